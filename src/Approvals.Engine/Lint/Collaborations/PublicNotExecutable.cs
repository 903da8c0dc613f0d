namespace Approvals.Engine.Lint.Collaborations;

/// <summary>A public process shows what others see of a process: it cannot be executed (10.2).</summary>
internal static class PublicNotExecutable
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from process in file.All("process")
        where process["processType"] == "Public" && process.IsTrue("isExecutable")
        select new Complaint(
            process,
            $"{process} not to be executable, as it is public",
            "it says isExecutable=\"true\""
        )
        {
            Attribute = process.Xml.Attribute("isExecutable"),
        };
}
