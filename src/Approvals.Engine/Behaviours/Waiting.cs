using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>Waiting for what events and receive tasks catch (BPMN 2.0, 10.5.1), and its coming.</summary>
internal static class Waiting
{
    /// <summary>Begins to wait for all that an element catches from outside, unless it does already.</summary>
    /// <param name="step">The step.</param>
    /// <param name="owner">The instance with which the waits end.</param>
    /// <param name="element">What catches.</param>
    /// <returns>False where that could not be computed: then the owner has an incident, the element no wait.</returns>
    public static bool TryStart(Step step, Instance owner, Element element)
    {
        if (IsWaiting(step, owner.Key, element))
            return true;
        var definitions = element switch
        {
            Element.Event e => e.Definitions,
            Element.ReceiveTask task => [new EventDefinition.Message(task.Message)],
            _ => [],
        };
        for (var i = 0; i < definitions.Length; i++)
        {
            if (!TryStart(step, owner, element, definitions[i], i))
            {
                Stop(step, owner.Key, element);
                return false;
            }
        }
        return true;
    }

    /// <summary>Begins to wait for all that elements catch; what can be awaited is, though others cannot.</summary>
    /// <returns>False where some cannot: then the owner has an incident.</returns>
    public static bool TryStart(Step step, Instance owner, IEnumerable<Element> elements)
    {
        var all = true;
        foreach (var element in elements)
            all &= TryStart(step, owner, element);
        return all;
    }

    /// <summary>Whether anything of what an element catches is still awaited.</summary>
    public static bool IsWaiting(Step step, int owner, Element element)
    {
        foreach (var wait in step.State.Waits)
        {
            if (wait.Owner == owner && wait.Element == element.Id)
                return true;
        }
        return false;
    }

    /// <summary>Ends the waits of an element.</summary>
    public static void Stop(Step step, int owner, Element element) =>
        Stop(step, w => w.Owner == owner && w.Element == element.Id);

    /// <summary>Ends waits.</summary>
    public static void Stop(Step step, Func<Wait, bool> which)
    {
        foreach (var wait in step.State.Waits.ToArray().Where(which))
            step.Emit(new CaseEvent.WaitEnded(wait.Key));
    }

    /// <summary>A timer fires.</summary>
    public static void Fire(Step step, Wait.Timer timer)
    {
        var start = new TimerStart(timer.DueAt, timer.Cycle, timer.Left);
        var next = GoesOn(step, timer) ? start.Next(step.Now) : null;
        step.Emit(new CaseEvent.TimerFired(timer.Key, next?.DueAt, next?.Left));
        Catch(step, timer, Value.Context.Empty);
    }

    /// <summary>An awaited message comes.</summary>
    public static void Receive(Step step, Wait.Message wait, Value.Context payload)
    {
        if (Messages.RuleOf(step, wait) is { } rule)
            Messages.Remember(step, rule, wait.Owner, payload);
        step.Emit(new CaseEvent.MessageReceived(wait.Key, payload, GoesOn(step, wait)));
        Catch(step, wait, payload);
    }

    /// <summary>An awaited signal comes.</summary>
    public static void Receive(Step step, Wait.Signal wait, Value.Context payload)
    {
        step.Emit(new CaseEvent.SignalReceived(wait.Key, payload, GoesOn(step, wait)));
        Catch(step, wait, payload);
    }

    /// <summary>A condition has become true.</summary>
    public static void BecomeTrue(Step step, Wait.Condition wait)
    {
        step.Emit(new CaseEvent.ConditionChanged(wait.Key, true, GoesOn(step, wait)));
        if (step.ElementOf(wait) is { } element)
            step.First(new Work.Catch(element, wait.Owner, Value.Context.Empty) { Wait = wait });
    }

    private static void Catch(Step step, Wait wait, Value.Context payload)
    {
        if (step.ElementOf(wait) is { } element)
            step.Then(new Work.Catch(element, wait.Owner, payload) { Wait = wait });
    }

    private static bool GoesOn(Step step, Wait wait) =>
        step.ElementOf(wait)
            is Element.BoundaryEvent { IsInterrupting: false, IsParallelMultiple: false }
                or Element.StartEvent { IsInterrupting: false, IsParallelMultiple: false };

    private static bool TryStart(
        Step step,
        Instance owner,
        Element element,
        EventDefinition definition,
        int index
    )
    {
        switch (definition)
        {
            case EventDefinition.Timer timer:
                return TryStart(step, owner, element, timer, index);
            case EventDefinition.Message { Rule: { } rule }:
                step.Emit(
                    new CaseEvent.WaitStarted(
                        new Wait.Message(
                            step.State.NextKey,
                            owner.Key,
                            element.Id,
                            index,
                            Text(step, rule.Name, owner.Key),
                            rule.CorrelationKey is { } key ? step.Evaluate(key, owner.Key) : null,
                            Messages.Expected(step, rule, owner.Key)
                        )
                    )
                );
                return true;
            case EventDefinition.Signal { Name: { } name }:
                var signal = Text(step, name, owner.Key);
                step.Emit(
                    new CaseEvent.WaitStarted(
                        new Wait.Signal(step.State.NextKey, owner.Key, element.Id, index, signal)
                    )
                );
                return true;
            case EventDefinition.Conditional:
                step.Emit(
                    new CaseEvent.WaitStarted(
                        new Wait.Condition(step.State.NextKey, owner.Key, element.Id, index, false)
                    )
                );
                step.ConditionsAreStale = true;
                return true;
            default:
                return true; // Errors, escalations and the like are not awaited: what is thrown finds them.
        }
    }

    private static bool TryStart(
        Step step,
        Instance owner,
        Element element,
        EventDefinition.Timer timer,
        int index
    )
    {
        var rule = timer.Rule;
        if (rule.Start(step.VariablesAt(owner.Key), step.Now, out var problem) is not { } start)
        {
            step.Fail(
                owner,
                IncidentKind.BadWait,
                $"{problem} {element} awaits it. Set the variables right and retry."
            );
            return false;
        }
        step.Emit(
            new CaseEvent.WaitStarted(
                new Wait.Timer(
                    step.State.NextKey,
                    owner.Key,
                    element.Id,
                    index,
                    start.DueAt,
                    start.Cycle,
                    start.Left
                )
                {
                    Rule = start.Rule,
                }
            )
        );
        return true;
    }

    /// <summary>The value of a formula as a name.</summary>
    public static string Text(Step step, Formula formula, int at) =>
        formula.Literal
        ?? (step.Evaluate(formula, at) is Value.String { Text: var text } ? text : "");
}
