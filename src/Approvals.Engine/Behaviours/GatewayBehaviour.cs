using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>What gateways have in common: they stand still only for other tokens, or when no flow can be
/// taken.</summary>
internal abstract class GatewayBehaviour : Behaviour
{
    /// <summary>Sends tokens on, where the gateway can.</summary>
    /// <returns>False where no flow can be taken.</returns>
    protected virtual bool TryLeave(Step step, Instance self, Element gateway) =>
        step.TryLeave(gateway, self.Scope);

    /// <summary>Whether tokens that wait can pass now, asked when nothing else in the case can go on.</summary>
    public virtual bool TryOpen(Step step, int scope, Element gateway) => false;

    public override void Retry(Step step, Instance self, Element element, Incident incident) =>
        Pass(step, self, element);

    public override void Skip(Step step, Instance self, Element element)
    {
        step.Emit(new CaseEvent.GatewayPassed(self.Key, element.Id));
        step.Take(element.Default ?? element.Outgoing[0], self.Scope);
    }

    /// <summary>A token passes, or has an incident.</summary>
    protected void Pass(Step step, Instance self, Element gateway)
    {
        if (TryLeave(step, self, gateway))
            step.Emit(new CaseEvent.GatewayPassed(self.Key, gateway.Id));
        else
            NoFlow.Raise(step, self, gateway);
    }
}
