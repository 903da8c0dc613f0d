namespace Approvals.Engine.Lint.Flows;

/// <summary>
/// A sequence flow leaves each start event (10.5.2) and each intermediate event (10.5.4), but for the throwing end of
/// a link and compensation events on a border; not in ad-hoc sub-processes, where nothing needs a flow.
/// </summary>
internal static class OutgoingRequired
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.All("event")
        where node.Outgoing.Count == 0 && node.Scope is { } scope && !scope.Is("adHocSubProcess")
        where
            node.Is("startEvent")
            || node.Is("intermediateCatchEvent")
            || (node.Is("intermediateThrowEvent") && !node.HasTrigger("linkEventDefinition"))
            || (node.Is("boundaryEvent") && !node.HasTrigger("compensateEventDefinition"))
        select new Complaint(
            node,
            $"a sequence flow out of {node}",
            "none leaves it"
        ).UnlessExecutable();
}
