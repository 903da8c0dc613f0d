using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// A sub-process that can be cancelled from inside: all in it is stopped, what was done is undone, and the cancel event
/// on its border goes on (BPMN 2.0, 10.3.5, 13.3.4).
/// </summary>
internal sealed class Transaction : EmbeddedBehaviour
{
    /// <summary>A cancel end event was reached.</summary>
    public static void Cancel(Step step, Instance end)
    {
        var around = step[end.Scope];
        while (around.Scope != 0 && step.ElementOf(around) is not Element.Transaction)
            around = step[around.Scope];
        if (around.Scope == 0)
            return; // No transaction around: lint refuses this.
        step.CancelInside(around.Key, CancelReason.TransactionCancelled);
        Compensation.Start(step, around, around.Key, null);
    }

    public override void ContentEnded(Step step, Instance self, Element element)
    {
        if (!IsBeingCancelled(self))
            base.ContentEnded(step, self, element);
    }

    public override void Resume(Step step, Instance self, Element element)
    {
        if (!IsBeingCancelled(self))
            base.Resume(step, self, element);
        else if (!Compensation.TryNext(step, self))
            Leave(step, self, (Element.Transaction)element);
    }

    // One that is reopened has somebody waiting for it.
    private static bool IsBeingCancelled(Instance self) =>
        self.Phase == Phase.Compensating && self.Compensates == 0;

    private static void Leave(Step step, Instance self, Element.Transaction element)
    {
        var host = self.Loop > 0 ? step[self.Scope] : self;
        var border = element.BoundaryEvents.FirstOrDefault(b =>
            b.Definitions.Any(d => d is EventDefinition.Cancel)
        );
        if (border is not null)
        {
            step.Then(new Work.Catch(border, host.Key, Value.Context.Empty));
            return;
        }
        step.Cancel(host, CancelReason.TransactionCancelled);
        Redirection.MakePlain(step, host);
        step.Then(new Work.EndToken(host.Scope));
    }
}
