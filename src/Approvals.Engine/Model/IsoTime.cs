using System.Globalization;
using System.Text.RegularExpressions;

namespace Approvals.Engine.Model;

/// <summary>
/// A point in time (ISO 8601-1, 5.4): a date, with a time of day or for its beginning, at an offset from UTC, in a zone
/// that the text names (as FEEL does: <c>@Europe/Berlin</c>), or in that of the office.
/// </summary>
internal readonly partial record struct IsoTime
{
    private readonly DateTime _local;
    private readonly TimeSpan? _offset;
    private readonly TimeZoneInfo? _zone;

    private IsoTime(DateTime local, TimeSpan? offset, TimeZoneInfo? zone)
    {
        _local = local;
        _offset = offset;
        _zone = zone;
    }

    /// <summary>The point in time of a text; null where it is none.</summary>
    public static IsoTime? Parse(string text)
    {
        var match = Pattern().Match(text);
        if (
            !match.Success
            || !DateOnly.TryParseExact(
                match.Groups["date"].ValueSpan,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
            return null;

        var time =
            TimeSpan.FromHours(Number(match, "hour"))
            + TimeSpan.FromMinutes(Number(match, "minute"))
            + TimeSpan.FromSeconds(Number(match, "second"))
            + TimeSpan.FromMilliseconds(Milliseconds(match));
        // 24:00 is the midnight at the end of the day.
        if (time > TimeSpan.FromDays(1) || (time.Days == 1 && date == DateOnly.MaxValue))
            return null;
        var local = date.ToDateTime(TimeOnly.MinValue) + time;

        var zone = match.Groups["zone"].Value;
        if (zone.StartsWith('@'))
            return TimeZoneInfo.TryFindSystemTimeZoneById(zone[1..], out var named)
                ? new IsoTime(local, null, named)
                : null;
        return new IsoTime(local, OffsetOf(match, zone), null);
    }

    /// <summary>The instant, in an office; null outside of the years 1 to 9999.</summary>
    public DateTimeOffset? In(WorkCalendar calendar) =>
        _offset is { } offset
            ? WorkCalendar.InstantOf(_local, offset)
            : WorkCalendar.InstantOf(_local, _zone ?? calendar.Zone);

    private static TimeSpan? OffsetOf(Match match, string zone)
    {
        if (zone.Length == 0)
            return null;
        var size = new TimeSpan(Number(match, "zonehour"), Number(match, "zoneminute"), 0);
        return zone[0] == '-' ? -size : size;
    }

    private static int Milliseconds(Match match) =>
        int.Parse(
            $"{match.Groups["fraction"].Value}000".AsSpan(0, 3),
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );

    private static int Number(Match match, string part) =>
        match.Groups[part] is { Success: true } digits
            ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    // Behind an offset the name of its zone may stand in brackets, as Java writes it; the offset says it all.
    [GeneratedRegex(
        @"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ](?<hour>[01][0-9]|2[0-4]):(?<minute>[0-5][0-9])"
            + @"(?::(?<second>[0-5][0-9])(?:\.(?<fraction>[0-9]{1,9}))?)?"
            + @"(?<zone>(?:Z|[+-](?<zonehour>0[0-9]|1[0-3]):?(?<zoneminute>[0-5][0-9])?|[+-](?<zonehour>14)(?::?00)?)"
            + @"(?:\[[A-Za-z0-9_/+-]+\])?|@[A-Za-z][A-Za-z0-9_/+-]*)?)?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern();
}
