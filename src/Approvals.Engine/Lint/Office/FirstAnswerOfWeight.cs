using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Office;

/// <summary>Whoever answers first does not decide alone on people, money or discipline.</summary>
internal static class FirstAnswerOfWeight
{
    private static readonly ApprovalSubject[] OfWeight =
    [
        ApprovalSubject.Personnel,
        ApprovalSubject.Money,
        ApprovalSubject.LargeFunds,
        ApprovalSubject.Discipline,
    ];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from step in Deciding.Of(file)
        where step.Rule.Kind == ApprovalKind.AnyOne && OfWeight.Any(step.Rule.IsAbout)
        select new Complaint(
            step.Node,
            $"{step.Element} to be decided by all, or by a vote, as it is about personnel, money or discipline",
            "the first answer counts"
        )
        {
            Attribute = Deciding.Own(step.Node, "approval"),
        };
}
