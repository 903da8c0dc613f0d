using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Approvals.Feel;

/// <summary>
/// Dates, times and durations as text and back (DMN 1.5, 10.3.2.3.4 to 10.3.2.3.8; XML Schema 1.1 part 2, with the
/// zones of the IANA database behind an @).
/// </summary>
internal static partial class TemporalText
{
    internal const long NanosecondsPerSecond = 1_000_000_000;
    internal const long NanosecondsPerDay = 86_400 * NanosecondsPerSecond;

    private const int MaxLength = 128; // Longer than any that can be read: nothing is scanned in vain.
    private const string DatePattern =
        @"(?<year>-?(?:[1-9][0-9]{4,8}|[0-9]{4}))-(?<month>[0-9][0-9])-(?<day>[0-9][0-9])";
    private const string TimePattern =
        @"(?<hour>[0-9][0-9]):(?<minute>[0-9][0-9]):(?<second>[0-9][0-9])(?:\.(?<fraction>[0-9]+))?"
        + @"(?<zone>Z|[+-][0-9][0-9]:[0-9][0-9](?::[0-9][0-9])?|@[A-Za-z0-9_/+-]+)?";

    /// <summary>The value of an at-literal (DMN 1.5, grammar rule 62): whichever of the kinds the text is.</summary>
    public static Value? Parse(string text) =>
        text is ['P', ..] or ['-', 'P', ..]
            ? ParseDuration(text)
            : ParseDate(text) ?? ParseDateTime(text) ?? ParseTime(text);

    public static Value? ParseDate(string text) =>
        PlainDate(text) is { } plain ? new Value.Date(plain)
        : Match(DateRegex(), text) is { } match && DateOf(match) is { } day ? new Value.Date(day)
        : null;

    public static Value? ParseTime(string text) =>
        Match(TimeRegex(), text) is { } match
        && NanosecondsOf(match) is { } time
        && ZoneOf(match, out var zone)
            ? new Value.Time(time % NanosecondsPerDay, zone)
            : null;

    /// <summary>A date and time, or the midnight at which a date begins; 24:00:00 is the midnight after.</summary>
    public static Value? ParseDateTime(string text)
    {
        if (Match(DateTimeRegex(), text) is not { } match || DateOf(match) is not { } day)
            return null;
        if (NanosecondsOf(match) is not { } time || !ZoneOf(match, out var zone))
            return null;
        return time < NanosecondsPerDay ? new Value.DateTime(day, time, zone)
            : LocalDate.FromEpochDay(day.EpochDay + 1) is { } next
                ? new Value.DateTime(next, 0, zone)
            : null;
    }

    public static Value? ParseDuration(string text)
    {
        if (Match(YearsMonthsRegex(), text) is { } ym)
        {
            var months = Count(ym, "years") * 12 + Count(ym, "months");
            return months is >= 0 and < MaxMonths
                ? new Value.YearsMonths((long)(ym.Groups["minus"].Success ? -months : months))
                : null;
        }
        if (Match(DaysTimeRegex(), text) is not { } dt)
            return null;
        var seconds =
            Count(dt, "days") * 86_400
            + Count(dt, "hours") * 3_600
            + Count(dt, "minutes") * 60
            + Count(dt, "seconds")
            + FractionOf(dt);
        return seconds is >= 0 and < MaxSeconds
            ? new Value.DaysTime(dt.Groups["minus"].Success ? -seconds : seconds)
            : null;
    }

    /// <summary>All durations of years and months are shorter.</summary>
    internal const decimal MaxMonths = 1_000_000_000_000_000m;

    /// <summary>The longest duration in seconds; with nanoseconds it has no more digits than a decimal.</summary>
    internal const decimal MaxSeconds = 10_000_000_000_000_000_000m;

    public static string Of(LocalDate day) => Append(new StringBuilder(), day).ToString();

    public static string Of(Value.Time time) =>
        Append(new StringBuilder(), time.NanosecondOfDay, time.Zone).ToString();

    public static string Of(Value.DateTime at) =>
        Append(Append(new StringBuilder(), at.Day).Append('T'), at.NanosecondOfDay, at.Zone)
            .ToString();

    public static string Of(Value.YearsMonths duration)
    {
        var months = Math.Abs(duration.Months);
        var text = new StringBuilder(duration.Months < 0 ? "-P" : "P");
        if (months >= 12)
            text.Append(months / 12).Append('Y');
        if (months % 12 != 0 || months == 0)
            text.Append(months % 12).Append('M');
        return text.ToString();
    }

    public static string Of(Value.DaysTime duration)
    {
        var seconds = Math.Abs(duration.Seconds);
        var text = new StringBuilder(duration.Seconds < 0 ? "-P" : "P");
        var days = decimal.Truncate(seconds / 86_400);
        var rest = seconds - days * 86_400;
        if (days > 0)
            text.Append(ValueText.Of(days)).Append('D');
        if (rest == 0 && days > 0)
            return text.ToString();
        text.Append('T');
        var hours = (int)(rest / 3_600);
        var minutes = (int)(rest / 60) % 60;
        var last = rest % 60;
        if (hours > 0)
            text.Append(hours).Append('H');
        if (minutes > 0)
            text.Append(minutes).Append('M');
        if (last > 0 || (hours == 0 && minutes == 0))
            text.Append(ValueText.Of(last)).Append('S');
        return text.ToString();
    }

    private static StringBuilder Append(StringBuilder text, LocalDate day) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"{(day.Year < 0 ? "-" : "")}{Math.Abs(day.Year):0000}-{day.Month:00}-{day.Day:00}"
        );

    private static StringBuilder Append(StringBuilder text, long nanosecondOfDay, Zone? zone)
    {
        var second = nanosecondOfDay / NanosecondsPerSecond;
        text.Append(
            CultureInfo.InvariantCulture,
            $"{second / 3_600:00}:{second / 60 % 60:00}:{second % 60:00}"
        );
        var fraction = nanosecondOfDay % NanosecondsPerSecond;
        if (fraction != 0)
            text.Append('.')
                .Append(fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        return text.Append(zone);
    }

    private static Match? Match(Regex regex, string text) =>
        text.Length <= MaxLength && regex.Match(text) is { Success: true } match ? match : null;

    // 2026-01-31, as nearly all are written, at a twentieth of what the pattern takes.
    private static LocalDate? PlainDate(ReadOnlySpan<char> text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _]
        && Digits(text[..4], out var year)
        && Digits(text[5..7], out var month)
        && Digits(text[8..], out var day)
            ? LocalDate.Of(year, month, day)
            : null;

    private static bool Digits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return !text.ContainsAnyExceptInRange('0', '9')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static LocalDate? DateOf(Match match) =>
        LocalDate.Of(
            Int(match.Groups["year"].ValueSpan),
            (int)Int(match.Groups["month"].ValueSpan),
            (int)Int(match.Groups["day"].ValueSpan)
        );

    // 24:00:00 is allowed (XML Schema), nothing later; a date alone begins at midnight.
    private static long? NanosecondsOf(Match match)
    {
        if (!match.Groups["hour"].Success)
            return 0;
        var hour = Int(match.Groups["hour"].ValueSpan);
        var minute = Int(match.Groups["minute"].ValueSpan);
        var second = Int(match.Groups["second"].ValueSpan);
        var nanoseconds = (long)(FractionOf(match) * NanosecondsPerSecond);
        var sum = ((hour * 60 + minute) * 60 + second) * NanosecondsPerSecond + nanoseconds;
        return minute < 60 && second < 60 && sum <= NanosecondsPerDay ? sum : null;
    }

    private static bool ZoneOf(Match match, out Zone? zone)
    {
        var text = match.Groups["zone"].ValueSpan;
        zone =
            text.IsEmpty ? null
            : text[0] == 'Z' ? Zone.Utc
            : text[0] == '@' ? Zone.FromId(text[1..].ToString())
            : OffsetOf(text);
        return text.IsEmpty || zone is not null;
    }

    private static Zone? OffsetOf(ReadOnlySpan<char> text)
    {
        var seconds = text.Length > 6 ? Int(text[7..9]) : 0;
        var minutes = Int(text[4..6]);
        var size = Int(text[1..3]) * 3_600 + minutes * 60 + seconds;
        return minutes < 60 && seconds < 60 ? Zone.FromOffset(text[0] == '-' ? -size : size) : null;
    }

    private static decimal FractionOf(Match match)
    {
        var digits = match.Groups["fraction"].ValueSpan;
        return digits.IsEmpty
            ? 0
            : decimal.Parse(
                $"0.{digits[..Math.Min(digits.Length, 9)]}",
                CultureInfo.InvariantCulture
            );
    }

    private static decimal Count(Match match, string group) =>
        match.Groups[group] is { Success: true, ValueSpan: var digits }
            ? decimal.Parse(digits, CultureInfo.InvariantCulture)
            : 0;

    private static long Int(ReadOnlySpan<char> digits) =>
        long.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^" + DatePattern + @"\z", Plain)]
    private static partial Regex DateRegex();

    [GeneratedRegex("^" + TimePattern + @"\z", Plain)]
    private static partial Regex TimeRegex();

    [GeneratedRegex("^" + DatePattern + "(?:T" + TimePattern + @")?\z", Plain)]
    private static partial Regex DateTimeRegex();

    [GeneratedRegex(
        @"^(?<minus>-)?P(?=[0-9])(?:(?<years>[0-9]{1,12})Y)?(?:(?<months>[0-9]{1,12})M)?\z",
        Plain
    )]
    private static partial Regex YearsMonthsRegex();

    [GeneratedRegex(
        @"^(?<minus>-)?P(?=.)(?:(?<days>[0-9]{1,18})D)?"
            + @"(?:T(?=[0-9])(?:(?<hours>[0-9]{1,18})H)?(?:(?<minutes>[0-9]{1,18})M)?"
            + @"(?:(?<seconds>[0-9]{1,18})(?:\.(?<fraction>[0-9]*))?S)?)?\z",
        Plain
    )]
    private static partial Regex DaysTimeRegex();
}
