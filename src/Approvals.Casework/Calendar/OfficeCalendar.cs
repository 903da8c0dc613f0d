using System.Collections.Frozen;
using System.Collections.Immutable;
using Approvals.Engine.Model;

namespace Approvals.Casework.Calendar;

/// <summary>
/// Which days are working days: the yearly notices in force, with the days that are otherwise in this place. Immutable;
/// a change is another calendar, with another version.
/// </summary>
/// <remarks>
/// <para>
/// A year without a notice is provisional: Monday to Friday, and nothing off. Dates that rest on such a year may move
/// once its notice is in force.
/// </para>
/// <para>
/// All that counts days works on the years 1901 to 9900, and throws <see cref="ArgumentOutOfRangeException"/> where it
/// would leave the years 1 to 9999.
/// </para>
/// </remarks>
public sealed partial class OfficeCalendar
{
    /// <summary>A notice for the next year may still take the days from here on; the earliest so far was the
    /// 29th.</summary>
    private const int FirstShiftableDayOfDecember = 28;

    private readonly FrozenDictionary<DateOnly, NoticeDay> _named;
    private readonly FrozenSet<int> _years;

    private OfficeCalendar(
        string version,
        FrozenDictionary<DateOnly, NoticeDay> named,
        FrozenSet<int> years,
        WorkCalendar workCalendar,
        WorkingHours hours
    )
    {
        Version = version;
        _named = named;
        _years = years;
        WorkCalendar = workCalendar;
        Hours = hours;
    }

    /// <summary>What this calendar is called where a date says by which it was counted, such as <c>2023</c>.</summary>
    public string Version { get; }

    /// <summary>The same, as the engine takes it.</summary>
    public WorkCalendar WorkCalendar { get; }

    /// <summary>The time zone in which days begin.</summary>
    public TimeZoneInfo Zone => WorkCalendar.Zone;

    /// <summary>When the office is open.</summary>
    public WorkingHours Hours { get; }

    /// <summary>The years with a notice in force, in order.</summary>
    public ImmutableArray<int> Years => [.. _years.Order()];

    /// <summary>A calendar.</summary>
    /// <param name="version">What it is called.</param>
    /// <param name="years">The notices in force; where two name a day, that of the later year wins.</param>
    /// <param name="local">Days that are otherwise here; they win over the notices, and the later entry over the
    /// earlier.
    /// </param>
    /// <param name="zone">Asia/Shanghai where null.</param>
    /// <param name="hours">The default hours where null.</param>
    public static OfficeCalendar Of(
        string version,
        IEnumerable<CalendarYear> years,
        IEnumerable<LocalOverride>? local = null,
        TimeZoneInfo? zone = null,
        WorkingHours? hours = null
    )
    {
        var inForce = years.OrderBy(year => year.Year).ToList();
        var named = new Dictionary<DateOnly, NoticeDay>();
        foreach (var day in inForce.SelectMany(year => year.Days))
            named[day.On] = day;
        foreach (var day in local ?? [])
            named[day.On] = new(day.On, day.Kind, day.Name);

        var week = zone is null ? WorkCalendar.MondayToFriday : WorkCalendar.In(zone);
        var workCalendar = week.With(
            named.Values.Where(day => day.Kind == DayKind.Off).Select(day => day.On),
            named.Values.Where(day => day.Kind == DayKind.Work).Select(day => day.On)
        );
        return new(
            version,
            named.ToFrozenDictionary(),
            inForce.Select(year => year.Year).ToFrozenSet(),
            workCalendar,
            hours ?? WorkingHours.Default
        );
    }

    /// <summary>Whether a day is a Saturday or a Sunday.</summary>
    public static bool IsWeekend(DateOnly on) =>
        on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Whether people work that day.</summary>
    public bool IsWorkingDay(DateOnly on) => WorkCalendar.IsWorkingDay(on);

    /// <summary>Whether a year has no notice in force yet: it counts as Monday to Friday.</summary>
    public bool IsProvisional(int year) => !_years.Contains(year);

    /// <summary>Whether a day may still be changed by a notice that is not in force: it lies in a year without one,
    /// or so late in December that the next year's notice may take it.</summary>
    public bool IsProvisional(DateOnly on) =>
        IsProvisional(on.Year)
        || on is { Month: 12, Day: >= FirstShiftableDayOfDecember } && IsProvisional(on.Year + 1);

    /// <summary>The first year without a notice on which the days of a span rest; null where all have one.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day; counted.</param>
    public int? ProvisionalYearIn(DateOnly first, DateOnly last)
    {
        for (var year = first.Year; year <= last.Year; year++)
        {
            if (IsProvisional(year))
                return year;
        }
        return IsProvisional(last) ? last.Year + 1 : null;
    }

    /// <summary>What a notice or a document of this place says about a day; null where it says nothing.</summary>
    public NoticeDay? Named(DateOnly on) => _named.TryGetValue(on, out var day) ? day : null;

    /// <summary>A day with what it is.</summary>
    public MarkedDay Mark(DateOnly on) =>
        Named(on) switch
        {
            { Kind: DayKind.Off, Name: var name } => new(on, DayMark.Holiday, name),
            { Kind: DayKind.Work, Name: var name } when IsWeekend(on) => new(
                on,
                DayMark.MakeUp,
                name
            ),
            _ => new(on, IsWeekend(on) && !IsWorkingDay(on) ? DayMark.Weekend : DayMark.Plain, ""),
        };

    /// <summary>The names of the holidays in a span, each once, in order.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day; counted.</param>
    public ImmutableArray<string> HolidaysIn(DateOnly first, DateOnly last) =>
        [
            .. Days(first, last)
                .Select(Mark)
                .Where(day => day.Mark == DayMark.Holiday)
                .Select(day => day.Name)
                .Distinct(),
        ];

    /// <summary>The days of a span, both ends counted; none where it ends before it begins.</summary>
    internal static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last)
    {
        for (var number = first.DayNumber; number <= last.DayNumber; number++)
            yield return DateOnly.FromDayNumber(number);
    }
}
