using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Run;

// Variables: who sees which, and where a value is written to.
internal sealed partial class Step
{
    private readonly List<Value.Context> _visible = [];

    /// <summary>The value of an expression where an instance stands; null and no more where it went wrong.</summary>
    public Value Evaluate(Formula formula, int at) => formula.Evaluate(VariablesAt(at), Now).Value;

    /// <summary>The value of an expression where an instance stands, with what went wrong.</summary>
    public FeelResult EvaluateFully(Formula formula, int at) =>
        formula.Evaluate(VariablesAt(at), Now);

    /// <summary>The variables that an instance sees: its own first, then those of the scopes around it. Ends at the
    /// border of a called process. Valid until it is called again.</summary>
    public IReadOnlyList<Value.Context> VariablesAt(int key)
    {
        _visible.Clear();
        Visible.Collect(State, this[key], _visible);
        return _visible;
    }

    /// <summary>Writes a value where an instance stands: into the innermost variable of that name, or, where there is
    /// none, into a new one of the process.</summary>
    public void Assign(int at, string name, Value value) =>
        Assign(at, Value.Context.Of((name, value)));

    /// <summary>Writes values where an instance stands: each into the innermost variable of its name, or, where there
    /// is none, into a new one of the process.</summary>
    public void Assign(int at, Value.Context values)
    {
        if (values.Entries.Count == 0)
            return;
        var home = this[at];
        while (home.Calls is null && home.Locals.Entries.Count == 0 && !Declares(home))
            home = this[home.Scope];
        if (home.Calls is not null && !Declares(home))
        {
            Emit(new CaseEvent.VariablesSet(home.Key, values)); // As nearly always.
            ConditionsAreStale = true;
            return;
        }
        foreach (var (name, value) in values.Entries)
            AssignOne(at, name, value);
    }

    /// <summary>Writes values into variables of an instance's own.</summary>
    public void AssignOwn(int key, Value.Context values)
    {
        if (values.Entries.Count == 0)
            return;
        Emit(new CaseEvent.VariablesSet(key, values));
        ConditionsAreStale = true;
    }

    /// <summary>The values of mappings where an instance stands, by their targets.</summary>
    /// <param name="mappings">The mappings.</param>
    /// <param name="at">The instance.</param>
    /// <param name="payload">What came in, in scope before all else.</param>
    public Value.Context Compute(
        IEnumerable<Mapping> mappings,
        int at,
        Value.Context? payload = null
    )
    {
        var scopes = VariablesAt(at);
        if (payload is not null)
            scopes = [payload, .. scopes];
        var all = Value.Context.Empty;
        foreach (var mapping in mappings)
        {
            var value = mapping.Source.Evaluate(scopes, Now).Value;
            all = VariablePath.Set(all, mapping.Target, value);
        }
        return all;
    }

    private void AssignOne(int at, string name, Value value)
    {
        var home = this[at];
        while (true)
        {
            if (DataOf(home, name) is { } item)
            {
                foreach (var alias in item.Names)
                    Emit(new CaseEvent.VariablesSet(home.Key, Value.Context.Of((alias, value))));
                break;
            }
            if (home.Calls is not null || home.Locals.TryGet(name, out _))
            {
                Emit(new CaseEvent.VariablesSet(home.Key, Value.Context.Of((name, value))));
                break;
            }
            home = this[home.Scope];
        }
        ConditionsAreStale = true;
    }

    private bool Declares(Instance instance)
    {
        var element = ElementOf(instance);
        return element is Element.Activity { Data.IsEmpty: false }
            || ContentOf(instance, element) is { Data.IsEmpty: false };
    }

    private DataItem? DataOf(Instance instance, string name)
    {
        if (Find(ContentOf(instance)?.Data ?? []) is { } inside)
            return inside;
        return ElementOf(instance) is Element.Activity activity && instance.Repetition is null
            ? Find(activity.Data)
            : null;

        DataItem? Find(IEnumerable<DataItem> items) =>
            items.FirstOrDefault(i => i.Names.Contains(name));
    }
}
