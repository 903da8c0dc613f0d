namespace Approvals.Engine.Lint.Collaborations;

/// <summary>A lane holds elements of the process or sub-process whose lane it is (10.8).</summary>
internal static class LaneMembers
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from lane in file.All("lane")
        from node in file.Targets(lane, "flowNodeRef")
        where node.Is("flowNode") && !IsInside(node, lane.Scope)
        select new Complaint(
            lane,
            $"only elements of {lane.Scope} in {lane}",
            $"{node} lies in {node.Scope}"
        );

    private static bool IsInside(Node node, Node? scope)
    {
        var around = node.Scope;
        while (around is not null && around != scope)
            around = around.Scope;
        return around is not null;
    }
}
