namespace Approvals.Engine.Lint.Activities;

/// <summary>A send or receive task names the message, by itself or by an operation (10.3.3).</summary>
internal static class MessageOfTask
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from task in file.All("task")
        where task.Is("sendTask") || task.Is("receiveTask")
        where
            string.IsNullOrWhiteSpace(task["messageRef"])
            && string.IsNullOrWhiteSpace(task["operationRef"])
            && !Vendors.NamesFunction(task)
        select new Complaint(
            task,
            $"a messageRef of {task}",
            task.Is("receiveTask")
                ? "it has none, and waits in vain"
                : "it has none, and sends nothing"
        );
}
