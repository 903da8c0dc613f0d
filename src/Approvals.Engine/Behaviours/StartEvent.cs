using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Where a process or sub-process begins: by itself, or because what starts it occurred.</summary>
internal sealed class StartEvent : EventBehaviour
{
    public override void Arrive(Step step, Work.Arrive arrival) =>
        Occur(step, step.Enter(arrival), (Element.Event)arrival.Element);

    /// <summary>What starts an event sub-process occurred; or the last of several that start a process.</summary>
    public override void Catch(Step step, Work.Catch caught)
    {
        var start = (Element.StartEvent)caught.Element;
        var around = step[caught.Owner];
        if (start.IsParallelMultiple && Waiting.IsWaiting(step, around.Key, start))
        {
            KeepPayload(step, around, start, caught.Payload);
            return;
        }
        if (start.Scope.Owner is not Element.EventSubProcess sub)
        {
            KeepPayload(step, around, start, caught.Payload);
            Occur(step, around, start);
            return;
        }
        if (start.IsInterrupting)
        {
            step.CancelInside(around.Key, CancelReason.Interrupted);
            Waiting.Stop(
                step,
                w => w.Owner == around.Key && step.ElementOf(w) is Element.StartEvent
            );
        }
        var self = step.Enter(new(sub, around.Key, null));
        Scopes.Watch(step, self, sub.Content);
        KeepPayload(step, self, start, caught.Payload);
        Occur(step, step.Enter(new(start, self.Key, null)), start);
        if (!start.IsInterrupting && start.IsParallelMultiple)
            Waiting.TryStart(step, step[around.Key], start); // All of its triggers may come once more.
    }
}
