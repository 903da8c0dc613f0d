using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Evaluates its script, and keeps the result.</summary>
internal sealed class ScriptTask : ActivityBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity)
    {
        var task = (Element.ScriptTask)activity;
        if (task.Script is { } script)
            Results.Keep(step, self, task.ResultVariable, step.Evaluate(script, self.Key));
        Complete(step, self, activity);
    }
}
