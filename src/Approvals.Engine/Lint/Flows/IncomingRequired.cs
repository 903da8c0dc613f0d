namespace Approvals.Engine.Lint.Flows;

/// <summary>
/// A sequence flow leads to each end event (10.5.3) and to each intermediate event but the catching end of a link
/// (10.5.4); not in ad-hoc sub-processes, where nothing needs a flow.
/// </summary>
internal static class IncomingRequired
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.All("event")
        where node.Incoming.Count == 0 && node.Scope is { } scope && !scope.Is("adHocSubProcess")
        where
            node.Is("endEvent")
            || node.Is("intermediateThrowEvent")
            || (node.Is("intermediateCatchEvent") && !node.HasTrigger("linkEventDefinition"))
        select new Complaint(
            node,
            $"a sequence flow to {node}",
            "none leads to it"
        ).UnlessExecutable();
}
