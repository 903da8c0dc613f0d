using Approvals.Engine.Model;
using Approvals.Engine.Reading;

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

    private static readonly TaskActions[] Closed = [TaskActions.Transfer, TaskActions.Delegate];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from step in Deciding.Of(file)
        let task = step.Element as Element.UserTask
        where task is not null && Subjects.Any(step.Rule.IsAbout)
        from complaint in Complaints(step.Node, task, step.Rule)
        select complaint;

    private static IEnumerable<Complaint> Complaints(
        Node node,
        Element.UserTask step,
        ApprovalRule rule
    )
    {
        var open = Closed.Where(action => !step.Assignment.Forbids.HasFlag(action)).ToList();
        if (open.Count > 0)
        {
            yield return new(
                node,
                $"approvals:forbids of {step} to close {Names(Closed)}, as it is done in person",
                $"{Names(open)} are open"
            )
            {
                Attribute = Deciding.Own(node, "forbids"),
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

    private static string Names(IEnumerable<TaskActions> actions) =>
        string.Join(" and ", actions.Select(JsonAt.NameOf));
}
