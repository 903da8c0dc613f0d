using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Waits for what it catches; a link, and an event without definition, is passed at once.</summary>
internal sealed class IntermediateCatchEvent : EventBehaviour
{
    public override void Arrive(Step step, Work.Arrive arrival) =>
        Wait(step, step.Enter(arrival), (Element.Event)arrival.Element);

    public override void Retry(Step step, Instance self, Element element, Incident incident)
    {
        if (incident.Kind == IncidentKind.BadWait)
            Wait(step, self, (Element.Event)element);
        else
            base.Retry(step, self, element, incident);
    }

    public override void Catch(Step step, Work.Catch caught)
    {
        var element = (Element.Event)caught.Element;
        var owner = step[caught.Owner];
        KeepPayload(step, owner, element, caught.Payload);
        if (element.IsParallelMultiple && Waiting.IsWaiting(step, owner.Key, element))
            return;
        var self =
            owner.Element == element.Id ? owner : EventBasedGateway.Choose(step, owner, element);
        Waiting.Stop(step, self.Key, element);
        Occur(step, step[self.Key], element);
    }

    private static void Wait(Step step, Instance self, Element.Event element)
    {
        if (element.Definitions.IsEmpty || Links.NameOf(element) is not null)
            Occur(step, self, element);
        else
            Waiting.TryStart(step, self, element);
    }
}
