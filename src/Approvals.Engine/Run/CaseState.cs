using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Run;

/// <summary>
/// What a case stands at: the fold of its facts. Immutable for all who see it; a decision works on a copy of its own.
/// </summary>
public sealed partial class CaseState
{
    private KeyedList<Instance> _instances = new();
    private KeyedList<Wait> _waits = new();

    private CaseState() { }

    private CaseState(CaseState other)
    {
        Process = other.Process;
        Version = other.Version;
        Status = other.Status;
        IsSuspended = other.IsSuspended;
        NextKey = other.NextKey;
        _instances = other._instances.Copy();
        _waits = other._waits.Copy();
        Kept = other.Kept;
        Passed = other.Passed;
        Served = other.Served;
        Variables = other.Variables;
    }

    /// <summary>A state from its parts, as they were stored.</summary>
    internal CaseState(
        string process,
        string? version,
        CaseStatus status,
        bool isSuspended,
        int nextKey,
        Instance[] instances,
        Wait[] waits,
        ImmutableArray<Kept> kept,
        ImmutableArray<PassedStep> passed,
        Value.Context variablesAtEnd,
        ImmutableArray<Served> served = default
    )
    {
        Process = process;
        Version = version;
        Status = status;
        IsSuspended = isSuspended;
        NextKey = nextKey;
        _instances = new(instances);
        _waits = new(waits);
        Kept = kept;
        Passed = passed;
        Served = served.IsDefault ? [] : served;
        Variables = variablesAtEnd;
    }

    /// <summary>Before the first fact.</summary>
    public static CaseState New { get; } = new() { Process = "", NextKey = 1 };

    /// <summary>The id of the process.</summary>
    public string Process { get; private set; } = "";

    /// <summary>The version of the definition; null where it has none.</summary>
    public string? Version { get; private set; }

    /// <summary>Whether it runs, or how it ended.</summary>
    public CaseStatus Status { get; private set; }

    /// <summary>Whether it stands still until it is resumed.</summary>
    public bool IsSuspended { get; private set; }

    /// <summary>The key that the next visit or wait gets.</summary>
    public int NextKey { get; private set; }

    /// <summary>The visits that last, in the order in which they began; the first is the case itself.</summary>
    public ReadOnlySpan<Instance> Instances => _instances.Items;

    /// <summary>What is awaited, in the order in which the waits began.</summary>
    public ReadOnlySpan<Wait> Waits => _waits.Items;

    /// <summary>What can be undone, in the order of completion.</summary>
    public ImmutableArray<Kept> Kept { get; private set; } = [];

    /// <summary>The activities that were done in scopes that are still open, in the order of their last
    /// completion.</summary>
    public ImmutableArray<PassedStep> Passed { get; private set; } = [];

    /// <summary>The steps by which documents were served on somebody, in the order of their last completion.</summary>
    public ImmutableArray<Served> Served { get; private set; } = [];

    /// <summary>The variables of the case; after its end, as they were then.</summary>
    public Value.Context Variables
    {
        get => _instances.Count > 0 ? _instances[0].Locals : field;
        private set;
    } = Value.Context.Empty;

    /// <summary>The visits that wait for a person, in the order in which they began.</summary>
    public IEnumerable<Instance> OpenTasks
    {
        get
        {
            for (var i = 0; i < _instances.Count; i++)
            {
                if (_instances[i].Task is not null)
                    yield return _instances[i];
            }
        }
    }

    /// <summary>The visit with that key; null where it has ended.</summary>
    public Instance? Find(int key) => _instances.Find(key);

    /// <summary>The wait with that key; null where it has ended.</summary>
    public Wait? FindWait(int key) => _waits.Find(key);

    /// <summary>The variables that a visit sees, the innermost context first: its own, then those of the scopes around
    /// it, up to the border of a called process; none where it has ended.</summary>
    /// <param name="key">The key of the visit.</param>
    public IReadOnlyList<Value.Context> VariablesAt(int key)
    {
        var visible = new List<Value.Context>();
        if (Find(key) is { } instance)
            Visible.Collect(this, instance, visible);
        return visible;
    }

    /// <summary>What the form of a task shows before it is filled in: what was prepared for it, then the variables that
    /// it sees, the innermost context first.</summary>
    /// <param name="key">The key of the visit.</param>
    public IReadOnlyList<Value.Context> FormVariablesAt(int key) =>
        Find(key)?.Draft is { } draft ? [draft.Values, .. VariablesAt(key)] : VariablesAt(key);

    /// <summary>The process whose elements lie directly in a scope: that of the case, or a called one.</summary>
    /// <param name="process">The definition that the case runs under.</param>
    /// <param name="scope">The key of the instance of the scope.</param>
    public CompiledProcess ProcessIn(CompiledProcess process, int scope)
    {
        for (var at = Find(scope); at is not null && at.Scope != 0; at = Find(at.Scope))
        {
            if (at.Calls is { } called)
                return process.Library.Process(called) ?? process;
        }
        return process;
    }

    /// <summary>The element that a visit stands at; null for the case itself, or where the definition has none of that
    /// id.</summary>
    /// <param name="process">The definition that the case runs under.</param>
    /// <param name="instance">The visit.</param>
    public Element? ElementOf(CompiledProcess process, Instance instance) =>
        instance.Scope == 0
            ? null
            : ProcessIn(process, instance.Scope).Elements.GetValueOrDefault(instance.Element);

    /// <summary>The state after a fact.</summary>
    public CaseState Evolve(CaseEvent happened)
    {
        var after = new CaseState(this);
        after.Apply(happened);
        return after;
    }

    /// <summary>The state after facts, in their order.</summary>
    public CaseState Evolve(IEnumerable<CaseEvent> happened)
    {
        var after = new CaseState(this);
        foreach (var fact in happened)
            after.Apply(fact);
        return after;
    }

    /// <summary>A copy for a decision to work on.</summary>
    internal CaseState Copy() => new(this);
}

/// <summary>Whether a case runs, or how it ended.</summary>
public enum CaseStatus
{
    /// <summary>It has not begun.</summary>
    New,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It has come to its end.</summary>
    Completed,

    /// <summary>Somebody ended it before.</summary>
    Cancelled,
}
