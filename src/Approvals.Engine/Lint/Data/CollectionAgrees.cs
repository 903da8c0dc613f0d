namespace Approvals.Engine.Lint.Data;

/// <summary>Data is a list exactly where its item definition is one (10.4.1).</summary>
internal static class CollectionAgrees
{
    private static readonly string[] Kinds = ["dataObject", "dataInput", "dataOutput"];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from kind in Kinds
        from item in file.All(kind)
        let definition = file.Target(item, "itemSubjectRef")
        where definition is not null && definition.Is("itemDefinition")
        where definition.IsTrue("isCollection") != item.IsTrue("isCollection")
        select new Complaint(
            item,
            $"the same isCollection of {item} as of {definition}",
            definition.IsTrue("isCollection")
                ? "only the definition is a collection"
                : "only the data is a collection"
        ).UnlessExecutable();
}
