namespace Approvals.Engine.Lint.Data;

/// <summary>A set has data inputs or outputs of its own activity, process or event (10.4.2).</summary>
internal static class IoSetOwner
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from use in file.References
        where use.Node.Is("inputSet") || use.Node.Is("outputSet")
        let target = (use.Reference as Reference.Found)?.Target
        where target is not null && use.Kinds.Any(target.Is) && target.Parent != use.Node.Parent
        select use.Complain(
            $"'{use.Name}' of {use.Node} to name something beside it",
            $"{target} belongs to {target.Parent?.Parent ?? target.Parent}"
        );
}
