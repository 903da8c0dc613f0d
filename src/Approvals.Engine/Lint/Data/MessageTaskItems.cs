namespace Approvals.Engine.Lint.Data;

/// <summary>
/// A task that sends has at most one input set and data input, one that receives at most one output set and data
/// output, and each is of the message's item; a service task with an operation both (10.4.2).
/// </summary>
internal static class MessageTaskItems
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var task in file.All("task"))
        {
            if (task.Child("ioSpecification") is not { } specification)
                continue;
            var operation = file.Target(task, "operationRef");
            if (
                (task.Is("sendTask") || task.Is("serviceTask"))
                && SentBy(file, task, operation) is { } sent
            )
                foreach (
                    var complaint in Compare(file, specification, ("dataInput", "inputSet"), sent)
                )
                    yield return complaint;
            if (
                (task.Is("receiveTask") || task.Is("serviceTask"))
                && ReceivedBy(file, task, operation) is { } got
            )
                foreach (
                    var complaint in Compare(file, specification, ("dataOutput", "outputSet"), got)
                )
                    yield return complaint;
        }
    }

    private static Node? SentBy(LintSubject file, Node task, Node? operation) =>
        file.Target(task, "messageRef") ?? MessageOf(file, operation, "inMessageRef");

    private static Node? ReceivedBy(LintSubject file, Node task, Node? operation) =>
        file.Target(task, "messageRef")
        ?? MessageOf(file, operation, task.Is("receiveTask") ? "inMessageRef" : "outMessageRef");

    private static Node? MessageOf(LintSubject file, Node? operation, string part) =>
        operation is null ? null : file.Targets(operation, part).FirstOrDefault();

    private static IEnumerable<Complaint> Compare(
        LintSubject file,
        Node specification,
        (string Item, string Set) kinds,
        Node message
    )
    {
        var task = specification.Parent;
        var carried = file.Target(message, "itemRef");
        foreach (var kind in new[] { kinds.Item, kinds.Set })
        {
            var count = specification.ChildrenOf(kind).Count();
            if (count <= 1)
                continue;
            var complaint = new Complaint(
                specification,
                $"at most one {kind} of {task}, as {message} has one content",
                $"it has {count}"
            );
            // Several make up the content of a message of no declared kind: the engine sends them by name.
            yield return carried is null ? complaint.AsWarning() : complaint.UnlessExecutable();
        }
        foreach (var item in specification.ChildrenOf(kinds.Item))
        {
            var named = file.Target(item, "itemSubjectRef");
            if (carried is not null && named is not null && named != carried)
                yield return new Complaint(
                    item,
                    $"{item} to be of {carried}, as {message} of {task} is",
                    $"it is of {named}"
                ).UnlessExecutable();
        }
    }
}
