using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Office;

/// <summary>
/// What one does in person is not handed over: the signature under the record of a talk, the main leader's talk with
/// another leader, a decision on whether somebody steps aside. Nor is it taken as done because something else was.
/// </summary>
internal static class InPerson
{
    private static readonly ApprovalSubject[] Subjects =
    [
        ApprovalSubject.TalkRecord,
        ApprovalSubject.LeaderTalk,
        ApprovalSubject.Recusal,
    ];

    private static readonly string[] Closed = ["transfer", "delegate"];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from step in Deciding.Of(file)
        where step.Element is Element.UserTask && Subjects.Any(step.Rule.IsAbout)
        from complaint in Complaints(step.Node, step.Element, step.Rule)
        select complaint;

    private static IEnumerable<Complaint> Complaints(
        Node node,
        Element.Activity step,
        ApprovalRule rule
    )
    {
        var forbids = Deciding.Own(node, "forbids");
        var given = (forbids?.Value ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (Closed.Except(given, StringComparer.Ordinal).ToList() is { Count: > 0 } open)
        {
            yield return new(
                node,
                $"approvals:forbids of {step} to close {string.Join(" and ", Closed)}, as it is done in person",
                $"{string.Join(" and ", open)} are open"
            )
            {
                Attribute = forbids,
            };
        }
        if (rule.Merged is not null)
        {
            yield return new(
                node,
                $"{step} to be asked each time, as it is done in person",
                "approvals:merged lets another step stand for it"
            )
            {
                Attribute = Deciding.Own(node, "merged"),
            };
        }
    }
}
