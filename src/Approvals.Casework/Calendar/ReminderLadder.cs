using System.Collections.Immutable;

namespace Approvals.Casework.Calendar;

/// <summary>On which days people are reminded of what is due, and what is overdue is taken higher.</summary>
public static class ReminderLadder
{
    /// <summary>Working days from the due day: before it while there is time, after it while it is overdue.</summary>
    public static ImmutableArray<int> WorkingDays { get; } = [-5, -3, -1, 0, 1, 3, 5, 10, 20];

    /// <summary>The days, in order; some before may be past when a task begins, and are then left out by the
    /// caller.</summary>
    /// <param name="workOn">The last day in time.</param>
    /// <param name="calendar">What a working day is.</param>
    /// <param name="workingDays">Working days from the due day, in order; the usual ones where none are given.</param>
    public static ImmutableArray<ReminderRung> Of(
        DateOnly workOn,
        OfficeCalendar calendar,
        ImmutableArray<int>? workingDays = null
    ) =>
        [
            .. (workingDays ?? WorkingDays).Select(days => new ReminderRung(
                days,
                calendar.AddWorkingDays(workOn, days)
            )),
        ];
}

/// <summary>A step of the ladder.</summary>
/// <param name="WorkingDays">How many working days after the due day; negative before it.</param>
/// <param name="On">The day; mails leave when the office opens.</param>
public readonly record struct ReminderRung(int WorkingDays, DateOnly On)
{
    /// <summary>Whether it is overdue by then.</summary>
    public bool IsOverdue => WorkingDays > 0;
}
