using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>What activities with an inside have in common: they are done when all inside of them has ended.</summary>
internal abstract class EmbeddedBehaviour : ActivityBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity) =>
        Scopes.Open(step, self, ((Element.Embedded)activity).Content);

    public override void ContentEnded(Step step, Instance self, Element element)
    {
        if (self.Incident is not null)
            return;
        if (self.Phase == Phase.Compensating)
            Compensation.ResumeReopened(step, self);
        else
            Complete(step, self, (Element.Activity)element);
    }

    public override void Resume(Step step, Instance self, Element element)
    {
        if (self.Phase == Phase.Compensating)
            Compensation.ResumeReopened(step, self);
    }
}
