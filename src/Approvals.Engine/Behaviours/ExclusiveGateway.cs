using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Each token passes by itself, through the first flow whose condition is true (BPMN 2.0, 13.4.2).</summary>
internal sealed class ExclusiveGateway : GatewayBehaviour
{
    public override void Arrive(Step step, Work.Arrive arrival) =>
        Pass(step, step.Enter(arrival), arrival.Element);

    protected override bool TryLeave(Step step, Instance self, Element gateway)
    {
        if (gateway.Outgoing.IsEmpty)
            return step.TryLeave(gateway, self.Scope);
        foreach (var flow in gateway.Outgoing)
        {
            if (flow == gateway.Default || !step.Holds(flow.Condition, self.Scope))
                continue;
            step.Take(flow, self.Scope);
            return true;
        }
        if (gateway.Default is not { } otherwise)
            return false;
        step.Take(otherwise, self.Scope);
        return true;
    }
}
