namespace Approvals.Engine.Lint.Gateways;

/// <summary>What a complex gateway waits for is said by its activation condition (10.6.5).</summary>
internal static class ComplexActivation
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from gateway in file.All("complexGateway")
        where gateway.Incoming.Count > 1 && gateway.Child("activationCondition") is null
        select new Complaint(
            gateway,
            $"an activation condition of {gateway}, as it merges flows",
            "it has none, and waits for all that can arrive"
        );
}
