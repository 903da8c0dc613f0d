namespace Approvals.Engine.Lint.References;

/// <summary>
/// A file of BPMN that is imported is there, and has the namespace that the import says (8.2.2). What is imported of
/// other languages the engine does not need.
/// </summary>
internal static class UnresolvedImport
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from import in file.All("import")
        where import["importType"]?.Trim() == import.Xml.Namespace
        let space = import["namespace"]
        where space is not null && !file.HasImported(space)
        let complaint = new Complaint(
            import,
            $"a file of the namespace '{space}' at '{import["location"]}'",
            "there is none among the files that were checked together"
        )
        select IsAddress(import["location"]) ? complaint.AsWarning() : complaint;

    private static bool IsAddress(string? location) =>
        location is not null && location.Contains("://", StringComparison.Ordinal);
}
