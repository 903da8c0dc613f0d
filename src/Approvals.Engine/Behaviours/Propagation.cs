using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Who catches an error or escalation: from the thrower outwards, the event sub-processes of each scope, then the
/// events on its border; those that name the code before those that take any (BPMN 2.0, 10.5.6, "Propagation").
/// </summary>
internal static class Propagation
{
    /// <summary>An event that catches, and the instance that it interrupts or stands on.</summary>
    public sealed record Catcher(Element.Event Event, int Owner, string? CodeVariable, string? Code)
    {
        public Work.Catch Catch(Value.Context payload) =>
            new(
                Event,
                Owner,
                CodeVariable is { } name ? payload.With(name, Value.Of(Code)) : payload
            );
    }

    public static Catcher? FindCatcher<T>(
        Step step,
        Instance thrower,
        string? code,
        Func<T, string?> codeOf
    )
        where T : EventDefinition
    {
        var from = thrower;
        for (var at = thrower; ; from = at, at = step[at.Scope])
        {
            // What lies beside the thrower's own event sub-process does not catch what that throws.
            var starts =
                at == thrower || step.ElementOf(from) is Element.EventSubProcess
                    ? []
                    : step.ContentOf(at)
                        ?.EventSubProcesses.Select(e => e.Start)
                        .OfType<Element.Event>();
            var border =
                at.Loop == 0 && step.ElementOf(at) is Element.Activity activity
                    ? activity.BoundaryEvents
                    : [];
            if ((Match(starts ?? [], at) ?? Match(border, at)) is { } found)
                return found;
            if (at.Scope == 0)
                return null;
        }

        Catcher? Match(IEnumerable<Element.Event> events, Instance at)
        {
            Catcher? any = null;
            foreach (var e in events)
            {
                foreach (var definition in e.Definitions.OfType<T>())
                {
                    var wanted = codeOf(definition);
                    if (wanted is not null && wanted != code)
                        continue;
                    var found = new Catcher(e, at.Key, VariableOf(definition), code);
                    if (wanted is not null)
                        return found;
                    any ??= found;
                }
            }
            return any;
        }
    }

    private static string? VariableOf(EventDefinition definition) =>
        definition switch
        {
            EventDefinition.Error error => error.CodeVariable,
            EventDefinition.Escalation escalation => escalation.CodeVariable,
            _ => null,
        };
}
