using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Conditional events (BPMN 2.0, 10.5.5): looked at as soon as a variable has changed; one that became true fires
/// once, until it was false again.
/// </summary>
internal static class Conditions
{
    /// <summary>Fires the events whose conditions have become true, before anything else goes on.</summary>
    public static void Fire(Step step)
    {
        if (!step.ConditionsAreStale)
            return;
        step.ConditionsAreStale = false;
        if (!AreAwaited(step))
            return; // As nearly always.
        foreach (var wait in step.State.Waits.ToArray())
        {
            if (wait is not Wait.Condition condition)
                continue;
            var holds = Holds(step, condition);
            if (holds == condition.Holds)
                continue;
            if (holds)
                Waiting.BecomeTrue(step, condition);
            else
                step.Emit(new CaseEvent.ConditionChanged(condition.Key, false, GoesOn: true));
        }
    }

    private static bool AreAwaited(Step step)
    {
        foreach (var wait in step.State.Waits)
        {
            if (wait is Wait.Condition)
                return true;
        }
        return false;
    }

    private static bool Holds(Step step, Wait.Condition wait) =>
        step.ElementOf(wait) is Element.Event e
        && e.Definitions[wait.Definition] is EventDefinition.Conditional definition
        && Step.IsTrue(step.Evaluate(definition.Condition, wait.Owner));
}
