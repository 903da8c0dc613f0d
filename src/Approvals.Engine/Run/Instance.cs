using System.Collections.Immutable;
using Approvals.Feel;

namespace Approvals.Engine.Run;

/// <summary>
/// One visit of a token to an element, while it lasts; or an open scope: the case itself, a sub-process, a call, the
/// whole of a loop.
/// </summary>
/// <param name="Key">Its key, counted within the case; 1 is the case itself.</param>
/// <param name="Element">The element; of the case, the process.</param>
/// <param name="Scope">The key of the instance of the scope around it; 0 for the case itself.</param>
/// <param name="Flow">The flow by which the token came; null where it came by none.</param>
public sealed partial record Instance(int Key, string Element, int Scope, string? Flow) : IKeyed
{
    /// <summary>What it is in the middle of.</summary>
    public Phase Phase { get; init; }

    /// <summary>Of an instance of a loop: which it is, from 1; else 0.</summary>
    public int Loop { get; init; }

    /// <summary>The variables of its own.</summary>
    public Value.Context Locals { get; init; } = Value.Context.Empty;

    /// <summary>The process whose elements are inside of it, where it is the case or a call; else null.</summary>
    public string? Calls { get; init; }

    /// <summary>Of a call: the variables that the called process began with.</summary>
    public Value.Context? Given { get; init; }

    /// <summary>What it waits for a person to do; null where it does not.</summary>
    public OpenTask? Task { get; init; }

    /// <summary>What it asked for outside of the engine; null where it did not.</summary>
    public FunctionRequest? Request { get; init; }

    /// <summary>Of the whole of a loop: how far it is.</summary>
    public Repetition? Repetition { get; init; }

    /// <summary>Why it cannot go on; null where it can.</summary>
    public Incident? Incident { get; init; }

    /// <summary>The key of the instance that waits for it, where it undoes something; else 0.</summary>
    public int Compensates { get; init; }

    /// <summary>The keys of what it has still to undo, in the order in which it will.</summary>
    public ImmutableArray<int> ToCompensate { get; init; } = [];

    /// <summary>Of a gateway that has opened: the flows whose tokens it has taken.</summary>
    public ImmutableArray<string> Flows { get; init; } = [];

    /// <summary>Of a user task: who was asked to sign it, too, in the order in which they were added (加签).</summary>
    public ImmutableArray<Signer> Signers { get; init; } = [];

    /// <summary>Whether it is the task of an added signer; then its scope is the task that is signed.</summary>
    public bool IsSigner { get; init; }

    /// <summary>Of a user task: what was prepared for who has it, or what that one has given while added signers have
    /// yet to answer; null for nothing.</summary>
    public Draft? Draft { get; init; }

    /// <summary>Of a user task that was done, or set aside, and may open again: who had it.</summary>
    public string? Holder { get; init; }

    /// <summary>The key of the task that was sent back and to which it leads straight when it is done, or of the
    /// sub-process around it that does; else 0.</summary>
    public int Corrects { get; init; }

    /// <summary>Whether added signers with that mode have yet to answer.</summary>
    public bool IsUnsigned(SignerMode mode) =>
        Signers.Any(s => s.Mode == mode && s.Outcome == SignerOutcome.Open);

    /// <summary>Whether any added signers have yet to answer.</summary>
    public bool IsUnsigned() => Signers.Any(s => s.Outcome == SignerOutcome.Open);
}

/// <summary>What an instance is in the middle of.</summary>
public enum Phase
{
    /// <summary>What its element does.</summary>
    Active,

    /// <summary>Waiting for other tokens.</summary>
    Gathering,

    /// <summary>A gateway that has opened, and waits for the rest of its tokens.</summary>
    Resetting,

    /// <summary>Undoing what was done.</summary>
    Compensating,

    /// <summary>A user task that was done by who had it, and waits for added signers.</summary>
    Signing,

    /// <summary>A user task that was sent back, and opens again when an earlier step was done anew.</summary>
    SetAside,
}

/// <summary>A task that waits for a person.</summary>
/// <param name="Name">Its name, as people read it.</param>
public sealed record OpenTask(string Name)
{
    /// <summary>Who has it; null where anybody of the candidates may claim it.</summary>
    public string? Assignee { get; init; }

    /// <summary>Who may claim it.</summary>
    public ImmutableArray<string> CandidateUsers { get; init; } = [];

    /// <summary>The groups or roles whose members may claim it.</summary>
    public ImmutableArray<string> CandidateGroups { get; init; } = [];

    /// <summary>The lane in which the task lies; null where there is none.</summary>
    public string? Lane { get; init; }

    /// <summary>Until when it is to be done; null where no date is set.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The text that the due date was computed from when the task opened, such as <c>5 workdays</c>; null
    /// where there is none, or where the date was set by hand since.</summary>
    public string? DueRule { get; init; }

    /// <summary>When it is to be looked at again; null where no date is set.</summary>
    public DateTimeOffset? FollowUpAt { get; init; }

    /// <summary>How urgent, 0 to 100; null where nobody said.</summary>
    public int? Priority { get; init; }

    /// <summary>Which form is shown; null where none is named.</summary>
    public string? Form { get; init; }

    /// <summary>Whom the definition names, where somebody else has it for a reason; else null.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Why somebody else has it than the definition names.</summary>
    public StaffingReason Why { get; init; }

    /// <summary>Who prepares it meanwhile; null where nobody was asked to.</summary>
    public Delegation? Delegation { get; init; }
}

/// <summary>Why somebody has a task whom the definition does not name.</summary>
public enum StaffingReason
{
    /// <summary>The definition names them.</summary>
    None,

    /// <summary>There is nobody of those whom it names.</summary>
    NobodyFound,

    /// <summary>Whoever it names began the case.</summary>
    ApproverIsStarter,

    /// <summary>There is nobody; who has it now hands it to somebody, and does not do it.</summary>
    ToHandOn,
}

/// <summary>What is asked for outside of the engine.</summary>
/// <param name="Name">The name of the function.</param>
/// <param name="Inputs">What it is given.</param>
/// <param name="RetriesLeft">How often it is tried again when it fails.</param>
public sealed record FunctionRequest(string Name, Value.Context Inputs, int RetriesLeft);

/// <summary>How far a loop is.</summary>
/// <param name="Items">The items; null where there are none.</param>
/// <param name="Total">How many instances there are to be; 0 where a condition decides.</param>
/// <param name="ResultsName">The name under which the results can be read; null for none.</param>
public sealed record Repetition(Value.List? Items, int Total, string? ResultsName)
{
    /// <summary>How many have begun.</summary>
    public int Begun { get; init; }

    /// <summary>How many have been completed.</summary>
    public int Completed { get; init; }

    /// <summary>How many ended before they were completed.</summary>
    public int Terminated { get; init; }

    /// <summary>How many were taken out by hand while they ran: they count no more.</summary>
    public int Removed { get; init; }

    /// <summary>What the completed ones gave, by their numbers.</summary>
    public ImmutableSortedDictionary<int, Value> Results { get; init; } =
        ImmutableSortedDictionary<int, Value>.Empty;

    /// <summary>How many have begun and not ended.</summary>
    public int Active => Begun - Completed - Terminated - Removed;

    /// <summary>The results without their numbers, in their order.</summary>
    internal Value.List ResultsInOrder()
    {
        var all = ImmutableArray.CreateBuilder<Value>(Results.Count);
        foreach (var (_, result) in Results) // Not by Values, which is slow: each instance may read all of them.
            all.Add(result);
        return new(all.MoveToImmutable());
    }

    internal Repetition With(CaseEvent.LoopResultKept kept) =>
        this with
        {
            Results = Results.SetItem(kept.Loop, kept.Result),
        };

    internal Repetition With(CaseEvent.LoopExtended more) =>
        this with
        {
            Total = Total + 1,
            Items = Items is null ? null : new([.. Items.Items, more.Item ?? Value.None]),
        };

    /// <summary>The same after an instance that ran was cancelled.</summary>
    internal Repetition Without(CancelReason why) =>
        why == CancelReason.Removed
            ? this with
            {
                Removed = Removed + 1,
            }
            : this with
            {
                Terminated = Terminated + 1,
            };

    internal Repetition With(CaseEvent.LoopShortened less) =>
        this with
        {
            Total = Total - 1,
            Items = Items is null ? null : new(Items.Items.RemoveAt(less.Loop - 1)),
        };
}

/// <summary>Why an instance cannot go on.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Message">The same for people, with what to do.</param>
public sealed record Incident(IncidentKind Kind, string Message);

/// <summary>What can go wrong in a running case.</summary>
public enum IncidentKind
{
    /// <summary>No outgoing flow has a condition that is true, and there is no default.</summary>
    NoFlow,

    /// <summary>An error was thrown, and nothing catches it.</summary>
    UncaughtError,

    /// <summary>An expression did not give what is needed.</summary>
    BadValue,

    /// <summary>What an event waits for could not be computed.</summary>
    BadWait,

    /// <summary>What is called or decided is not among the definitions.</summary>
    NothingToCall,

    /// <summary>What was asked for outside of the engine failed.</summary>
    FunctionFailed,

    /// <summary>More elements were entered in one go than any real process does.</summary>
    Endless,

    /// <summary>Nobody could do a step.</summary>
    Nobody,
}

/// <summary>A completed activity that can be undone.</summary>
/// <param name="Key">The key of its visit.</param>
/// <param name="Element">The activity.</param>
/// <param name="Scope">The key of the instance of the scope around it.</param>
/// <param name="Locals">Its own variables when it was completed.</param>
public sealed record Kept(int Key, string Element, int Scope, Value.Context Locals);

/// <summary>A step that was done.</summary>
/// <param name="Element">The activity.</param>
/// <param name="Scope">The key of the instance of the scope around it.</param>
/// <param name="Key">The key of its last visit.</param>
/// <param name="By">Who did it; null where no person did.</param>
public sealed record PassedStep(string Element, int Scope, int Key, string? By)
{
    /// <summary>The key of the task to which it led straight; else 0.</summary>
    public int Corrects { get; init; }
}

/// <summary>A step by which a document was served on somebody.</summary>
/// <param name="Path">The activity, with those around it, the outermost first.</param>
/// <param name="Scope">The key of the instance of the open scope in which the outermost lies.</param>
/// <param name="Key">The key of the visit.</param>
public sealed record Served(ImmutableArray<string> Path, int Scope, int Key);
