using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Tasks in which the engine has no part: those of no kind, and manual ones (BPMN 2.0, 13.3.3).</summary>
internal sealed class PassedTask : ActivityBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity) =>
        Complete(step, self, activity);
}
