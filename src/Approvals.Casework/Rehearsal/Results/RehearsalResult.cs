using Approvals.Casework.Ledger;
using Approvals.Casework.Outbox;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal.Results;

/// <summary>What came of a rehearsal.</summary>
public sealed record RehearsalResult
{
    /// <summary>The unit whose plan it was.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FirstOn { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly LastOn { get; init; }

    /// <summary>What chance began with.</summary>
    public required long Seed { get; init; }

    /// <summary>How people acted.</summary>
    public required Behaviour Behaviour { get; init; }

    /// <summary>The day in the files of the staff that was moved to the first one; null where none had to be.</summary>
    public DateOnly? StaffMovedFrom { get; init; }

    /// <summary>Every measure at its end.</summary>
    public required IReadOnlyList<MeasureEnd> Measures { get; init; }

    /// <summary>Every task, in the order in which they opened.</summary>
    public required IReadOnlyList<PlayedTask> Tasks { get; init; }

    /// <summary>Every letter, in the order in which they went out.</summary>
    public required IReadOnlyList<Letter> Mails { get; init; }

    /// <summary>What was checked.</summary>
    public required IReadOnlyList<CheckResult> Checks { get; init; }

    /// <summary>The days on which a leader had too many tasks open.</summary>
    public required IReadOnlyList<FullDay> FullDays { get; init; }

    /// <summary>The dates that fell on days off.</summary>
    public required IReadOnlyList<MovedDate> MovedDates { get; init; }

    /// <summary>What each person is called.</summary>
    public required IReadOnlyDictionary<PersonId, string> Names { get; init; }

    /// <summary>How many acts of people were carried out.</summary>
    public required int Acts { get; init; }

    /// <summary>The steps that nobody could take.</summary>
    public IEnumerable<PlayedTask> Stuck =>
        Tasks.Where(t => t.EndedOn is null && (t.Doer is null || t.Problem is not null));

    /// <summary>Whether every measure is over, and every check holds.</summary>
    public bool EndsWell => Measures.All(m => m.IsOver) && Checks.All(c => c.Holds);
}

/// <summary>A measure at the end of a rehearsal.</summary>
/// <param name="Line">It, as the ledger shows it.</param>
/// <param name="IsOver">Whether it is closed, closed for its period, or somebody else's.</param>
/// <param name="WaitsFor">The task that it waits for the longest; null where it is over or waits for none.</param>
public sealed record MeasureEnd(LedgerLine Line, bool IsOver, PlayedTask? WaitsFor);

/// <summary>A task of a rehearsal.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Title">What the case is about.</param>
/// <param name="Step">The element of the diagram.</param>
/// <param name="Name">What was to be done.</param>
public sealed record PlayedTask(CaseId CaseId, string Title, string Step, string Name)
{
    /// <summary>The number of the measure; null where it belongs to none.</summary>
    public int? Measure { get; init; }

    /// <summary>Whose turn it was; null where nobody could take it.</summary>
    public PersonId? Doer { get; init; }

    /// <summary>Who did it; null where nobody has, or where it went away.</summary>
    public PersonId? DoneBy { get; init; }

    /// <summary>The day on which it opened.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The day until which it was to be done; null where no date was set.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day on which it was done, or went away; null where it is open.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Why it could not be done; null where nothing stood in the way.</summary>
    public string? Problem { get; init; }

    /// <summary>The smallest change by which it could be taken; null where none was looked for.</summary>
    public string? SmallestChange { get; init; }
}

/// <summary>Something that was checked.</summary>
/// <param name="Code">What, such as <c>chains</c>; <c>Texts/rehearsal.*.json</c> has the sentence.</param>
/// <param name="Faults">What does not hold, each in a line; empty where it holds.</param>
/// <param name="Looked">How many things were looked at.</param>
public sealed record CheckResult(string Code, IReadOnlyList<string> Faults, int Looked)
{
    /// <summary>Whether it holds.</summary>
    public bool Holds => Faults.Count == 0;
}

/// <summary>A day on which a leader had too many tasks open.</summary>
/// <param name="Person">The leader.</param>
/// <param name="On">The day.</param>
/// <param name="Open">How many.</param>
public sealed record FullDay(PersonId Person, DateOnly On, int Open);

/// <summary>A date that fell on a day off.</summary>
/// <param name="What">What was due.</param>
/// <param name="On">The date as it is written.</param>
/// <param name="WorkOn">The working day that it came to.</param>
public sealed record MovedDate(string What, DateOnly On, DateOnly WorkOn);
