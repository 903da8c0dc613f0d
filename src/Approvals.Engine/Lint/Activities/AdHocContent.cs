namespace Approvals.Engine.Lint.Activities;

/// <summary>An ad-hoc sub-process has activities, and neither start nor end events (10.3.5).</summary>
internal static class AdHocContent
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var scope in file.All("adHocSubProcess"))
        {
            foreach (
                var happening in scope.Children.Where(c => c.Is("startEvent") || c.Is("endEvent"))
            )
                yield return new(
                    happening,
                    $"no start or end event in {scope}, as it is ad hoc",
                    $"there is {happening}"
                );
            if (!scope.ChildrenOf("activity").Any())
                yield return new(scope, $"an activity in {scope}", "it has none");
        }
    }
}
