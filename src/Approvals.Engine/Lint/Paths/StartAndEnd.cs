namespace Approvals.Engine.Lint.Paths;

/// <summary>
/// Where a process or sub-process has a start event, it has an end event too (10.5.3), and where it has an end event,
/// it has a start (10.5.2): an event, or a task or gateway that starts it.
/// </summary>
internal static class StartAndEnd
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var scope in file.All("flowElementsContainer"))
        {
            if (scope.Is("adHocSubProcess") || !(scope.Is("process") || scope.Is("subProcess")))
                continue;
            var start = scope.ChildrenOf("startEvent").FirstOrDefault();
            var end = scope.ChildrenOf("endEvent").FirstOrDefault();
            if (start is not null && end is null)
                yield return new Complaint(
                    scope,
                    $"an end event in {scope}, as it has {start}",
                    "it has none"
                ).UnlessExecutable();
            else if (
                end is not null
                && start is null
                && !scope.Children.Any(c => c.IsTrue("instantiate"))
            )
                yield return new Complaint(
                    scope,
                    $"a start event in {scope}, as it has {end}",
                    "it has none"
                ).UnlessExecutable();
        }
    }
}
