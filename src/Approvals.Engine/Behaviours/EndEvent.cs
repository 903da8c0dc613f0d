using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Throws, and ends its token; or all of the scope, or the transaction around.</summary>
internal sealed class EndEvent : ThrowingEvent
{
    protected override void End(Step step, Instance self, Element.Event element)
    {
        step.Emit(new CaseEvent.EventOccurred(self.Key, element.Id));
        foreach (var definition in element.Definitions)
        {
            if (definition is EventDefinition.Terminate)
                step.CancelInside(self.Scope, CancelReason.Terminated);
            else if (definition is EventDefinition.Cancel)
                Transaction.Cancel(step, self);
        }
        step.Then(new Work.EndToken(self.Scope));
    }
}
