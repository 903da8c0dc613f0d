namespace Approvals.Engine.Lint.Paths;

/// <summary>
/// Where a process or sub-process has end events, each way leads to one: a way that merely stops may be legal
/// (10.5.3), but looks forgotten.
/// </summary>
internal static class DeadEnd
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from scope in file.All("flowElementsContainer")
        where !scope.Is("adHocSubProcess") && scope.ChildrenOf("endEvent").Any()
        from node in scope.ChildrenOf("flowNode")
        where node.Outgoing.Count == 0 && (node.Is("activity") || node.Is("gateway"))
        where !node.IsForCompensation && !node.IsEventSubProcess
        select new Complaint(
            node,
            $"a sequence flow out of {node}, as there are end events in {scope}",
            "none leaves it"
        );
}
