using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Conditional events (BPMN 2.0, 10.5.5): looked at when variables have changed; one that became true fires once, until
/// it was false again.
/// </summary>
internal static class Conditions
{
    /// <summary>Fires the events whose conditions have become true.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool TryFire(Step step)
    {
        if (!step.ConditionsAreStale)
            return false;
        step.ConditionsAreStale = false;
        var fired = false;
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
            fired |= holds;
        }
        return fired;
    }

    private static bool Holds(Step step, Wait.Condition wait) =>
        step.ElementOf(wait) is Element.Event e
        && e.Definitions[wait.Definition] is EventDefinition.Conditional definition
        && Step.IsTrue(step.Evaluate(definition.Condition, wait.Owner));
}
