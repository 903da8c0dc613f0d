namespace Approvals.Engine.Lint.Data;

/// <summary>
/// What a set says to be optional, or to come while the activity runs, is in the set (10.4.2).
/// </summary>
internal static class IoSetOptional
{
    private static readonly (string Kind, string Members, string[] Parts)[] Sets =
    [
        ("inputSet", "dataInputRefs", ["optionalInputRefs", "whileExecutingInputRefs"]),
        ("outputSet", "dataOutputRefs", ["optionalOutputRefs", "whileExecutingOutputRefs"]),
    ];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from kind in Sets
        from set in file.All(kind.Kind)
        let members = file.Targets(set, kind.Members).ToHashSet()
        from part in kind.Parts
        from item in file.Targets(set, part)
        where !members.Contains(item)
        select new Complaint(
            set,
            $"{item} among '{kind.Members}' of {set}, as it is among '{part}'",
            "it is not"
        );
}
