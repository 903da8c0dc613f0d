namespace Approvals.Engine.Lint.Events;

/// <summary>
/// An event that waits says for what: a catching intermediate event and a boundary event (10.5.4), and the start
/// event of an event sub-process (10.5.2).
/// </summary>
internal static class MissingTrigger
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from happening in file.All("catchEvent")
        where happening.Triggers.Count == 0 && !happening.References("eventDefinitionRef").Any()
        where
            !happening.Is("startEvent") || (happening.Scope is { } scope && scope.IsEventSubProcess)
        select new Complaint(
            happening,
            $"a definition of what {happening} waits for",
            "it has none"
        );
}
