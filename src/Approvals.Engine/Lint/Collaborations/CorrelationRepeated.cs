namespace Approvals.Engine.Lint.Collaborations;

/// <summary>A correlation property is found in a message in one way (8.4.2).</summary>
internal static class CorrelationRepeated
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from property in file.All("correlationProperty")
        from message in property
            .ChildrenOf("correlationPropertyRetrievalExpression")
            .Select(expression => file.Target(expression, "messageRef"))
            .OfType<Node>()
            .GroupBy(message => message)
        where message.Skip(1).Any()
        select new Complaint(
            property,
            $"one expression that finds {property} in {message.Key}",
            $"there are {message.Count()}"
        );
}
