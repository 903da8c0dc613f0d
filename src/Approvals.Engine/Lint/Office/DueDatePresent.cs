namespace Approvals.Engine.Lint.Office;

/// <summary>Each user task says until when it is to be done.</summary>
internal static class DueDatePresent
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from task in UserTasks.Of(file)
        where task.Element.Assignment.Due is null
        select new Complaint(task.Node, $"a due date of {task.Node}", "it has none");
}
