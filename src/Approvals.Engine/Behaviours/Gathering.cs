using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Tokens that wait at an element for others.</summary>
internal static class Gathering
{
    /// <summary>Takes a token that has arrived at an activity which needs several.</summary>
    /// <returns>Whether there are enough; then they are consumed, but for this one.</returns>
    public static bool Complete(Step step, Work.Arrive arrival, Element.Activity activity)
    {
        var waiting = Waiting(step, arrival.In, activity);
        if (waiting.Count + 1 < activity.StartQuantity)
        {
            step.Enter(arrival, gathers: true);
            return false;
        }
        foreach (var token in waiting.Take(activity.StartQuantity - 1))
            step.Emit(new CaseEvent.TokenConsumed(token.Key));
        return true;
    }

    /// <summary>The tokens that wait at an element, in the order in which they came; not those that wait for
    /// help.</summary>
    public static List<Instance> Waiting(Step step, int scope, Element element)
    {
        var waiting = new List<Instance>();
        foreach (var instance in step.State.Instances)
        {
            if (
                instance.Phase == Phase.Gathering
                && instance.Scope == scope
                && instance.Element == element.Id
                && instance.Incident is null
            )
                waiting.Add(instance);
        }
        return waiting;
    }

    /// <summary>The first token that waits for each flow by which any came.</summary>
    public static Dictionary<string, Instance> FirstByFlow(IEnumerable<Instance> waiting)
    {
        var first = new Dictionary<string, Instance>(StringComparer.Ordinal);
        foreach (var token in waiting)
            first.TryAdd(token.Flow ?? "", token);
        return first;
    }
}
