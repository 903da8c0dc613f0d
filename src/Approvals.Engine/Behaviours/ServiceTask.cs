using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Asks for work outside of the engine; where the definition names none, there is nothing to wait
/// for.</summary>
internal sealed class ServiceTask : ActivityBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity)
    {
        if (((Element.ServiceTask)activity).Function is { } function)
            Functions.Request(step, self, activity, function);
        else
            Complete(step, self, activity);
    }
}
