using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>Gateways that wait for what can still arrive: looked at when nothing else in the case can go on.</summary>
internal static class Joins
{
    /// <summary>Opens the first gateway that can open.</summary>
    /// <returns>False where none can.</returns>
    public static bool TryOpenOne(Step step)
    {
        foreach (var instance in step.State.Instances) // None ends, unless it is the one that opens.
        {
            if (
                (instance.Phase is Phase.Gathering or Phase.Resetting)
                && instance.Incident is null
                && step.ElementOf(instance) is { } element
                && BehaviourTable.Of(element) is GatewayBehaviour gateway
                && gateway.TryOpen(step, instance.Scope, element)
            )
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether nothing more has to be waited for (BPMN 2.0, table 13.3): no token elsewhere can reach a flow without
    /// token, unless it can reach one with a token as well. A path through the gateway itself does not count.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="scope">The instance of the scope around the gateway.</param>
    /// <param name="gateway">The gateway.</param>
    /// <param name="hasToken">Whether a token waits at the end of a flow.</param>
    public static bool CanOpen(Step step, int scope, Element gateway, Func<string, bool> hasToken)
    {
        var reach = gateway.Scope.Reach;
        var (filled, empty) = (new List<SequenceFlow>(), new List<SequenceFlow>());
        foreach (var flow in gateway.Incoming)
            (hasToken(flow.Id) ? filled : empty).Add(flow);
        if (empty.Count == 0)
            return true;
        foreach (var instance in step.State.Instances)
        {
            if (instance.Scope != scope || instance.Element == gateway.Id)
                continue;
            if (
                empty.Exists(f => reach.Reaches(instance.Element, f))
                && !filled.Exists(f => reach.ReachesItself(instance.Element, f))
            )
                return false;
        }
        return true;
    }
}
