using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Office;

/// <summary>
/// Large funds are decided by a vote: a process in which somebody agrees to them has a vote about them, too.
/// </summary>
internal static class LargeFundsVoted
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        var steps = Deciding
            .Of(file)
            .Where(step => step.Rule.IsAbout(ApprovalSubject.LargeFunds))
            .ToLookup(step => step.Node.Process);
        return from process in steps
            where !process.Any(step => step.Rule.Kind == ApprovalKind.Vote)
            from step in process
            where step.Rule.Kind is not (ApprovalKind.Circulate or ApprovalKind.Notify)
            select new Complaint(
                step.Node,
                $"a vote on large funds in {process.Key} (approvals:approval=\"vote\")",
                $"only {step.Element} decides on them"
            )
            {
                Attribute = Deciding.Own(step.Node, "subject"),
            };
    }
}
