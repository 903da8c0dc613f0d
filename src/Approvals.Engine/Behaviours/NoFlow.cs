using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>No flow can be taken (BPMN 2.0, 13.4.2): the case waits for help.</summary>
internal static class NoFlow
{
    public static void Raise(Step step, Instance self, Element element)
    {
        var conditions = element
            .Outgoing.Where(f => f.Condition is not null)
            .Select(f => $"'{f.Id}' ({f.Condition})");
        step.Fail(
            self,
            IncidentKind.NoFlow,
            $"Expected a condition of a flow out of {element} to be true, or a default flow, but none is: "
                + $"{string.Join(", ", conditions)}. Set the variables right and retry, or resolve it."
        );
    }
}
