namespace Approvals.Engine.Lint.Gateways;

/// <summary>
/// Of several flows out of an exclusive gateway, all but the default have conditions: the first whose condition is
/// true is taken (13.4.2), and one without a condition always is, so that nothing behind it ever is.
/// </summary>
internal static class FlowNeverTaken
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var gateway in file.All("exclusiveGateway"))
        {
            var normal = file.Target(gateway, "default");
            var flows = gateway.Outgoing.Where(flow => flow != normal).ToList();
            var always = flows.FindIndex(flow => flow.Child("conditionExpression") is null);
            if (always < 0 || gateway.Outgoing.Count < 2)
                continue;
            var hides = always < flows.Count - 1 || normal is not null;
            yield return new(
                flows[always],
                $"a condition of {flows[always]}, or that it is the default of {gateway}",
                hides
                    ? "it has none, so that it is always taken, and flows behind it never are"
                    : "it has none, and takes the place of a default"
            );
        }
    }
}
