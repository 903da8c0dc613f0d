using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Run;

// How tokens come, go on and end.
internal sealed partial class Step
{
    /// <summary>A token comes to an element.</summary>
    /// <returns>The visit.</returns>
    public Instance Enter(Work.Arrive arrival, int loop = 0, bool gathers = false)
    {
        var key = State.NextKey;
        Emit(
            new CaseEvent.ElementEntered(
                key,
                arrival.Element.Id,
                arrival.In,
                arrival.Flow?.Id,
                loop
            )
            {
                Gathers = gathers,
                Compensates = arrival.Compensates,
                Corrects = arrival.Corrects,
            }
        );
        if (arrival.Locals is { Entries.Count: > 0 } locals)
            Emit(new CaseEvent.VariablesSet(key, locals));
        return this[key];
    }

    /// <summary>
    /// Sends tokens on from an element: through each flow whose condition is true, or the default. Without outgoing
    /// flows the token ends.
    /// </summary>
    /// <returns>False where there are flows, and none can be taken: nothing was done.</returns>
    public bool TryLeave(Element element, int scope, int tokens = 1)
    {
        var outgoing = element.Outgoing;
        if (outgoing.IsEmpty)
        {
            Then(new Work.EndToken(scope));
            return true;
        }
        var taken = 0;
        foreach (var flow in outgoing)
        {
            if (flow == element.Default || !Holds(flow.Condition, scope))
                continue;
            taken++;
            Take(flow, scope, tokens);
        }
        if (taken > 0)
            return true;
        if (element.Default is not { } otherwise)
            return false;
        Take(otherwise, scope, tokens);
        return true;
    }

    /// <summary>Sends tokens through a flow.</summary>
    public void Take(SequenceFlow flow, int scope, int tokens = 1)
    {
        for (var i = 0; i < tokens; i++)
            Then(new Work.Arrive(flow.Target, scope, flow));
    }

    /// <summary>Cancels an instance with all that is inside of it, the innermost first. What waits for it goes
    /// on.</summary>
    public void Cancel(Instance instance, CancelReason why)
    {
        CancelInside(instance.Key, why);
        Emit(new CaseEvent.ElementCancelled(instance.Key, instance.Element, why));
        Forget(instance.Key);
        if (instance.Compensates != 0)
            Then(new Work.Resume(instance.Compensates));
    }

    /// <summary>Cancels all that is inside of an instance, or undoes or corrects something for what is, and what was
    /// about to come there.</summary>
    /// <param name="scope">The instance.</param>
    /// <param name="why">Why.</param>
    /// <param name="but">An instance in it that goes on; 0 for none.</param>
    public void CancelInside(int scope, CancelReason why, int but = 0)
    {
        // All inside began later than what is around it, and what undoes later than who waits for it: the innermost
        // last.
        var inside = new List<Instance>();
        var scopes = new HashSet<int> { scope };
        foreach (var instance in State.Instances)
        {
            var isInside =
                scopes.Contains(instance.Scope)
                || (instance.Compensates != 0 && scopes.Contains(instance.Compensates))
                || (instance.Corrects != 0 && scopes.Contains(instance.Corrects));
            if (instance.Key == but || !isInside)
                continue;
            scopes.Add(instance.Key);
            inside.Add(instance);
        }
        for (var i = inside.Count - 1; i >= 0; i--)
            Emit(new CaseEvent.ElementCancelled(inside[i].Key, inside[i].Element, why));
        Forget(scopes);
    }

    /// <summary>Notes why an instance cannot go on.</summary>
    public void Fail(Instance instance, IncidentKind kind, string message) =>
        Emit(new CaseEvent.IncidentRaised(instance.Key, new(kind, message)));

    /// <summary>Drops what was about to come in a scope.</summary>
    public void Forget(int scope) => Forget([scope]);

    private void Forget(HashSet<int> scopes)
    {
        Forget(_first, scopes);
        Forget(_work, scopes);
    }

    private static void Forget(Queue<Work> works, HashSet<int> scopes)
    {
        for (var i = works.Count; i > 0; i--)
        {
            var work = works.Dequeue();
            if (!scopes.Contains(work.Scope))
                works.Enqueue(work);
        }
    }

    /// <summary>Whether a condition is true; without one it is.</summary>
    public bool Holds(Formula? condition, int scope) =>
        condition is null || IsTrue(Evaluate(condition, scope));

    /// <summary>Whether a value is true: nothing else counts as that.</summary>
    public static bool IsTrue(Value value) => value is Value.Boolean { Truth: true };
}
