namespace Approvals.Casework.Calendar;

/// <summary>How long somebody has to correct what was returned (退回).</summary>
public static class ReturnedWork
{
    /// <summary>Half of the working days of the first time, rounded up; at least one.</summary>
    /// <param name="calendar">What a working day is.</param>
    /// <param name="baseOn">The day from which the first time was counted; not counted itself.</param>
    /// <param name="workOn">Its last day.</param>
    public static int WorkingDays(OfficeCalendar calendar, DateOnly baseOn, DateOnly workOn) =>
        Math.Max(1, (calendar.CountWorkingDays(baseOn.AddDays(1), workOn) + 1) / 2);

    /// <summary>The last day for the correction. The deadline of the case itself does not change.</summary>
    /// <param name="calendar">What a working day is.</param>
    /// <param name="baseOn">The day from which the first time was counted; not counted itself.</param>
    /// <param name="workOn">Its last day.</param>
    /// <param name="returnedOn">The day of the return; not counted.</param>
    public static DateOnly DueOn(
        OfficeCalendar calendar,
        DateOnly baseOn,
        DateOnly workOn,
        DateOnly returnedOn
    ) => calendar.AddWorkingDays(returnedOn, WorkingDays(calendar, baseOn, workOn));
}
