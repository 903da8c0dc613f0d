namespace Approvals.Engine.Lint.Gateways;

/// <summary>Behind an event-based gateway messages are awaited by tasks or by events, not by both (10.6.6).</summary>
internal static class EventGatewayMessages
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from gateway in file.All("eventBasedGateway")
        let targets = gateway.Outgoing.Select(flow => flow.Target).OfType<Node>().ToList()
        let task = targets.Find(target => target.Is("receiveTask"))
        let happening = targets.Find(target =>
            target.Is("intermediateCatchEvent") && target.HasTrigger("messageEventDefinition")
        )
        where task is not null && happening is not null
        select new Complaint(
            gateway,
            $"either receive tasks or message events behind {gateway}",
            $"there are {task} and {happening}"
        ).UnlessExecutable();
}
