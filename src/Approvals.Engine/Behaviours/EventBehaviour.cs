using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>What events have in common: they occur, and tokens go on.</summary>
internal abstract class EventBehaviour : Behaviour
{
    public override void Retry(Step step, Instance self, Element element, Incident incident) =>
        Occur(step, self, (Element.Event)element);

    public override void Skip(Step step, Instance self, Element element)
    {
        step.Emit(new CaseEvent.EventOccurred(self.Key, element.Id));
        if (element.Outgoing.IsEmpty)
            step.Then(new Work.EndToken(self.Scope));
        else
            step.Take(element.Default ?? element.Outgoing[0], self.Scope);
    }

    /// <summary>The event occurs; a token leaves it.</summary>
    protected static void Occur(Step step, Instance self, Element.Event element)
    {
        if (step.TryLeave(element, self.Scope))
            step.Emit(new CaseEvent.EventOccurred(self.Key, element.Id));
        else
            NoFlow.Raise(step, self, element);
    }

    /// <summary>What a trigger carries goes into variables: as the event maps it, or all by its names.</summary>
    protected static void KeepPayload(
        Step step,
        Instance at,
        Element.Event element,
        Value.Context payload
    ) =>
        step.Assign(
            at.Key,
            element.Mappings.IsEmpty ? payload : step.Compute(element.Mappings, at.Key, payload)
        );
}
