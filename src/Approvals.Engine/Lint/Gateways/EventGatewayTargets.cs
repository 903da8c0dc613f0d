namespace Approvals.Engine.Lint.Gateways;

/// <summary>
/// Behind an event-based gateway there are receive tasks, or intermediate events that wait for a message, a signal, a
/// timer or a condition, or for several of these (10.6.6).
/// </summary>
internal static class EventGatewayTargets
{
    private static readonly string[] Awaited =
    [
        "messageEventDefinition",
        "signalEventDefinition",
        "timerEventDefinition",
        "conditionalEventDefinition",
    ];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from gateway in file.All("eventBasedGateway")
        from flow in gateway.Outgoing
        let target = flow.Target
        where target is not null && !IsAwaited(target)
        select new Complaint(
            target,
            $"a receive task, or an event that waits for a message, signal, timer or condition, behind {gateway}",
            $"{target} {(target.Is("intermediateCatchEvent") ? "waits for something else" : "is none")}"
        );

    private static bool IsAwaited(Node target) =>
        target.Is("receiveTask")
        || (
            target.Is("intermediateCatchEvent")
            && target.Triggers.All(trigger => Awaited.Any(trigger.Is))
        );
}
