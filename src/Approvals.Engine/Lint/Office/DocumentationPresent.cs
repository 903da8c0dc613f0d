namespace Approvals.Engine.Lint.Office;

/// <summary>Each process says what it is for.</summary>
internal static class DocumentationPresent
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from process in file.All("process")
        where string.IsNullOrWhiteSpace(process.Child("documentation")?.Xml.Text)
        select new Complaint(process, $"documentation of {process}", "it has none");
}
