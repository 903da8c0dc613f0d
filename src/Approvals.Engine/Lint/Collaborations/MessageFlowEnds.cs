namespace Approvals.Engine.Lint.Collaborations;

/// <summary>
/// A start event sends no messages, an end event gets none (10.5.2, 10.5.3); an event at an end of a message flow is
/// a message event that catches where the flow ends, and throws where it begins (10.5.4).
/// </summary>
internal static class MessageFlowEnds
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from flow in file.All("messageFlow")
        from end in new[]
        {
            (Part: "sourceRef", Kind: "throwEvent"),
            (Part: "targetRef", Kind: "catchEvent"),
        }
        let node = file.Target(flow, end.Part)
        where node is not null && node.Is("event")
        where !node.Is(end.Kind) || !node.HasTrigger("messageEventDefinition")
        select Complain(flow, node, end.Part, end.Kind == "throwEvent");

    private static Complaint Complain(Node flow, Node node, string part, bool throws)
    {
        var isTurned = node.Is(throws ? "catchEvent" : "throwEvent");
        var complaint = new Complaint(
            flow,
            $"'{part}' of {flow} to name an event that {(throws ? "sends" : "awaits")} a message",
            isTurned
                ? $"{node} {(throws ? "waits" : "sends")}"
                : $"{node} has no messageEventDefinition"
        )
        {
            Attribute = flow.Xml.Attribute(part),
        };
        return isTurned || node.IsExecutable ? complaint : complaint.AsWarning();
    }
}
