namespace Approvals.Engine.Lint.Data;

/// <summary>
/// Data goes into a data input of the activity or event that the association belongs to, and comes out of a data
/// output of it; a property of it will do too. What a process takes is not written to, what it gives is not read
/// (10.4.2).
/// </summary>
internal static class DataAssociationEnds
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        file.All("dataInputAssociation")
            .SelectMany(a => Check(file, a, "targetRef", "dataInput"))
            .Concat(
                file.All("dataOutputAssociation")
                    .SelectMany(a => Check(file, a, "sourceRef", "dataOutput"))
            )
            .Concat(OfProcesses(file));

    private static IEnumerable<Complaint> Check(
        LintSubject file,
        Node association,
        string end,
        string kind
    ) =>
        from item in file.Targets(association, end)
        where !(item.Is(kind) || item.Is("property")) || OwnerOf(item) != association.Parent
        where !IsOfProcess(item, kind)
        select new Complaint(
            association,
            $"'{end}' of {association} to name a {kind} of {association.Parent}",
            $"it names {item}"
        );

    private static IEnumerable<Complaint> OfProcesses(LintSubject file) =>
        from association in file.All("dataAssociation")
        from end in new[]
        {
            (Part: "targetRef", Kind: "dataInput"),
            (Part: "sourceRef", Kind: "dataOutput"),
        }
        from item in file.Targets(association, end.Part)
        where IsOfProcess(item, end.Kind)
        select new Complaint(
            association,
            end.Kind == "dataInput"
                ? $"no association that writes to {item}, as a process does not change what it takes"
                : $"no association that reads {item}, as a process does not look at what it gives",
            $"{association} of {association.Parent} does"
        );

    private static bool IsOfProcess(Node item, string kind) =>
        item.Is(kind) && OwnerOf(item) is { } owner && owner.Is("callableElement");

    /// <summary>The activity, event or process that an item belongs to; null where it belongs to none.</summary>
    private static Node? OwnerOf(Node item) =>
        item.Parent is { } parent
        && (parent.Is("ioSpecification") || parent.Is("loopCharacteristics"))
            ? parent.Parent
            : item.Parent;
}
