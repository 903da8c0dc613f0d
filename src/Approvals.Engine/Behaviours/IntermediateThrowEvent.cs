using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Throws, and goes on: at once, or when what it undoes is undone.</summary>
internal sealed class IntermediateThrowEvent : ThrowingEvent
{
    protected override void End(Step step, Instance self, Element.Event element)
    {
        if (Links.TargetOf(element) is { } target)
        {
            step.Emit(new CaseEvent.EventOccurred(self.Key, element.Id));
            step.Then(new Work.Arrive(target, self.Scope, null));
        }
        else
            Occur(step, self, element);
    }
}
