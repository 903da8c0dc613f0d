using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Activities without order (BPMN 2.0, 13.3.5): all begin at once, or, in sequence, one after another as the file lists
/// them. Each time one ends the completion condition is asked; without condition it is complete when all have ended.
/// </summary>
internal sealed class AdHocSubProcess : EmbeddedBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity)
    {
        var adHoc = (Element.AdHocSubProcess)activity;
        if (!Scopes.Watch(step, self, adHoc.Content))
            return;
        var first = Scopes.First(adHoc.Content);
        foreach (var element in adHoc.IsSequential ? first.Take(1) : first)
            step.Then(new Work.Arrive(element, self.Key, null));
        step.Then(new Work.EndToken(self.Key));
    }

    public override void Resume(Step step, Instance self, Element element)
    {
        var adHoc = (Element.AdHocSubProcess)element;
        if (self.Phase == Phase.Compensating)
            base.Resume(step, self, element);
        else if (!IsComplete(step, self, adHoc))
            step.Then(new Work.EndToken(self.Key));
        else if (adHoc.CancelsRemaining)
        {
            step.CancelInside(self.Key, CancelReason.NotNeeded);
            Complete(step, self, adHoc);
        }
        else
        {
            step.Forget(self.Key); // What runs is awaited, but nothing more begins.
            step.Then(new Work.EndToken(self.Key));
        }
    }

    public override void ContentEnded(Step step, Instance self, Element element)
    {
        var adHoc = (Element.AdHocSubProcess)element;
        if (self.Phase == Phase.Compensating)
            base.ContentEnded(step, self, element);
        else if (IsComplete(step, self, adHoc))
            base.ContentEnded(step, self, element);
        else if (adHoc.IsSequential && NextOf(step, self, adHoc) is { } next)
            step.Then(new Work.Arrive(next, self.Key, null));
        else if (adHoc.CompletionCondition is null)
            base.ContentEnded(step, self, element);
        // Else it stays open: somebody may begin an activity once more, or a variable may change.
    }

    private static bool IsComplete(Step step, Instance self, Element.AdHocSubProcess adHoc) =>
        adHoc.CompletionCondition is { } condition
        && Step.IsTrue(step.Evaluate(condition, self.Key));

    private static Element? NextOf(Step step, Instance self, Element.AdHocSubProcess adHoc) =>
        Scopes
            .First(adHoc.Content)
            .FirstOrDefault(e =>
                !step.State.Passed.Any(p => p.Scope == self.Key && p.Element == e.Id)
            );
}
