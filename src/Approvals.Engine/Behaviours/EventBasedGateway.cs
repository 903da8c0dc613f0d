using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Waits for the events behind it: the first that comes is chosen, or, in parallel, all (13.4.4).</summary>
internal sealed class EventBasedGateway : GatewayBehaviour
{
    public override void Arrive(Step step, Work.Arrive arrival) =>
        Wait(step, step.Enter(arrival), arrival.Element);

    public override void Retry(Step step, Instance self, Element element, Incident incident) =>
        Wait(step, self, element);

    /// <summary>An event behind a gateway came.</summary>
    /// <returns>The visit of the event, which has occurred and is to go on.</returns>
    public static Instance Choose(Step step, Instance gateway, Element chosen)
    {
        var element = (Element.EventBasedGateway)step.ElementOf(gateway)!;
        if (!element.IsParallel)
            step.Emit(new CaseEvent.GatewayPassed(gateway.Key, element.Id));
        else
        {
            Waiting.Stop(step, gateway.Key, chosen);
            if (!element.Outgoing.Any(f => Waiting.IsWaiting(step, gateway.Key, f.Target)))
                step.Emit(new CaseEvent.GatewayPassed(gateway.Key, element.Id));
        }
        var flow = element.Outgoing.FirstOrDefault(f => f.Target == chosen);
        return step.Enter(new(chosen, gateway.Scope, flow));
    }

    private static void Wait(Step step, Instance self, Element gateway) =>
        Waiting.TryStart(step, self, gateway.Outgoing.Select(flow => flow.Target));
}
