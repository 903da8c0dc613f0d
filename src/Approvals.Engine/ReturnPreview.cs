using System.Collections.Immutable;
using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine;

/// <summary>
/// What a return from a task would do, before anybody decides on it. Pure: it decides, looks, and keeps nothing.
/// </summary>
public static class ReturnPreview
{
    /// <summary>The steps to which a task might go back, the one done last first: those done before it in the open
    /// scopes around it, and the user tasks inside of completed sub-processes among them.</summary>
    /// <param name="process">The definition that the case runs under.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="key">The visit of the open task.</param>
    /// <param name="now">When; the working days are counted from here.</param>
    /// <returns>Empty where there is no such task, or nothing was done before it.</returns>
    public static ImmutableArray<ReturnTarget> Of(
        CompiledProcess process,
        CaseState state,
        int key,
        Moment now
    )
    {
        var step = new Step(process, state, now);
        if (state.Find(key) is not { Task: not null, IsSigner: false } task)
            return [];
        return
        [
            .. Earlier(step, task)
                .DistinctBy(e => e.Element.Id)
                .Select(e => new ReturnTarget(e.Element.Id, e.Element.Name, e.By)
                {
                    Again = Try(step, task, e.Element, e.By, straightBack: false),
                    StraightBack = Try(step, task, e.Element, e.By, straightBack: true),
                }),
        ];
    }

    private static IEnumerable<(Element Element, string? By)> Earlier(Step step, Instance task)
    {
        foreach (var passed in step.State.Passed.Reverse())
        {
            if (
                step.ElementIn(passed.Scope, passed.Element) is not { } element
                || Redirection.Find(step, task, passed.Element) is not { } way
                || way.Common.Key != passed.Scope
                || !way.LeadsTo(task)
            )
                continue;
            yield return (element, passed.By);
            if (element is Element.Embedded { Loop: null } around)
            {
                foreach (var inside in UserTasksIn(around.Content, intoLoops: false))
                    yield return (inside, null);
            }
        }
    }

    private static ReturnEffect Try(
        Step step,
        Instance task,
        Element target,
        string? by,
        bool straightBack
    )
    {
        var decision = Decider.Decide(
            step.Process,
            step.State,
            new Command.ReturnTask(task.Key, target.Id)
            {
                StraightBack = straightBack,
                By = task.Task!.Assignee,
            },
            step.Now
        );
        if (decision.Rejection is { } rejection)
            return new([], [], 0) { Rejection = rejection };
        var passed = decision
            .Facts.OfType<CaseEvent.CaseRedirected>()
            .SelectMany(r => r.Void)
            .ToImmutableArray();
        var again = new List<PassedStep> { new(target.Id, 0, 0, by) };
        again.AddRange(passed.Where(p => p.Element != target.Id));
        again.Add(new(task.Element, task.Scope, task.Key, task.Task.Assignee));
        return new(passed, [.. again], DaysFor(step, task, target, again));
    }

    // One after another: those beside each other take less.
    private static int DaysFor(
        Step step,
        Instance task,
        Element target,
        IReadOnlyList<PassedStep> again
    )
    {
        var at = step.Now;
        foreach (var one in again)
        {
            var element = one.Key == 0 ? target : step.ElementIn(one.Scope, one.Element);
            var tasks = element switch
            {
                Element.UserTask single => [single],
                Element.Embedded around => UserTasksIn(around.Content, intoLoops: true),
                Element.CallActivity call => UserTasksOf(step, task, call, []),
                _ => [],
            };
            foreach (var due in tasks)
            {
                var start = due.Assignment.Due?.Start(step.VariablesAt(task.Key), at, out _);
                if (start is { } later && later.DueAt > at.At)
                    at = at with { At = later.DueAt };
            }
        }
        return step.Now.Calendar.WorkingDaysBetween(step.Now.At, at.At);
    }

    private static IEnumerable<Element.UserTask> UserTasksIn(Scope scope, bool intoLoops)
    {
        foreach (var element in scope.Elements)
        {
            if (element is Element.UserTask task)
                yield return task;
            if (element is Element.Embedded around and not Element.EventSubProcess)
            {
                if (!intoLoops && around.Loop is not null)
                    continue;
                foreach (var inside in UserTasksIn(around.Content, intoLoops))
                    yield return inside;
            }
        }
    }

    private static IEnumerable<Element.UserTask> UserTasksOf(
        Step step,
        Instance task,
        Element.CallActivity call,
        HashSet<string> known
    )
    {
        var id = call.CalledElement is { } formula ? Waiting.Text(step, formula, task.Key) : "";
        if (step.Process.Library.Process(id) is not { } called || !known.Add(id))
            return [];
        return
        [
            .. UserTasksIn(called.Root, intoLoops: true),
            .. called
                .Elements.Values.OfType<Element.CallActivity>()
                .OrderBy(c => c.Id, StringComparer.Ordinal)
                .SelectMany(c => UserTasksOf(step, task, c, known)),
        ];
    }
}

/// <summary>A step to which a task might go back.</summary>
/// <param name="Element">The element.</param>
/// <param name="Name">Its name, as people read it.</param>
/// <param name="By">Who did it; null where no person did, or where it lies inside of a sub-process.</param>
public sealed record ReturnTarget(string Element, string Name, string? By)
{
    /// <summary>What comes of it when all from that step on is done once more.</summary>
    public required ReturnEffect Again { get; init; }

    /// <summary>What comes of it when that step leads straight back.</summary>
    public required ReturnEffect StraightBack { get; init; }
}

/// <summary>What a return does.</summary>
/// <param name="Void">The steps that count no more, with who did them.</param>
/// <param name="ActAgain">The steps that are done once more, with who did them: the step that it goes back to first,
/// the task itself last.</param>
/// <param name="WorkingDays">The working days that this takes at most, by the due terms of the user tasks in it, one
/// after another; what has no due term counts for none.</param>
public sealed record ReturnEffect(
    ImmutableArray<PassedStep> Void,
    ImmutableArray<PassedStep> ActAgain,
    int WorkingDays
)
{
    /// <summary>Why it is not possible; null where it is.</summary>
    public Rejection? Rejection { get; init; }
}
