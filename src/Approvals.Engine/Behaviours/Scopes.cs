using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Processes and sub-processes: how they begin (BPMN 2.0, 13.2 and 13.3.4).</summary>
internal static class Scopes
{
    /// <summary>Waits for the events that start event sub-processes, and puts the first tokens.</summary>
    public static void Open(Step step, Instance self, Scope content)
    {
        if (!Watch(step, self, content))
            return;
        var any = false;
        foreach (var first in First(content))
        {
            any = true;
            step.Then(new Work.Arrive(first, self.Key, null));
        }
        if (!any)
            step.Then(new Work.EndToken(self.Key));
    }

    /// <summary>Opens a sub-process without putting tokens: who opens it puts one inside.</summary>
    public static Instance Reopen(Step step, int scope, Element.Embedded embedded, int corrects = 0)
    {
        var self = step.Enter(new(embedded, scope, null) { Corrects = corrects });
        foreach (var boundary in embedded.BoundaryEvents)
            Waiting.TryStart(step, self, boundary);
        step.AssignOwn(self.Key, step.Compute(embedded.Inputs, self.Key));
        Watch(step, self, embedded.Content);
        return self;
    }

    /// <summary>Waits for the events that start event sub-processes.</summary>
    /// <returns>False where that could not be computed.</returns>
    public static bool Watch(Step step, Instance self, Scope content) =>
        content.EventSubProcesses.IsEmpty
        || Waiting.TryStart(
            step,
            self,
            content.EventSubProcesses.Select(sub => sub.Start).OfType<Element.StartEvent>()
        );

    /// <summary>Where a scope begins: at its none start event, else at another one; without any, at each element that
    /// no flow leads to.</summary>
    public static IEnumerable<Element> First(Scope content)
    {
        var start =
            content.Starts.FirstOrDefault(s => s.Definitions.IsEmpty)
            ?? content.Starts.FirstOrDefault();
        if (start is not null)
            return [start];
        return content.Elements.Where(e => e.Incoming.IsEmpty && CanBegin(e));
    }

    private static bool CanBegin(Element element) =>
        element switch
        {
            Element.BoundaryEvent or Element.EventSubProcess => false,
            Element.Activity activity => !activity.IsForCompensation,
            Element.IntermediateCatchEvent e => Links.NameOf(e) is null,
            _ => true,
        };
}
