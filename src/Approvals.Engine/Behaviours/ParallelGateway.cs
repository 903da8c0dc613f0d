using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Waits for a token on each incoming flow, then sends one through each outgoing flow (13.4.1).</summary>
internal sealed class ParallelGateway : GatewayBehaviour
{
    public override void Arrive(Step step, Work.Arrive arrival)
    {
        var gateway = arrival.Element;
        if (gateway.Incoming.Length <= 1 || arrival.Flow is null) // Without a flow: put here by hand.
        {
            Pass(step, step.Enter(arrival), gateway);
            return;
        }
        var self = step.Enter(arrival, gathers: true);
        var first = Gathering.FirstByFlow(Gathering.Waiting(step, arrival.In, gateway));
        if (first.Count < gateway.Incoming.Length)
            return;
        foreach (var token in first.Values.Where(t => t.Key != self.Key))
            step.Emit(new CaseEvent.TokenConsumed(token.Key));
        Pass(step, self, gateway);
    }

    protected override bool TryLeave(Step step, Instance self, Element gateway)
    {
        if (gateway.Outgoing.IsEmpty)
            return step.TryLeave(gateway, self.Scope);
        foreach (var flow in gateway.Outgoing)
            step.Take(flow, self.Scope);
        return true;
    }
}
