using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Undoing what was done (BPMN 2.0, 13.5.5): handlers run one at a time, in reverse order of completion. A completed
/// sub-process is reopened for it, with its variables as they were.
/// </summary>
internal static class Compensation
{
    /// <summary>Keeps what is needed to undo an activity that is about to complete, where it can be undone.</summary>
    public static void Keep(Step step, Instance self, Element.Activity activity, int scope)
    {
        if (self.Compensates != 0)
            return;
        if (
            activity.CompensatedBy is not null
            || (activity is Element.Embedded && HasInside(step, self, activity))
        )
            step.Emit(
                new CaseEvent.CompensationKept(new(self.Key, activity.Id, scope, self.Locals))
            );
    }

    /// <summary>Begins to undo what was done in a scope; the thrower is resumed when that is done.</summary>
    /// <param name="step">The step.</param>
    /// <param name="thrower">The instance that waits.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="activity">The activity to undo; null for all.</param>
    public static void Start(Step step, Instance thrower, int scope, string? activity)
    {
        var kept = step
            .State.Kept.Where(k => k.Scope == scope && (activity is null || k.Element == activity))
            .Select(k => k.Key)
            .Reverse();
        step.Emit(new CaseEvent.CompensationStarted(thrower.Key, [.. kept]));
        step.Then(new Work.Resume(thrower.Key));
    }

    /// <summary>The scope whose activities an event compensates.</summary>
    public static int ScopeOf(Step step, Instance thrower, string? activity)
    {
        for (var scope = step[thrower.Scope]; ; scope = step[scope.Scope])
        {
            var isTransparent = step.ElementOf(scope) is Element.EventSubProcess;
            if (activity is null ? !isTransparent : Knows(scope.Key) || scope.Calls is not null)
                return scope.Key;
        }

        bool Knows(int scope) =>
            step.State.Kept.Any(k => k.Scope == scope && k.Element == activity);
    }

    /// <summary>Begins to undo the next activity.</summary>
    /// <returns>False where nothing is left.</returns>
    public static bool TryNext(Step step, Instance thrower)
    {
        foreach (var key in thrower.ToCompensate)
        {
            var kept = step.State.Kept.FirstOrDefault(k => k.Key == key);
            if (
                kept is null
                || step.State.Find(kept.Scope) is null
                || step.ElementIn(kept.Scope, kept.Element) is not Element.Activity activity
            )
                continue;
            Undo(step, thrower, kept, activity);
            return true;
        }
        return false;
    }

    /// <summary>A scope that was reopened goes on, or has nothing left to undo.</summary>
    public static void ResumeReopened(Step step, Instance self)
    {
        if (TryNext(step, self))
            return;
        step.Emit(new CaseEvent.TokenConsumed(self.Key));
        step.Then(new Work.Resume(self.Compensates));
    }

    private static void Undo(Step step, Instance thrower, Kept kept, Element.Activity activity)
    {
        if (activity.CompensatedBy is { } by)
        {
            step.Emit(new CaseEvent.CompensationTaken(thrower.Key, kept.Key));
            step.Then(
                new Work.Arrive(by, kept.Scope, null)
                {
                    Compensates = thrower.Key,
                    Locals = kept.Locals,
                }
            );
            return;
        }
        var key = step.State.NextKey;
        step.Emit(
            new CaseEvent.ElementEntered(key, activity.Id, kept.Scope, null)
            {
                Compensates = thrower.Key,
                Reopens = kept.Key,
            }
        );
        step.Emit(new CaseEvent.CompensationTaken(thrower.Key, kept.Key));
        if (StartOf(activity) is { } start)
            step.Then(new Work.Catch(start, key, Feel.Value.Context.Empty));
        else
            Start(step, step[key], key, null);
    }

    private static bool HasInside(Step step, Instance self, Element.Activity activity) =>
        StartOf(activity) is not null || step.State.Kept.Any(k => k.Scope == self.Key);

    /// <summary>The start event of the event sub-process that undoes a sub-process from the inside.</summary>
    private static Element.StartEvent? StartOf(Element.Activity activity) =>
        (activity as Element.Embedded)
            ?.Content.EventSubProcesses.Select(e => e.Start)
            .FirstOrDefault(s => s?.Definitions is [EventDefinition.Compensation]);
}
