namespace Approvals.Engine.Lint.Gateways;

/// <summary>
/// What starts the process is not reached from within it: an instantiating receive task has no incoming flow
/// (10.3.3), an instantiating event-based gateway none but from a none start event (10.6.6).
/// </summary>
internal static class InstantiatingIncoming
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.All("flowNode")
        where node.IsTrue("instantiate")
        let isTask = node.Is("receiveTask")
        let wrong = node.Incoming.FirstOrDefault(flow => isTask || !IsFromNoneStart(flow))
        where wrong is not null
        select new Complaint(
            node,
            $"no sequence flow to {node}, as it starts the process",
            $"{wrong} leads to it"
        );

    private static bool IsFromNoneStart(Node flow) =>
        flow.Source is { } source && source.Is("startEvent") && source.Triggers.Count == 0;
}
