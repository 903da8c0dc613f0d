namespace Approvals.Engine.Lint.Collaborations;

/// <summary>
/// For each message of a conversation with a correlation key, each property of the key says where in the message it
/// is found (8.4.2).
/// </summary>
internal static class CorrelationRetrieval
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from conversation in file.All("conversationNode")
        from key in conversation.ChildrenOf("correlationKey")
        from property in file.Targets(key, "correlationPropertyRef")
        where property.Is("correlationProperty")
        let known = property
            .ChildrenOf("correlationPropertyRetrievalExpression")
            .Select(expression => file.Target(expression, "messageRef"))
            .ToHashSet()
        from flow in file.Targets(conversation, "messageFlowRef")
        let message = file.Target(flow, "messageRef")
        where message is not null && message.Is("message") && !known.Contains(message)
        select new Complaint(
            property,
            $"an expression that finds {property} in {message}, as {conversation} has both",
            "there is none"
        );
}
