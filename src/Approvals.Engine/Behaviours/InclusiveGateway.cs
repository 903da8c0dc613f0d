using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Waits for each token that can still arrive, then sends one through each flow whose condition is true (13.4.3).
/// </summary>
internal sealed class InclusiveGateway : GatewayBehaviour
{
    public override void Arrive(Step step, Work.Arrive arrival)
    {
        if (arrival.Element.Incoming.Length <= 1 || arrival.Flow is null)
            Pass(step, step.Enter(arrival), arrival.Element);
        else
            step.Enter(arrival, gathers: true);
    }

    public override bool TryOpen(Step step, int scope, Element gateway)
    {
        var waiting = Gathering.Waiting(step, scope, gateway);
        var first = Gathering.FirstByFlow(waiting);
        if (!Joins.CanOpen(step, scope, gateway, first.ContainsKey))
            return false;
        var self = waiting[0];
        foreach (var token in first.Values.Where(t => t.Key != self.Key))
            step.Emit(new CaseEvent.TokenConsumed(token.Key));
        Pass(step, self, gateway);
        return true;
    }
}
