namespace Approvals.Engine.Lint.Office;

/// <summary>What people see has a name: user tasks, and the ways out of an exclusive gateway.</summary>
internal static class NamesPresent
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.All("userTask").Concat(Choices(file))
        where string.IsNullOrWhiteSpace(node["name"])
        select new Complaint(node, $"a name of {node}", "it has none");

    private static IEnumerable<Node> Choices(LintSubject file) =>
        from gateway in file.All("exclusiveGateway")
        where gateway.Outgoing.Count > 1
        from flow in gateway.Outgoing
        select flow;
}
