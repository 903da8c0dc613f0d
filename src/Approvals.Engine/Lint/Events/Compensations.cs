namespace Approvals.Engine.Lint.Events;

/// <summary>What compensates what in a file.</summary>
internal static class Compensations
{
    /// <summary>The flow nodes that compensation events on borders are associated with, by event.</summary>
    public static ILookup<Node, Node> Handlers(LintSubject file) =>
        file.All("association")
            .Select(association =>
                (
                    Source: file.Target(association, "sourceRef"),
                    Target: file.Target(association, "targetRef")
                )
            )
            .Where(ends => ends is { Source: not null, Target: not null })
            .SelectMany(ends =>
                new[]
                {
                    (Event: ends.Source!, Handler: ends.Target!),
                    (Event: ends.Target!, Handler: ends.Source!), // Some tools draw it the other way round.
                }
            )
            .Where(pair => IsCompensationBoundary(pair.Event) && pair.Handler.Is("flowNode"))
            .ToLookup(pair => pair.Event, pair => pair.Handler);

    /// <summary>Whether an activity can be undone: something is said about it, or about what is in it.</summary>
    public static bool CanBeUndone(Node activity) =>
        activity.BoundaryEvents.Any(IsCompensationBoundary)
        || activity.Is("subProcess")
        || activity.Is("callActivity");

    /// <summary>Whether an event sub-process undoes the sub-process around it.</summary>
    public static bool IsHandler(Node scope) =>
        scope.IsEventSubProcess
        && scope
            .ChildrenOf("startEvent")
            .Any(start => start.HasTrigger("compensateEventDefinition"));

    private static bool IsCompensationBoundary(Node node) =>
        node.Is("boundaryEvent") && node.HasTrigger("compensateEventDefinition");
}
