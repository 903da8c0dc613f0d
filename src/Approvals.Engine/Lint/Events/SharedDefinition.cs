namespace Approvals.Engine.Lint.Events;

/// <summary>
/// A definition that several events share stands by itself in the file, not in an event (10.5.1).
/// </summary>
internal static class SharedDefinition
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from use in file.References
        where use.Name is "eventDefinitionRef"
        let target = (use.Reference as Reference.Found)?.Target
        where target is not null && target.Is("eventDefinition") && target.Parent != file.Root
        select use.Complain(
            $"'{use.Name}' of {use.Node} to name a definition directly in the file",
            $"{target} belongs to {target.Parent}"
        );
}
