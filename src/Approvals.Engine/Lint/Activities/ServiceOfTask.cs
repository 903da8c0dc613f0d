namespace Approvals.Engine.Lint.Activities;

/// <summary>A service task names an operation (10.3.3), or a function of this engine or of a vendor's.</summary>
internal static class ServiceOfTask
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from task in file.All("serviceTask")
        where task["operationRef"] is null && !Vendors.NamesFunction(task)
        select new Complaint(
            task,
            $"a function or an operationRef of {task}",
            "it has none, and is passed at once"
        );
}
