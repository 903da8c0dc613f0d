namespace Approvals.Engine.Lint.Gateways;

/// <summary>A receive task behind an event-based gateway has no events on its border (10.6.6).</summary>
internal static class EventGatewayTaskBorder
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from gateway in file.All("eventBasedGateway")
        from flow in gateway.Outgoing
        let task = flow.Target
        where task is not null && task.Is("receiveTask") && task.BoundaryEvents.Count > 0
        select new Complaint(
            task,
            $"no event on the border of {task}, as it is behind {gateway}",
            $"there is {task.BoundaryEvents[0]}"
        ).UnlessExecutable();
}
