using System.Collections.Immutable;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Calendar;

/// <summary>Why there is no due date, or why a clock cannot stop.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Values">What the sentence names, in its order.</param>
public sealed record DueProblem(DueProblemKind Kind, ImmutableArray<string> Values)
{
    /// <summary>The sentence.</summary>
    public string Message(Language language) =>
        CalendarTexts.Say(language, $"due-problem.{Kind}", [.. Values.Cast<object?>()]);
}

/// <summary>What can be wrong with a question, or with a pause.</summary>
public enum DueProblemKind
{
    /// <summary>A number of days, months or years is too small or too large.</summary>
    CountOutOfRange,

    /// <summary>A month is not 1 to 12, or a year not 1900 to 2150.</summary>
    NoSuchMonth,

    /// <summary>The date is fixed: its clock cannot stop.</summary>
    FixedDate,

    /// <summary>The clock of a statutory period stops only where a law says so, and none is named.</summary>
    NoLegalBasis,

    /// <summary>A pause ends before it begins.</summary>
    PauseBackwards,

    /// <summary>A pause begins on or before the day of the event, or after the last day.</summary>
    PauseOutside,

    /// <summary>A pause overlaps one before.</summary>
    PauseOverlaps,
}
