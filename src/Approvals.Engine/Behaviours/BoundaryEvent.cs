using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Catches on the border of an activity, and interrupts that, or lets it go on beside.</summary>
internal sealed class BoundaryEvent : EventBehaviour
{
    public override void Arrive(Step step, Work.Arrive arrival) =>
        Occur(step, step.Enter(arrival), (Element.Event)arrival.Element); // Put here by hand.

    public override void Catch(Step step, Work.Catch caught)
    {
        var boundary = (Element.BoundaryEvent)caught.Element;
        var host = step[caught.Owner];
        if (boundary.IsParallelMultiple && Waiting.IsWaiting(step, host.Key, boundary))
        {
            KeepPayload(step, step[host.Scope], boundary, caught.Payload);
            return;
        }
        if (Interrupts(boundary))
        {
            step.Cancel(host, CancelReason.Interrupted);
            Redirection.MakePlain(step, host);
        }
        else if (boundary.IsParallelMultiple)
            Waiting.TryStart(step, host, boundary); // All of its triggers may come once more.
        var self = step.Enter(new(boundary, host.Scope, null));
        KeepPayload(step, self, boundary, caught.Payload);
        Occur(step, self, boundary);
    }

    // An error or a cancellation always interrupts, whatever the attribute says (BPMN 2.0, table 10.91).
    private static bool Interrupts(Element.BoundaryEvent boundary) =>
        boundary.IsInterrupting
        || boundary.Definitions.Any(d => d is EventDefinition.Error or EventDefinition.Cancel);
}
