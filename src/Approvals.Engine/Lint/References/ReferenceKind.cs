namespace Approvals.Engine.Lint.References;

/// <summary>A reference names an element of the kind that belongs there (the tables of attributes).</summary>
internal static class ReferenceKind
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from use in file.References
        let target = (use.Reference as Reference.Found)?.Target
        where target is not null && !use.Kinds.Any(target.Is)
        select use.Complain(
            $"'{use.Name}' of {use.Node} to name {Words(use)}",
            $"it names {target}"
        );

    private static string Words(ReferenceUse use) =>
        string.Join(
            " or ",
            use.Kinds.Select(kind =>
                kind[0] is 'a' or 'e' or 'i' or 'o' ? $"an {kind}" : $"a {kind}"
            )
        );
}
