using System.Collections.Immutable;

namespace Approvals.Feel.Builtins;

/// <summary>
/// Functions over dates and times (DMN 1.5, 10.3.4.6, 10.3.4.8 and 10.3.4.11). Weeks and days are those of ISO 8601.
/// </summary>
internal static class Dates
{
    private static readonly ImmutableArray<string> Weekdays =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];

    private static readonly ImmutableArray<string> Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    public static readonly ImmutableArray<Form> Forms =
    [
        new("is(value1?: Any, value2?: Any)", Is),
        new("day of year(date: date | date and time)", c => Value.Of(DayOf(c[0]).DayOfYear)),
        new(
            "day of week(date: date | date and time)",
            c => Value.Of(Weekdays[DayOf(c[0]).IsoWeekday - 1])
        ),
        new(
            "month of year(date: date | date and time)",
            c => Value.Of(Months[DayOf(c[0]).Month - 1])
        ),
        new("week of year(date: date | date and time)", c => Value.Of(DayOf(c[0]).IsoWeek)),
        new("now()", c => c.Evaluator.Now is { } now ? Value.Of(now) : NoClock(c)),
        new(
            "today()",
            c =>
                c.Evaluator.Now is { } now
                    ? Value.Of(DateOnly.FromDateTime(now.DateTime))
                    : NoClock(c)
        ),
    ];

    /// <summary>The day of a date or of a date and time.</summary>
    public static LocalDate DayOf(Value value) =>
        value is Value.DateTime at ? at.Day : ((Value.Date)value).Day;

    private static Value Is(Call call)
    {
        call.Charge(Math.Min(call[0].Size, call[1].Size) / 4);
        return Value.Of(call[0].Equals(call[1]));
    }

    private static Value NoClock(Call call) =>
        call.Evaluator.Warn(WarningCode.NoClock, call.At, call.Name);
}
