namespace Approvals.Engine.Lint.Collaborations;

/// <summary>Messages go from one participant to another, not to itself (9.4).</summary>
internal static class MessageFlowWithinPool
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        var pools = new Pools(file);
        return from flow in file.All("messageFlow")
            let source = file.Target(flow, "sourceRef")
            let target = file.Target(flow, "targetRef")
            where source is not null && target is not null && IsWithin(pools, source, target)
            select new Complaint(
                flow,
                $"{flow} to lead from one participant to another",
                $"{source} and {target} belong to the same one"
            );
    }

    private static bool IsWithin(Pools pools, Node source, Node target) =>
        source == target
        || (source.Process is not null && source.Process == target.Process)
        || pools.Of(source).Intersect(pools.Of(target)).Any();
}
