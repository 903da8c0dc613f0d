namespace Approvals.Engine.Lint.Gateways;

/// <summary>The direction that a gateway says agrees with its sequence flows (8.4.9, 10.6).</summary>
internal static class GatewayDirection
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var gateway in file.All("gateway"))
        {
            var direction = gateway["gatewayDirection"];
            var (incoming, outgoing) = (gateway.Incoming.Count, gateway.Outgoing.Count);
            if (direction is "Converging" && outgoing > 1)
                yield return Complain(gateway, "at most one outgoing flow", outgoing);
            else if (direction is "Diverging" && incoming > 1)
                yield return Complain(gateway, "at most one incoming flow", incoming);
            else if (direction is "Converging" or "Mixed" && incoming < 2)
                yield return Complain(gateway, "several incoming flows", incoming)
                    .UnlessExecutable();
            else if (direction is "Diverging" or "Mixed" && outgoing < 2)
                yield return Complain(gateway, "several outgoing flows", outgoing)
                    .UnlessExecutable();
        }
    }

    private static Complaint Complain(Node gateway, string expected, int found) =>
        new(
            gateway,
            $"{expected} of {gateway}, as its direction is {gateway["gatewayDirection"]}",
            $"it has {found}"
        )
        {
            Attribute = gateway.Xml.Attribute("gatewayDirection"),
        };
}
