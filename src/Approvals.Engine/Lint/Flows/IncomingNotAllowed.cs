namespace Approvals.Engine.Lint.Flows;

/// <summary>
/// No sequence flow leads to what begins by itself: start events (10.5.2), boundary events and the catching end of a
/// link (10.5.4), event sub-processes (10.3.5), compensation activities (10.3.1).
/// </summary>
internal static class IncomingNotAllowed
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.All("flowNode")
        where node.Incoming.Count > 0
        let reason = ReasonWhyNot(node)
        where reason is not null
        select new Complaint(
            node,
            $"no sequence flow to {node}, {reason}",
            $"{node.Incoming[0]} leads to it"
        );

    private static string? ReasonWhyNot(Node node) =>
        node.Is("startEvent") ? "as it is a start event"
        : node.Is("boundaryEvent") ? "as it sits on the border of an activity"
        : node.Is("intermediateCatchEvent") && node.HasTrigger("linkEventDefinition")
            ? "as it catches a link"
        : node.IsEventSubProcess ? "as an event starts it"
        : node.IsForCompensation ? "as it is done only to undo another activity"
        : null;
}
