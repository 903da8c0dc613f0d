namespace Approvals.Engine.Lint.Office;

/// <summary>
/// Each exclusive gateway with a choice has a default flow: no case gets stuck because nobody foresaw it.
/// </summary>
internal static class DefaultPresent
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from gateway in file.All("exclusiveGateway")
        where gateway.Outgoing.Count > 1 && gateway["default"] is null
        select new Complaint(gateway, $"a default flow out of {gateway}", "it has none");
}
