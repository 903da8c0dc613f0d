namespace Approvals.Engine.Lint.Gateways;

/// <summary>A gateway has several incoming or several outgoing flows: else it is no gateway (10.6).</summary>
internal static class GatewaySplitsOrMerges
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from gateway in file.All("gateway")
        where gateway.Incoming.Count < 2 && gateway.Outgoing.Count < 2
        where !gateway.Is("eventBasedGateway") // Which has a rule of its own.
        select new Complaint(
            gateway,
            $"several flows into {gateway}, or several out of it",
            $"{gateway.Incoming.Count} and {gateway.Outgoing.Count} are there"
        ).UnlessExecutable();
}
