namespace Approvals.Engine.Lint.Flows;

/// <summary>
/// No sequence flow leaves what does not go on: end events (10.5.3), the throwing end of a link and compensation
/// events on a border (10.5.4), event sub-processes (10.3.5), compensation activities (10.3.1).
/// </summary>
internal static class OutgoingNotAllowed
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.All("flowNode")
        where node.Outgoing.Count > 0
        let reason = ReasonWhyNot(node)
        where reason is not null
        select new Complaint(
            node,
            $"no sequence flow out of {node}, {reason}",
            $"{node.Outgoing[0]} leaves it"
        );

    private static string? ReasonWhyNot(Node node) =>
        node.Is("endEvent") ? "as it is an end event"
        : node.Is("intermediateThrowEvent") && node.HasTrigger("linkEventDefinition")
            ? "as it throws a link"
        : node.Is("boundaryEvent") && node.HasTrigger("compensateEventDefinition")
            ? "as an association leads to what undoes the activity"
        : node.IsEventSubProcess ? "as the flow goes on where it was"
        : node.IsForCompensation ? "as the flow goes on where it was"
        : null;
}
