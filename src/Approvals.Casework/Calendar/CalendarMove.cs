using System.Collections.Immutable;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Calendar;

/// <summary>What a change of the calendar means for something that is due.</summary>
/// <param name="Due">What is due.</param>
/// <param name="Outcome">Whether it moves.</param>
/// <param name="CountedAt">When it would be due by the new calendar; as before where that cannot be told.</param>
/// <param name="Changes">The days between that change, in order.</param>
/// <param name="Problem">Why its rule cannot be counted, in English; null where it can.</param>
/// <param name="Zone">Whose clocks say which days these are.</param>
public sealed record CalendarMove(
    OpenDueDate Due,
    MoveOutcome Outcome,
    DateTimeOffset CountedAt,
    ImmutableArray<DayChange> Changes,
    string? Problem,
    TimeZoneInfo Zone
)
{
    /// <summary>When it was due.</summary>
    public DateTimeOffset From => Due.DueAt;

    /// <summary>When it will be due: later, earlier or, where it stays, the same.</summary>
    public DateTimeOffset To => Outcome == MoveOutcome.Moves ? CountedAt : Due.DueAt;

    /// <summary>One sentence that says so, and why.</summary>
    public string Explain(Language language) =>
        CalendarTexts.Say(
            language,
            $"move.{Outcome}",
            Problem ?? Why(language),
            Date(language, From),
            Date(language, CountedAt)
        );

    private string Why(Language language)
    {
        if (Changes.IsEmpty)
            return CalendarTexts.Say(language, "move.none");
        var first = CalendarTexts.Say(
            language,
            Changes[0].IsWorkedNow ? "move.day-worked" : "move.day-off",
            CalendarTexts.Date(language, Changes[0].On)
        );
        return Changes.Length == 1
            ? first
            : CalendarTexts.Say(language, "move.more-days", first, Changes.Length);
    }

    private string Date(Language language, DateTimeOffset at) =>
        CalendarTexts.Date(
            language,
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime)
        );
}

/// <summary>Whether something that is due moves with the calendar.</summary>
public enum MoveOutcome
{
    /// <summary>It moves.</summary>
    Moves,

    /// <summary>It stays: it was served on a person.</summary>
    Served,

    /// <summary>It stays: its date is fixed.</summary>
    Fixed,

    /// <summary>It stays, and somebody should look: it was not what the old calendar gave, so that it was paused or
    /// set by hand.</summary>
    Amended,

    /// <summary>It stays, and somebody should look: its rule cannot be counted without the case.</summary>
    Unreadable,
}

/// <summary>A day that is worked by one calendar and off by the other.</summary>
/// <param name="On">The date.</param>
/// <param name="IsWorkedNow">Whether it is worked by the new one.</param>
public readonly record struct DayChange(DateOnly On, bool IsWorkedNow);
