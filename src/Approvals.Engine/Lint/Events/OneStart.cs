namespace Approvals.Engine.Lint.Events;

/// <summary>
/// An event sub-process has exactly one start event (10.3.5); any other sub-process at most one (13.3.4).
/// </summary>
internal static class OneStart
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from scope in file.All("subProcess")
        where !scope.Is("adHocSubProcess") // Which has none, by a rule of its own.
        let starts = scope.ChildrenOf("startEvent").Count()
        where starts > 1 || (starts == 0 && scope.IsEventSubProcess)
        select new Complaint(
            scope,
            scope.IsEventSubProcess
                ? $"exactly one start event in {scope}, as an event starts it"
                : $"at most one start event in {scope}",
            starts == 0 ? "it has none" : $"it has {starts}"
        );
}
