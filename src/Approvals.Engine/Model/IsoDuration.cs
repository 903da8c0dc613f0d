using System.Globalization;
using System.Text.RegularExpressions;

namespace Approvals.Engine.Model;

/// <summary>
/// A duration (ISO 8601-1, 5.5.2): months of the calendar, which differ in length, and a span, which does not. A day is
/// 24 hours, as in FEEL.
/// </summary>
/// <param name="Months">Years and months.</param>
/// <param name="Span">Weeks, days and times of day, to the millisecond.</param>
internal readonly partial record struct IsoDuration(int Months, TimeSpan Span)
{
    // More than the calendar of .NET has: what is longer leads out of it all the same.
    private const int MaxMonths = 10_000 * 12;
    private static readonly TimeSpan MaxSpan = DateTime.MaxValue - DateTime.MinValue;

    /// <summary>Whether it leads to a later instant: always, as its parts have one sign.</summary>
    public bool IsPositive => Months > 0 || Span > TimeSpan.Zero;

    /// <summary>The duration of a text such as <c>P1Y2M3W4DT5H6M7.5S</c>; null where it is none.</summary>
    public static IsoDuration? Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;

        var sign = match.Groups["sign"].ValueSpan is "-" ? -1 : 1;
        var months = Count(match, "years") * 12 + Count(match, "months");
        var seconds =
            Count(match, "weeks") * 604_800
            + Count(match, "days") * 86_400
            + Count(match, "hours") * 3_600
            + Count(match, "minutes") * 60
            + Count(match, "seconds");
        var span =
            seconds < (decimal)MaxSpan.TotalSeconds
                ? TimeSpan.FromMilliseconds((long)(seconds * 1_000))
                : MaxSpan;
        return new(sign * (int)Math.Min(months, MaxMonths), sign * span);
    }

    /// <summary>That many times this duration later; null outside of the years 1 to 9999.</summary>
    public DateTimeOffset? AddTo(DateTimeOffset from, long times, WorkCalendar calendar)
    {
        var start = AddMonths(from, (Int128)Months * times, calendar);
        return start is { } instant
            ? WorkCalendar.InstantOf(instant.UtcTicks + (Int128)Span.Ticks * times)
            : null;
    }

    /// <summary>The same day of the month and time of day, or that month's last day.</summary>
    private static DateTimeOffset? AddMonths(
        DateTimeOffset from,
        Int128 months,
        WorkCalendar calendar
    )
    {
        if (months == 0)
            return from;
        var local = calendar.ToZone(from).DateTime;
        var month = local.Year * 12 + local.Month - 1 + months;
        return month >= 12 && month < (DateTime.MaxValue.Year + 1) * 12
            ? calendar.InstantOf(local.AddMonths((int)months))
            : null;
    }

    private static decimal Count(Match match, string part) =>
        match.Groups[part] is { Success: true } digits
            ? decimal.Parse(
                digits.ValueSpan,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture
            )
            : 0;

    // Twelve digits are more than the calendar has of anything, and fit a decimal with all that follows.
    [GeneratedRegex(
        @"^(?<sign>[+-]?)P(?=[0-9T])(?:(?<years>[0-9]{1,12})Y)?(?:(?<months>[0-9]{1,12})M)?"
            + @"(?:(?<weeks>[0-9]{1,12}(?:\.[0-9]{1,9})?)W)?(?:(?<days>[0-9]{1,12}(?:\.[0-9]{1,9})?)D)?"
            + @"(?:T(?=[0-9])(?:(?<hours>[0-9]{1,12}(?:\.[0-9]{1,9})?)H)?"
            + @"(?:(?<minutes>[0-9]{1,12}(?:\.[0-9]{1,9})?)M)?(?:(?<seconds>[0-9]{1,12}(?:\.[0-9]{1,9})?)S)?)?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
