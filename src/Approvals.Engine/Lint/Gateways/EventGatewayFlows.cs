namespace Approvals.Engine.Lint.Gateways;

/// <summary>An event-based gateway has a choice: two or more flows leave it (10.6.6).</summary>
internal static class EventGatewayFlows
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from gateway in file.All("eventBasedGateway")
        where gateway.Outgoing.Count < 2
        select new Complaint(
            gateway,
            $"two or more flows out of {gateway}",
            $"it has {gateway.Outgoing.Count}"
        );
}
