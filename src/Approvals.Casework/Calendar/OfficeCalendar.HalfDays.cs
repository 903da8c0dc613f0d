using Approvals.Engine.Model;

namespace Approvals.Casework.Calendar;

public sealed partial class OfficeCalendar
{
    /// <summary>The Nth half of a working day after a half, or before it.</summary>
    /// <param name="from">The half from which is counted; it does not count itself.</param>
    /// <param name="halfDays">How many; negative counts back, 0 gives <paramref name="from"/> itself. At most twice
    /// <see cref="WorkCalendar.MaxWorkingDays"/> either way.</param>
    public HalfDay AddHalfDays(HalfDay from, int halfDays)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(halfDays, 2 * WorkCalendar.MaxWorkingDays);
        ArgumentOutOfRangeException.ThrowIfLessThan(halfDays, -2 * WorkCalendar.MaxWorkingDays);
        var half = from;
        for (var left = Math.Abs(halfDays); left > 0; left -= IsWorkingDay(half.On) ? 1 : 0)
            half = halfDays > 0 ? After(half) : Before(half);
        return half;
    }

    /// <summary>How many halves of working days there are in a span; both ends count.</summary>
    public int CountHalfDays(HalfDay first, HalfDay last)
    {
        if (last < first)
            return 0;
        var whole = 2 * CountWorkingDays(first.On, last.On);
        var missing = first.Half == DayHalf.Afternoon && IsWorkingDay(first.On) ? 1 : 0;
        missing += last.Half == DayHalf.Morning && IsWorkingDay(last.On) ? 1 : 0;
        return whole - missing;
    }

    /// <summary>In which half of its day an instant lies: the break at noon belongs to the morning, the night to the
    /// day that it is on the clock.</summary>
    public HalfDay HalfOf(DateTimeOffset at)
    {
        var local = WorkCalendar.ToZone(at).DateTime;
        var isMorning = TimeOnly.FromDateTime(local) < Hours.ResumesAt;
        return new(DateOnly.FromDateTime(local), isMorning ? DayHalf.Morning : DayHalf.Afternoon);
    }

    private static HalfDay After(HalfDay half) =>
        half.Half == DayHalf.Morning
            ? half with
            {
                Half = DayHalf.Afternoon,
            }
            : new(half.On.AddDays(1), DayHalf.Morning);

    private static HalfDay Before(HalfDay half) =>
        half.Half == DayHalf.Afternoon
            ? half with
            {
                Half = DayHalf.Morning,
            }
            : new(half.On.AddDays(-1), DayHalf.Afternoon);
}
