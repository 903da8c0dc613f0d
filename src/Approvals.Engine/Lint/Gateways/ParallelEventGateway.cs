namespace Approvals.Engine.Lint.Gateways;

/// <summary>Only an event-based gateway that starts the process can wait for all of its events (10.6.6).</summary>
internal static class ParallelEventGateway
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from gateway in file.All("eventBasedGateway")
        where gateway["eventGatewayType"] == "Parallel" && !gateway.IsTrue("instantiate")
        select new Complaint(
            gateway,
            $"{gateway} to start the process, as its type is Parallel",
            "it does not say instantiate=\"true\""
        )
        {
            Attribute = gateway.Xml.Attribute("eventGatewayType"),
        };
}
