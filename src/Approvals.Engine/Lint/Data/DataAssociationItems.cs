namespace Approvals.Engine.Lint.Data;

/// <summary>
/// What is copied has the same item definition on both sides, or is transformed (8.4.10, 10.4.2).
/// </summary>
internal static class DataAssociationItems
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from association in file.All("dataAssociation")
        where association.Child("transformation") is null && association.Child("assignment") is null
        let target = file.Targets(association, "targetRef").FirstOrDefault()
        where target is not null
        from source in file.Targets(association, "sourceRef")
        let given = ItemOf(file, source)
        let wanted = ItemOf(file, target)
        where given is not null && wanted is not null && given != wanted
        select new Complaint(
            association,
            $"a transformation, as {source} is of {given} and {target} of {wanted}",
            "there is none"
        ).UnlessExecutable();

    private static Node? ItemOf(LintSubject file, Node item) =>
        file.Target(item, "itemSubjectRef")
        ?? (
            file.Target(item, "dataObjectRef") is { } data
                ? file.Target(data, "itemSubjectRef")
                : null
        );
}
