namespace Approvals.Engine.Lint.Activities;

/// <summary>
/// The collection of a multi-instance task is one of its own data inputs, and its results go to one of its data
/// outputs; for sub-processes it is a data object around. It holds a list (10.3.8).
/// </summary>
internal static class MultiInstanceCollection
{
    private static readonly string[] Parts = ["loopDataInputRef", "loopDataOutputRef"];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from loop in file.All("multiInstanceLoopCharacteristics")
        from part in Parts
        from item in file.Targets(loop, part)
        from complaint in Check(file, loop, part, item)
        select complaint;

    private static IEnumerable<Complaint> Check(LintSubject file, Node loop, string part, Node item)
    {
        var type = file.Target(item, "itemSubjectRef");
        if (item.IsFalse("isCollection") || (type is not null && !type.IsTrue("isCollection")))
        {
            var complaint = new Complaint(
                loop,
                $"'{part}' of {loop.Parent} to name a list",
                item.IsFalse("isCollection")
                    ? $"{item} says isCollection=\"false\""
                    : $"{type} of {item} is no collection"
            );
            yield return item.IsFalse("isCollection")
                ? complaint.UnlessExecutable()
                : complaint.AsWarning();
        }
        if (loop.Parent is { } activity && activity.Is("task") && item.Parent?.Parent != activity)
            yield return new Complaint(
                loop,
                $"'{part}' of {activity} to name a data {(part == "loopDataInputRef" ? "input" : "output")} of it",
                $"it names {item}"
            ).AsWarning(); // The list is found all the same.
    }
}
