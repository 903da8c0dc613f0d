using System.Collections.Frozen;
using Approvals.Feel;

namespace Approvals.Engine.Model;

/// <summary>Which days are working days, and the time zone in which days begin. Immutable.</summary>
/// <remarks>
/// Holidays and make-up days (调休: Saturdays and Sundays that are worked to bridge holidays) come from the yearly notice
/// of the State Council's General Office; whoever embeds the engine gives them.
/// </remarks>
public sealed class WorkCalendar : IWorkingDays
{
    /// <summary>The most working days that can be counted: some 40 years, more than any time limit.</summary>
    public const int MaxWorkingDays = 10_000;

    private const string OfficeZone = "Asia/Shanghai";

    // A day of margin: in no time zone do these lie outside of the calendar of .NET.
    private static readonly DateTimeOffset Earliest = DateTimeOffset.MinValue.AddDays(1);
    private static readonly DateTimeOffset Latest = DateTimeOffset.MaxValue.AddDays(-1);

    private readonly FrozenSet<DateOnly> _holidays;
    private readonly FrozenSet<DateOnly> _makeUpDays;

    private WorkCalendar(
        TimeZoneInfo zone,
        FrozenSet<DateOnly> holidays,
        FrozenSet<DateOnly> makeUpDays
    )
    {
        Zone = zone;
        _holidays = holidays;
        _makeUpDays = makeUpDays;
    }

    /// <summary>Monday to Friday, in the time zone of Asia/Shanghai.</summary>
    public static WorkCalendar MondayToFriday { get; } =
        // A machine without zone data: the zone has had no other offset since 1991.
        TimeZoneInfo.TryFindSystemTimeZoneById(OfficeZone, out var zone)
            ? In(zone)
            : In(TimeSpan.FromHours(8));

    /// <summary>The time zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Monday to Friday, in a time zone.</summary>
    public static WorkCalendar In(TimeZoneInfo zone) => new(zone, [], []);

    /// <summary>Monday to Friday, at an offset from UTC that never changes.</summary>
    /// <param name="offset">East of UTC; whole minutes, up to 14 hours either way.</param>
    public static WorkCalendar In(TimeSpan offset)
    {
        var name = $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}";
        return In(TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name));
    }

    /// <summary>The same, with other exceptions from Monday to Friday.</summary>
    /// <param name="holidays">Days off, whatever their weekday.</param>
    /// <param name="makeUpDays">Working days, whatever their weekday; they win over the holidays.</param>
    public WorkCalendar With(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> makeUpDays) =>
        new(Zone, holidays.ToFrozenSet(), makeUpDays.ToFrozenSet());

    /// <summary>Whether people work that day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        _makeUpDays.Contains(day)
        || (
            day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !_holidays.Contains(day)
        );

    /// <summary>The same time of day, that many working days later; null after the year 9999.</summary>
    /// <param name="from">From when; its own day does not count.</param>
    /// <param name="days">0 to <see cref="MaxWorkingDays"/>; 0 gives <paramref name="from"/> itself.</param>
    public DateTimeOffset? AddWorkingDays(DateTimeOffset from, int days) =>
        AddWorkingDays(from, days, null);

    /// <summary>How many working days lie between two instants: the days after that of the first, up to that of the
    /// second; at most <see cref="MaxWorkingDays"/>.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The second; 0 where it is not later.</param>
    public int WorkingDaysBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var (day, last) = (DayOf(from), DayOf(to));
        var days = 0;
        while (day < last && days < MaxWorkingDays)
        {
            day = day.AddDays(1);
            days += IsWorkingDay(day) ? 1 : 0;
        }
        return days;

        DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(ToZone(at).DateTime);
    }

    /// <summary>The same instant, with the offset that holds in the time zone then.</summary>
    public DateTimeOffset ToZone(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>A time of day, that many working days later; null after the year 9999.</summary>
    internal DateTimeOffset? AddWorkingDays(DateTimeOffset from, int days, TimeOnly? time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxWorkingDays);
        var local = ToZone(from).DateTime;
        var day = DateOnly.FromDateTime(local);
        for (var left = days; left > 0; left -= IsWorkingDay(day) ? 1 : 0)
        {
            if (day == DateOnly.MaxValue)
                return null;
            day = day.AddDays(1);
        }
        return InstantOf(day.ToDateTime(time ?? TimeOnly.FromDateTime(local)), Zone);
    }

    /// <summary>The instant of a time on this calendar's clocks; null outside of the years 1 to 9999.</summary>
    internal DateTimeOffset? InstantOf(DateTime local) => InstantOf(local, Zone);

    /// <summary>
    /// The instant of a time on the clocks of a zone: where they are set back, the first reading of the two; where they
    /// are put forward over it, the first instant after that. Null outside of the years 1 to 9999.
    /// </summary>
    internal static DateTimeOffset? InstantOf(DateTime local, TimeZoneInfo zone)
    {
        var valid = local;
        // At most a day, where a zone crossed the date line. Clocks are put forward on a whole minute.
        while (zone.IsInvalidTime(valid))
            valid = valid.AddTicks(TimeSpan.TicksPerMinute - valid.Ticks % TimeSpan.TicksPerMinute);
        var offset = zone.IsAmbiguousTime(valid)
            ? zone.GetAmbiguousTimeOffsets(valid).Max()
            : zone.GetUtcOffset(valid);
        return InstantOf(valid, offset);
    }

    /// <summary>The instant of a local time; null outside of the years 1 to 9999.</summary>
    internal static DateTimeOffset? InstantOf(DateTime local, TimeSpan offset) =>
        InstantOf((Int128)local.Ticks - offset.Ticks)?.ToOffset(offset);

    /// <summary>The instant of that many ticks in UTC; null outside of the years 1 to 9999.</summary>
    internal static DateTimeOffset? InstantOf(Int128 utcTicks) =>
        utcTicks >= Earliest.Ticks && utcTicks <= Latest.Ticks
            ? new DateTimeOffset((long)utcTicks, TimeSpan.Zero)
            : null;
}
