namespace Approvals.Engine.Lint.Gateways;

/// <summary>
/// When no condition is true and there is no default, an exclusive or inclusive gateway cannot go on, which is an
/// incident (13.4.2, 13.4.3).
/// </summary>
internal static class ConditionsLeaveNothing
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from gateway in file.All("gateway")
        where gateway.Is("exclusiveGateway") || gateway.Is("inclusiveGateway")
        where gateway.Outgoing.Count > 0 && gateway["default"] is null
        where gateway.Outgoing.All(flow => flow.Child("conditionExpression") is not null)
        select new Complaint(
            gateway,
            $"a default flow out of {gateway}, or one without a condition",
            "when no condition is true, nothing is left to take"
        );
}
