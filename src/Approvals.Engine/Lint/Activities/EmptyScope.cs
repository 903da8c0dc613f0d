namespace Approvals.Engine.Lint.Activities;

/// <summary>A process or sub-process has something to do (10.2, 10.3.5).</summary>
internal static class EmptyScope
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from scope in file.All("flowElementsContainer")
        where scope.Is("process") || scope.Is("subProcess")
        where !scope.ChildrenOf("flowNode").Any()
        select new Complaint(scope, $"something to do in {scope}", "it is empty");
}
