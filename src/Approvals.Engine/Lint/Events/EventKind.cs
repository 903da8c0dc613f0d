using System.Collections.Frozen;

namespace Approvals.Engine.Lint.Events;

/// <summary>Each kind of event has its triggers, for each place where it may be (10.5.2 to 10.5.4).</summary>
internal static class EventKind
{
    private const string Catching =
        "messageEventDefinition timerEventDefinition conditionalEventDefinition signalEventDefinition";

    private const string Handling =
        Catching + " escalationEventDefinition errorEventDefinition compensateEventDefinition";

    private const string Throwing =
        "messageEventDefinition escalationEventDefinition compensateEventDefinition signalEventDefinition";

    private static readonly FrozenDictionary<string, string[]> Allowed = new Dictionary<
        string,
        string
    >
    {
        ["start of a process"] = Catching,
        ["start of a sub-process"] = "",
        ["start of an event sub-process"] = Handling,
        ["catching intermediate event"] = Catching + " linkEventDefinition",
        ["throwing intermediate event"] = Throwing + " linkEventDefinition",
        ["boundary event"] = Handling + " cancelEventDefinition",
        ["end event"] =
            Throwing + " errorEventDefinition cancelEventDefinition terminateEventDefinition",
    }.ToFrozenDictionary(
        place => place.Key,
        place => place.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from happening in file.All("event")
        let place = PlaceOf(happening)
        where place is not null
        from trigger in happening.Triggers
        where !Allowed[place].Any(trigger.Is)
        select new Complaint(
            happening,
            Allowed[place] is { Length: > 0 } allowed
                ? $"{happening} to have one of {string.Join(", ", allowed)}, as it is a {place}"
                : $"no definition of {happening}, as it is a {place}",
            $"it has a {trigger.Type.Name}"
        );

    private static string? PlaceOf(Node happening) =>
        happening.Type.Name switch
        {
            "startEvent" => StartOf(happening.Scope),
            "intermediateCatchEvent" => "catching intermediate event",
            "intermediateThrowEvent" or "implicitThrowEvent" => "throwing intermediate event",
            "boundaryEvent" => "boundary event",
            "endEvent" => "end event",
            _ => null,
        };

    private static string? StartOf(Node? scope) =>
        scope is null ? null
        : scope.IsEventSubProcess ? "start of an event sub-process"
        : scope.Is("subProcess") ? "start of a sub-process"
        : scope.Is("process") ? "start of a process"
        : null; // Choreographies are not executed.
}
