using Approvals.Casework.Calendar;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>A case as it is shown. Values that people gave are not in it.</summary>
public sealed record CaseView
{
    /// <summary>Its number.</summary>
    public required CaseId Id { get; init; }

    /// <summary>Whose case it is.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>The name of its definition.</summary>
    public required string Definition { get; init; }

    /// <summary>The version of that.</summary>
    public required int DefinitionNumber { get; init; }

    /// <summary>Whether it runs.</summary>
    public required CaseStatus Status { get; init; }

    /// <summary>Whether it stands still until it is resumed.</summary>
    public required bool IsSuspended { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>The diagram as lines of text.</summary>
    public required IReadOnlyList<DiagramLine> Diagram { get; init; }

    /// <summary>The open tasks, in the order in which they opened.</summary>
    public required IReadOnlyList<TaskView> Tasks { get; init; }

    /// <summary>What it offers besides its tasks, in the order in which that began.</summary>
    public required IReadOnlyList<ActionView> Actions { get; init; }

    /// <summary>The timers, the next one first.</summary>
    public required IReadOnlyList<TimerView> Timers { get; init; }

    /// <summary>What is wrong, and waits for help.</summary>
    public required IReadOnlyList<IncidentView> Incidents { get; init; }

    /// <summary>Until when it is meant to stand still; null where it goes on, or nobody said.</summary>
    public required DateTimeOffset? SuspendedUntil { get; init; }

    /// <summary>The supervision letters about it, the first first.</summary>
    public required IReadOnlyList<SupervisionView> Supervisions { get; init; }

    /// <summary>What it is a supervision letter about; null where it is none.</summary>
    public required SupervisionView? Supervises { get; init; }

    /// <summary>To whom it was copied, the first first.</summary>
    public required IReadOnlyList<CopyView> Copies { get; init; }

    /// <summary>When somebody urged, the first first.</summary>
    public required IReadOnlyList<UrgeView> Urges { get; init; }

    /// <summary>Who was asked to step aside, the first first.</summary>
    public required IReadOnlyList<RecusalView> Recusals { get; init; }

    /// <summary>What has happened, the first first.</summary>
    public required IReadOnlyList<HistoryEntry> History { get; init; }
}

/// <summary>An open task.</summary>
/// <param name="Key">Its key in the case.</param>
/// <param name="Element">The element of the diagram.</param>
/// <param name="Name">Its name.</param>
/// <param name="Assignee">Who has it; null for nobody.</param>
/// <param name="Candidates">The people and groups who may claim it.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="DueAt">Until when; null for no date.</param>
/// <param name="DueRule">The rule that the date was computed from; null where it was set by hand.</param>
public sealed record TaskView(
    int Key,
    string Element,
    string Name,
    PersonId? Assignee,
    IReadOnlyList<string> Candidates,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt,
    string? DueRule
)
{
    /// <summary>The due date with its reasons, where its rule counts working days; null where there is nothing to
    /// explain.</summary>
    public DueDate? Due { get; init; }
}

/// <summary>A request that somebody steps aside; the ground, and who asked, are not shown.</summary>
/// <param name="Number">Which in the case, from 1.</param>
/// <param name="Person">Who should step aside.</param>
/// <param name="Kind">Whether he asked for it himself.</param>
/// <param name="Element">The element of the task that he declined; null for none.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Status">What came of it.</param>
/// <param name="DecidedAt">When that was decided; null while it is open.</param>
/// <param name="DecisionId">The case of the decision; null until it has begun.</param>
public sealed record RecusalView(
    int Number,
    PersonId Person,
    RecusalKind Kind,
    string? Element,
    DateTimeOffset AskedAt,
    RecusalStatus Status,
    DateTimeOffset? DecidedAt,
    CaseId? DecisionId
);

/// <summary>A supervision letter.</summary>
/// <param name="CaseId">The case of the letter: its number is that of the letter.</param>
/// <param name="AboutId">The case that it is about.</param>
/// <param name="Element">The element of the task that it is about.</param>
/// <param name="Addressee">Who is to answer.</param>
/// <param name="AnswerBy">Until when.</param>
/// <param name="IsOpen">Whether it is not answered yet.</param>
public sealed record SupervisionView(
    CaseId CaseId,
    CaseId AboutId,
    string Element,
    PersonId Addressee,
    DateOnly AnswerBy,
    bool IsOpen
);

/// <summary>A copy that somebody got.</summary>
/// <param name="Person">Who got it.</param>
/// <param name="SentBy">Who sent it; null where the process did.</param>
/// <param name="SentAt">When.</param>
/// <param name="ReadAt">When it was read first; null while it is not.</param>
public sealed record CopyView(
    PersonId Person,
    PersonId? SentBy,
    DateTimeOffset SentAt,
    DateTimeOffset? ReadAt
);

/// <summary>That somebody urged.</summary>
/// <param name="Key">The task.</param>
/// <param name="At">When.</param>
/// <param name="By">Who; null where the system did.</param>
public sealed record UrgeView(int Key, DateTimeOffset At, PersonId? By);

/// <summary>Something that people may do to a case besides its tasks.</summary>
/// <param name="Key">Its key in the case.</param>
/// <param name="Element">The element of the diagram.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Candidates">The people and groups who may.</param>
/// <param name="CorrelationKey">By what its message is known to be for this case; null where its name is
/// enough.</param>
public sealed record ActionView(
    int Key,
    string Element,
    string Label,
    IReadOnlyList<string> Candidates,
    Value? CorrelationKey
);

/// <summary>A timer.</summary>
/// <param name="Key">Its key in the case.</param>
/// <param name="Element">The element of the diagram.</param>
/// <param name="DueAt">When it fires.</param>
/// <param name="DueRule">The rule that this was computed from; null where it has fired, or was set by hand.</param>
public sealed record TimerView(int Key, string Element, DateTimeOffset DueAt, string? DueRule);

/// <summary>Something that is wrong.</summary>
/// <param name="Key">Where, by its key in the case.</param>
/// <param name="Element">The element of the diagram.</param>
/// <param name="Message">What, and what to do.</param>
public sealed record IncidentView(int Key, string Element, string Message);

/// <summary>One command of a case, and what it did.</summary>
/// <param name="Number">Its number in the journal.</param>
/// <param name="At">When.</param>
/// <param name="HappenedAt">When it happened, where it was entered later.</param>
/// <param name="By">Who; null where no person did it.</param>
/// <param name="ActingFor">For whom, as a substitute.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Command">What was wanted, in kebab-case.</param>
/// <param name="Reason">Why; null where nobody said.</param>
/// <param name="Facts">What happened.</param>
public sealed record HistoryEntry(
    int Number,
    DateTimeOffset At,
    DateTimeOffset? HappenedAt,
    PersonId? By,
    PersonId? ActingFor,
    string Channel,
    string Command,
    string? Reason,
    IReadOnlyList<CaseEvent> Facts
);
