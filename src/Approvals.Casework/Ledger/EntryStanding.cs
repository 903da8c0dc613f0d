using System.Collections.Immutable;

namespace Approvals.Casework.Ledger;

/// <summary>What an entry of the ledger stands at on a day: computed from its cases, never typed in.</summary>
public sealed record EntryStanding
{
    /// <summary>Its status.</summary>
    public required MeasureStatus Status { get; init; }

    /// <summary>Its light.</summary>
    public required Light Light { get; init; }

    /// <summary>Why the light is what it is; all reasons of that light.</summary>
    public required ImmutableArray<LightReason> Reasons { get; init; }

    /// <summary>What is missing before it can start.</summary>
    public EntryGaps Gaps { get; init; }

    /// <summary>Whether a last working day has passed.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The next last day permitted, by the words; null where nothing is due.</summary>
    public DateOnly? NextDueOn { get; init; }

    /// <summary>The working day to which light and reminders count: that day, or the working day before it.</summary>
    public DateOnly? NextWorkOn { get; init; }

    /// <summary>How much should be done by now; 0 to 100. Null where nothing is planned.</summary>
    public int? Planned { get; init; }

    /// <summary>How much is done, as it was reported; 0 to 100. Null before it starts.</summary>
    public int? Actual { get; init; }

    /// <summary>The level of close-off that all of its current cases have passed; 0 to 6.</summary>
    public int Level { get; init; }

    /// <summary>How often it was given back.</summary>
    public int Returned { get; init; }

    /// <summary>How often its date was changed.</summary>
    public int Extensions { get; init; }
}

/// <summary>A reason for a light.</summary>
/// <param name="Code">What it is, such as <c>overdue</c>; <c>Texts/ledger.*.json</c> has the sentence.</param>
/// <param name="Period">Of which period; empty where the measure has none.</param>
/// <param name="Value">How much: days, points or times; 0 where there is nothing to count.</param>
public readonly record struct LightReason(string Code, string Period = "", int Value = 0);
