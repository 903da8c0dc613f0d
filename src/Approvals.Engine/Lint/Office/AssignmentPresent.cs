using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Office;

/// <summary>Each user task has somebody to do it: an assignment, or at least a lane.</summary>
internal static class AssignmentPresent
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from task in UserTasks.Of(file)
        where task.Element.Lane is null && !IsAssigned(task.Element.Assignment)
        select new Complaint(
            task.Node,
            $"an assignee, candidates or a lane of {task.Node}",
            "nobody is named"
        );

    private static bool IsAssigned(Assignment assignment) =>
        assignment.Assignee is not null
        || assignment.CandidateUsers.Length > 0
        || assignment.CandidateGroups.Length > 0;
}
