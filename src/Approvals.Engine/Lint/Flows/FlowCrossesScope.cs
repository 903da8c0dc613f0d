namespace Approvals.Engine.Lint.Flows;

/// <summary>
/// A sequence flow stays in one process or sub-process: both of its ends lie where it lies itself (7.6.1, 8.4.13).
/// </summary>
internal static class FlowCrossesScope
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from flow in file.All("sequenceFlow")
        from end in new[] { flow.Source, flow.Target }
        where end is not null && end.Scope != flow.Scope
        let place = flow.Source?.Scope == flow.Target?.Scope ? flow.Scope : Other(flow, end).Scope
        select new Complaint(
            flow,
            $"both ends of {flow} in {place}",
            $"{end} lies in {end.Scope}"
        ) into complaint
        group complaint by complaint.Node into ofOneFlow
        select ofOneFlow.First();

    private static Node Other(Node flow, Node end) =>
        (end == flow.Target ? flow.Source : flow.Target) ?? flow;
}
