namespace Approvals.Engine.Lint.Collaborations;

/// <summary>An element lies in one lane of a set of lanes (10.8).</summary>
internal static class LaneOverlap
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from lanes in file.All("laneSet")
        from member in (
            from lane in lanes.ChildrenOf("lane")
            from node in file.Targets(lane, "flowNodeRef").Distinct()
            select (Lane: lane, Node: node)
        )
            .GroupBy(member => member.Node)
            .SelectMany(members => members.Skip(1))
        select new Complaint(
            member.Lane,
            $"{member.Node} in one lane",
            $"it is in {member.Lane} and in another one"
        );
}
