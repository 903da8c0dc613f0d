using Approvals.Engine.Model;

namespace Approvals.Engine.Run;

/// <summary>
/// One decision while it is taken: the state, changed by each fact as it is noted, and what is still to do. Knows
/// tokens, scopes and variables, but no kind of element.
/// </summary>
internal sealed partial class Step(CompiledProcess process, CaseState before, Moment now)
{
    private readonly List<CaseEvent> _facts = new(8);
    private readonly Queue<Work> _work = new(8);
    private readonly Queue<Work> _first = new(0);

    /// <summary>The definition of the case.</summary>
    public CompiledProcess Process { get; private set; } = process;

    /// <summary>When the decision is taken.</summary>
    public Moment Now { get; } = now;

    /// <summary>The state after the facts so far.</summary>
    public CaseState State { get; } = before.Copy();

    /// <summary>The facts so far.</summary>
    public IReadOnlyList<CaseEvent> Facts => _facts;

    /// <summary>Whether a variable was set, or a condition begun to be watched, since conditions were last looked
    /// at.</summary>
    public bool ConditionsAreStale { get; set; }

    /// <summary>Notes a fact.</summary>
    public void Emit(CaseEvent fact)
    {
        _facts.Add(fact);
        State.Apply(fact);
    }

    /// <summary>Puts the case under another definition.</summary>
    public void Migrate(CompiledProcess to, CaseEvent.CaseMigrated fact)
    {
        Emit(fact);
        Process = to;
    }

    /// <summary>Notes what is to be done.</summary>
    public void Then(Work work) => _work.Enqueue(work);

    /// <summary>Notes what is to be done before all else.</summary>
    public void First(Work work) => _first.Enqueue(work);

    /// <summary>What is to be done next; false when there is nothing.</summary>
    public bool TryNext(out Work work) =>
        _first.TryDequeue(out work!) || _work.TryDequeue(out work!);

    /// <summary>The instance with that key, which is known to be there.</summary>
    public Instance this[int key] =>
        State.Find(key)
        ?? throw new InvalidOperationException($"There is no instance {key}: the engine lost it.");

    /// <summary>The process whose elements lie directly in a scope.</summary>
    public CompiledProcess ProcessIn(int scope) => State.ProcessIn(Process, scope);

    /// <summary>The element that an instance stands at; null for the case itself.</summary>
    public Element? ElementOf(Instance instance) => State.ElementOf(Process, instance);

    /// <summary>An element in the process of a scope.</summary>
    public Element? ElementIn(int scope, string id) =>
        ProcessIn(scope).Elements.GetValueOrDefault(id);

    /// <summary>What lies inside of an instance of a scope.</summary>
    public Scope? ContentOf(Instance instance) => ContentOf(instance, ElementOf(instance));

    private Scope? ContentOf(Instance instance, Element? element) =>
        instance.Repetition is not null ? null
        : instance.Calls is { } called
            ? (instance.Scope == 0 ? Process : Process.Library.Process(called))?.Root
        : (element as Element.Embedded)?.Content;

    /// <summary>The element that catches what a wait is for; null where the definition has none of that id.</summary>
    public Element? ElementOf(Wait wait)
    {
        // The event on the border of a call lies outside of it, one inside of it has perhaps the same id.
        var owner = this[wait.Owner];
        var outside = owner.Scope == 0 ? null : ElementIn(owner.Scope, wait.Element);
        return outside is not (null or Element.StartEvent) ? outside
            : owner.Element == wait.Element ? outside
            : ElementIn(owner.Key, wait.Element);
    }

    /// <summary>The instances directly in a scope, in the order in which they began.</summary>
    public List<Instance> Inside(int scope)
    {
        var inside = new List<Instance>();
        foreach (var instance in State.Instances)
        {
            if (instance.Scope == scope)
                inside.Add(instance);
        }
        return inside;
    }

    /// <summary>Whether nothing is left in a scope, and nothing about to come.</summary>
    public bool IsEmpty(int scope) => !HasInside(scope) && !HasToCome(scope);

    /// <summary>Whether something is left in a scope.</summary>
    public bool HasInside(int scope)
    {
        foreach (var instance in State.Instances)
        {
            if (instance.Scope == scope)
                return true;
        }
        return false;
    }

    /// <summary>Whether something is about to come in a scope, but the look at its end.</summary>
    public bool HasToCome(int scope) => IsToCome(_first, scope) || IsToCome(_work, scope);

    /// <summary>Whether an event that came for a scope is about to be caught.</summary>
    public bool HasToCatch(int scope) =>
        _first.Concat(_work).Any(work => work is Work.Catch && work.Scope == scope);

    /// <summary>The decision, when the case is at rest.</summary>
    public Decision Decide() => Decision.Of(_facts, State);

    private static bool IsToCome(Queue<Work> works, int scope)
    {
        foreach (var work in works)
        {
            if (work.Scope == scope && work is not Work.EndToken)
                return true;
        }
        return false;
    }
}
