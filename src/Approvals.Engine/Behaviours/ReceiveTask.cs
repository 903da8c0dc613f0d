using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Waits for its message.</summary>
internal sealed class ReceiveTask : ActivityBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity) =>
        Waiting.TryStart(step, self, activity);

    public override void Catch(Step step, Work.Catch caught)
    {
        var task = (Element.ReceiveTask)caught.Element;
        var owner = step[caught.Owner];
        var self = owner.Element == task.Id ? owner : EventBasedGateway.Choose(step, owner, task);
        step.Assign(self.Key, caught.Payload);
        Complete(step, step[self.Key], task);
    }
}
