using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Migration;

/// <summary>
/// Whether a running case can go on under another definition, and how. Everything keeps its key: timers their times,
/// tasks who has them, loops how far they are.
/// </summary>
public static class MigrationCheck
{
    /// <summary>What stands in the way.</summary>
    /// <param name="from">The definition that the case runs under.</param>
    /// <param name="to">The definition that it is to run under.</param>
    /// <param name="plan">Which element becomes which.</param>
    /// <param name="state">What the case stands at.</param>
    /// <returns>One problem for each instance or wait that has no counterpart; empty where the case can move.</returns>
    public static IReadOnlyList<MigrationProblem> Check(
        CompiledProcess from,
        CompiledProcess to,
        MigrationPlan plan,
        CaseState state
    )
    {
        var (before, problems) = (new Step(from, state, default), new List<MigrationProblem>());
        foreach (var instance in state.Instances)
        {
            if (instance.Scope == 0 || before.ElementOf(instance) is not { } element)
                continue;
            if (instance.IsSigner)
                continue; // It goes with the task that is signed.
            var isInside = before.ProcessIn(instance.Scope) != from;
            var id = isInside ? element.Id : plan[element.Id];
            var target = ElementsOf(before, to, instance.Scope)?.GetValueOrDefault(id);
            if (Compare(before, plan, instance, element, target, id, isInside) is { } found)
                problems.Add(new(element.Id, found));
            else if (target is Element.Activity)
                problems.AddRange(CheckWaits(state, plan, instance, target, isInside));
        }
        return problems;
    }

    /// <summary>Puts the case under the other definition; new events on borders, and new ones that start event
    /// sub-processes, begin to be awaited.</summary>
    internal static void Carry(Step step, CompiledProcess to, MigrationPlan plan)
    {
        var known = step
            .Process.Elements.Keys.Select(id => plan[id])
            .Concat(step.Process.Library.Processes.Values.SelectMany(p => p.Elements.Keys))
            .ToHashSet(StringComparer.Ordinal);
        var renamed = plan
            .Elements.OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => new Renamed(e.Key, e.Value));
        step.Migrate(to, new(to.Id, to.Version, [.. renamed]));
        foreach (var instance in step.State.Instances.ToArray())
        {
            foreach (var e in EventsOf(step, instance).Where(e => !known.Contains(e.Id)))
                Waiting.TryStart(step, instance, e);
        }
    }

    private static IEnumerable<Element.Event> EventsOf(Step step, Instance instance)
    {
        var starts =
            step.ContentOf(instance)?.EventSubProcesses.Select(e => e.Start).OfType<Element.Event>()
            ?? [];
        return
            instance is { Loop: 0, IsSigner: false, Phase: not Phase.SetAside }
            && step.ElementOf(instance) is Element.Activity activity
            ? activity.BoundaryEvents.Concat(starts)
            : starts;
    }

    private static string? Compare(
        Step before,
        MigrationPlan plan,
        Instance instance,
        Element element,
        Element? target,
        string id,
        bool isInside
    )
    {
        if (target is null)
            return $"Expected an element '{id}' to go on at from {element}, but the other definition has none.";
        if (target.GetType() != element.GetType())
            return $"Expected {element} to go on at an element of its kind, but that is {target}.";
        if (
            (element as Element.Activity)?.Loop?.GetType()
            != (target as Element.Activity)?.Loop?.GetType()
        )
            return $"Expected {element} to be done as often as {target}, but one is a loop of another kind.";
        if (
            target is Element.Gateway
            && FlowThatIsGone(plan, instance, target, isInside) is { } flow
        )
            return $"Expected a flow '{flow}' into {target}, by which a token came, but it has none.";
        var around = before[instance.Scope];
        if (around.Repetition is not null)
            around = before[around.Scope];
        var expected = around.Calls is not null ? null : plan[around.Element];
        return target.Scope.Owner?.Id == expected
            ? null
            : $"Expected {target} to lie in '{expected ?? "the process"}', as {element} does, but it lies in "
                + $"'{target.Scope.Owner?.Id ?? "the process"}'.";
    }

    // A gateway that waits for tokens must know by which flows they came.
    private static string? FlowThatIsGone(
        MigrationPlan plan,
        Instance instance,
        Element gateway,
        bool isInside
    )
    {
        IEnumerable<string> flows =
            instance.Phase == Phase.Gathering && instance.Flow is { } flow
                ? [flow]
                : instance.Flows;
        return flows
            .Select(f => isInside ? f : plan[f])
            .FirstOrDefault(id => gateway.Incoming.All(f => f.Id != id));
    }

    private static IEnumerable<MigrationProblem> CheckWaits(
        CaseState state,
        MigrationPlan plan,
        Instance instance,
        Element target,
        bool isInside
    )
    {
        var waits = state.Waits.ToArray().Where(w => w.Owner == instance.Key);
        foreach (var wait in waits.Where(w => w.Element != instance.Element))
        {
            var id = isInside ? wait.Element : plan[wait.Element];
            var catches =
                target is Element.Activity activity
                && (
                    activity.BoundaryEvents.Any(b =>
                        b.Id == id && wait.Definition < b.Definitions.Length
                    ) || StartsIn(target, id)
                );
            if (!catches)
                yield return new(
                    wait.Element,
                    $"Expected {target} to have an event '{id}' for what '{wait.Element}' awaits, but it has none."
                );
        }
    }

    private static bool StartsIn(Element target, string id) =>
        target switch
        {
            Element.Embedded embedded => embedded.Content.EventSubProcesses.Any(e =>
                e.Start?.Id == id
            ),
            Element.CallActivity => true, // What is called keeps its ids.
            _ => false,
        };

    private static System.Collections.Frozen.FrozenDictionary<string, Element>? ElementsOf(
        Step before,
        CompiledProcess to,
        int scope
    )
    {
        var process = before.ProcessIn(scope);
        return process == before.Process ? to.Elements : to.Library.Process(process.Id)?.Elements;
    }
}

/// <summary>Why a case cannot move to another definition.</summary>
/// <param name="Element">The element at which it stands.</param>
/// <param name="Message">What was expected, and what was found.</param>
public sealed record MigrationProblem(string Element, string Message);
