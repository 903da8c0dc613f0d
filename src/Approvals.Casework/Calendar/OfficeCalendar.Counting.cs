using Approvals.Engine.Model;

namespace Approvals.Casework.Calendar;

public sealed partial class OfficeCalendar
{
    /// <summary>The Nth working day after a day, or before it.</summary>
    /// <param name="from">The day from which is counted; it does not count itself.</param>
    /// <param name="workingDays">How many; negative counts back, 0 gives <paramref name="from"/> itself. At most <see
    /// cref="WorkCalendar.MaxWorkingDays"/> either way.</param>
    public DateOnly AddWorkingDays(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, WorkCalendar.MaxWorkingDays);
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, -WorkCalendar.MaxWorkingDays);
        var step = Math.Sign(workingDays);
        var on = from;
        for (var left = Math.Abs(workingDays); left > 0; left -= IsWorkingDay(on) ? 1 : 0)
            on = on.AddDays(step);
        return on;
    }

    /// <summary>The day itself where it is a working day; else the last one before.</summary>
    public DateOnly OnOrBefore(DateOnly on)
    {
        while (!IsWorkingDay(on))
            on = on.AddDays(-1);
        return on;
    }

    /// <summary>The day itself where it is a working day; else the first one after.</summary>
    public DateOnly OnOrAfter(DateOnly on)
    {
        while (!IsWorkingDay(on))
            on = on.AddDays(1);
        return on;
    }

    /// <summary>The working day that is nearest to a day; the earlier of two at the same distance.</summary>
    public DateOnly Nearest(DateOnly on)
    {
        var before = OnOrBefore(on);
        var after = OnOrAfter(on);
        return on.DayNumber - before.DayNumber <= after.DayNumber - on.DayNumber ? before : after;
    }

    /// <summary>How many working days there are in a span.</summary>
    /// <param name="first">The first day; counted.</param>
    /// <param name="last">The last day; counted.</param>
    /// <returns>0 where the span ends before it begins.</returns>
    public int CountWorkingDays(DateOnly first, DateOnly last) =>
        Days(first, last).Count(IsWorkingDay);

    /// <summary>How many working days are strictly between two days; neither end counts.</summary>
    public int WorkingDaysBetween(DateOnly earlier, DateOnly later) =>
        later <= earlier ? 0 : CountWorkingDays(earlier.AddDays(1), later.AddDays(-1));

    /// <summary>How many calendar days there are in a span, both ends counted; 0 where it ends before it
    /// begins.</summary>
    public static int CountDays(DateOnly first, DateOnly last) =>
        Math.Max(0, last.DayNumber - first.DayNumber + 1);

    /// <summary>The first working day of the period in which a day lies; null where it has none.</summary>
    public DateOnly? FirstWorkingDay(Period period, DateOnly on)
    {
        var first = OnOrAfter(Periods.FirstDay(period, on));
        return first <= Periods.LastDay(period, on) ? first : null;
    }

    /// <summary>The last working day of the period in which a day lies; null where it has none.</summary>
    public DateOnly? LastWorkingDay(Period period, DateOnly on)
    {
        var last = OnOrBefore(Periods.LastDay(period, on));
        return last >= Periods.FirstDay(period, on) ? last : null;
    }
}
