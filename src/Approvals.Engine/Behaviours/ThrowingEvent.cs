using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>What throw and end events have in common: first they undo, where they do, then they throw, then they
/// end.</summary>
internal abstract class ThrowingEvent : EventBehaviour
{
    /// <summary>All is thrown: the event occurs.</summary>
    protected abstract void End(Step step, Instance self, Element.Event element);

    public override void Arrive(Step step, Work.Arrive arrival)
    {
        var self = step.Enter(arrival);
        var element = (Element.Event)arrival.Element;
        if (element.Definitions.IsEmpty)
            End(step, self, element);
        else if (CompensationOf(element) is not { } compensation)
            Throw(step, self, element);
        else if (compensation.Waits)
            Undo(step, self, compensation);
        else
        {
            // One more visit stands for what is being undone meanwhile.
            var holder = step.Enter(arrival with { Compensates = self.Key });
            Undo(step, holder, compensation);
            Throw(step, self, element);
        }
    }

    public override void Resume(Step step, Instance self, Element element)
    {
        if (Compensation.TryNext(step, self))
            return;
        if (self.Compensates == 0)
        {
            Throw(step, self, (Element.Event)element);
            return;
        }
        step.Emit(new CaseEvent.TokenConsumed(self.Key));
        step.Then(new Work.EndToken(self.Scope));
    }

    public override void Retry(Step step, Instance self, Element element, Incident incident) =>
        Throw(step, self, (Element.Event)element);

    private static void Undo(Step step, Instance self, EventDefinition.Compensation compensation) =>
        Compensation.Start(
            step,
            self,
            Compensation.ScopeOf(step, self, compensation.Activity),
            compensation.Activity
        );

    private void Throw(Step step, Instance self, Element.Event element)
    {
        var payload = element.Mappings.IsEmpty
            ? Value.Context.Empty
            : step.Compute(element.Mappings, self.Key);
        foreach (var definition in element.Definitions)
        {
            if (definition is EventDefinition.Error error)
            {
                if (!Throwing.TryThrowError(step, self, error.Code, payload))
                    return;
            }
            else
                Throwing.Throw(step, self, definition, payload);
        }
        End(step, self, element);
    }

    private static EventDefinition.Compensation? CompensationOf(Element.Event element) =>
        element.Definitions.OfType<EventDefinition.Compensation>().FirstOrDefault();
}
