namespace Approvals.Engine.Lint.Activities;

/// <summary>A sub-process sees the data around it: it has no data inputs and outputs of its own (10.4.2).</summary>
internal static class SubProcessIo
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from scope in file.All("subProcess")
        where scope.Child("ioSpecification") is not null
        select new Complaint(
            scope,
            $"no ioSpecification of {scope}, as it sees the data around it",
            "it has one"
        ).UnlessExecutable();
}
