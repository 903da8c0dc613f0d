using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Sends its message, and goes on.</summary>
internal sealed class SendTask : ActivityBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity)
    {
        var task = (Element.SendTask)activity;
        if (task.Function is { } function)
        {
            Functions.Request(step, self, activity, function);
            return;
        }
        if (task.Message is { } message)
            Messages.Send(step, self, message, step.Compute(activity.Inputs, self.Key));
        Complete(step, self, activity);
    }
}
