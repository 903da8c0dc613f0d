namespace Approvals.Engine.Lint.Gateways;

/// <summary>What is behind an event-based gateway is reached from there and from nowhere else (10.6.6).</summary>
internal static class EventGatewayTargetsOwnFlow
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from target in file.All("flowNode")
        where target.Incoming.Count > 1
        let gateway = target
            .Incoming.Select(flow => flow.Source)
            .FirstOrDefault(source => source is not null && source.Is("eventBasedGateway"))
        where gateway is not null
        select new Complaint(
            target,
            $"no flow to {target} but the one from {gateway}",
            $"it has {target.Incoming.Count}"
        );
}
