using System.Collections.Immutable;

namespace Approvals.Casework.Calendar;

/// <summary>What the yearly notice on holidays says: the days that differ from the week.</summary>
/// <param name="Year">The year that the notice is for.</param>
/// <param name="Source">The title of the notice, with number and date where known.</param>
/// <param name="Days">The days it names, each once, in order; some lie in the December before.</param>
public sealed record CalendarYear(int Year, string Source, ImmutableArray<NoticeDay> Days);

/// <summary>A day that a notice names.</summary>
/// <param name="On">The date.</param>
/// <param name="Kind">Whether it is off or worked.</param>
/// <param name="Name">The holiday on whose account, in Chinese.</param>
public readonly record struct NoticeDay(DateOnly On, DayKind Kind, string Name);

/// <summary>How a named day differs from the week.</summary>
public enum DayKind
{
    /// <summary>放假: nobody works, whatever the weekday.</summary>
    Off,

    /// <summary>调休上班: a Saturday or Sunday that is worked to make up for a day off.</summary>
    Work,
}
