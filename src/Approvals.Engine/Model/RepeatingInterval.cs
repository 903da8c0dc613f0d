using System.Globalization;
using System.Text.RegularExpressions;

namespace Approvals.Engine.Model;

/// <summary>
/// A repeating interval (ISO 8601-1, 5.6): <c>R3/P1D</c>, <c>R3/2026-01-05T09:00:00+08:00/P1D</c> or
/// <c>R3/P1D/2026-01-31T09:00:00+08:00</c>. It fires as often as the number says, without one for ever: after each
/// interval; with a start, first at the start; with an end, last at the end.
/// </summary>
/// <param name="Count">How often; null for no limit.</param>
/// <param name="Start">When it fires first; null for: one interval after the timer begins.</param>
/// <param name="Every">The interval; longer than nothing.</param>
/// <param name="EveryText">The interval, as the text has it.</param>
/// <param name="End">When it fires last; null for no such limit.</param>
internal sealed partial record RepeatingInterval(
    int? Count,
    IsoTime? Start,
    IsoDuration Every,
    string EveryText,
    IsoTime? End
)
{
    /// <summary>More than there are milliseconds in the years 1 to 9999: no limit of its own.</summary>
    private const long MaxFirings = 1L << 50;

    /// <summary>The repeating interval of a text that begins with R; null where it is none, and why.</summary>
    public static RepeatingInterval? Parse(string text, out string? found)
    {
        var match = Pattern.Match(text);
        var (every, start, end) = (
            match.Groups["every"],
            match.Groups["start"],
            match.Groups["end"]
        );
        var parsed = new RepeatingInterval(
            CountOf(match.Groups["count"].ValueSpan),
            IsoTime.Parse(start.Value),
            IsoDuration.Parse(every.Value) ?? default,
            every.Value,
            IsoTime.Parse(end.Value)
        );
        found =
            !match.Success
            || IsoDuration.Parse(every.Value) is null
            || (start.Success && parsed.Start is null)
            || (end.Success && parsed.End is null)
                ? $"'{text}' is none"
            : !parsed.Every.IsPositive ? $"the interval of '{text}' is not longer than nothing"
            : parsed.Count == 0 ? $"'{text}' never fires"
            : null;
        return found is null ? parsed : null;
    }

    /// <summary>
    /// The first firing of a timer that begins now. Those before now are left out; where all are, one is due now. Null
    /// after the year 9999.
    /// </summary>
    public TimerStart? First(Moment now)
    {
        if (AnchorIn(now) is not { } anchor)
            return null;
        var (low, high) = this switch
        {
            { End: not null } => (1 - (Count ?? MaxFirings), 0L),
            { Start: not null } => (0L, (Count ?? MaxFirings) - 1),
            _ => (1L, Count ?? MaxFirings),
        };
        var first = FirstFrom(anchor, now.At, low, high, now.Calendar);
        if (first > high)
            return new(now.At, null, 0);
        return Every.AddTo(anchor, first, now.Calendar) is { } dueAt
            ? new(dueAt, TextWith(anchor), Count is null ? null : (int)(high - first))
            : null;
    }

    /// <summary>The firing after another, of a cycle whose text <see cref="First"/> has written.</summary>
    public TimerStart? Next(TimerStart last, Moment now)
    {
        if (last.Left == 0 || AnchorIn(now) is not { } anchor)
            return null;
        var high = End is null ? MaxFirings : 0;
        var current = FirstFrom(anchor, last.DueAt, -MaxFirings, high, now.Calendar);
        var next = FirstFrom(anchor, now.At, current + 1, high, now.Calendar);
        var left = last.Left - (next - current);
        return
            next <= high && left is not < 0 && Every.AddTo(anchor, next, now.Calendar) is { } dueAt
            ? new(dueAt, last.Cycle, (int?)left)
            : null;
    }

    /// <summary>The instant from which the intervals are counted, forwards or backwards.</summary>
    private DateTimeOffset? AnchorIn(Moment now) =>
        (Start ?? End) is { } given ? given.In(now.Calendar) : now.At;

    /// <summary>
    /// The least number of intervals, within bounds, that leads to an instant or past it; more than
    /// <paramref name="high"/> where none does.
    /// </summary>
    private long FirstFrom(
        DateTimeOffset anchor,
        DateTimeOffset instant,
        long low,
        long high,
        WorkCalendar calendar
    )
    {
        var (from, until) = (low, high + 1);
        while (from < until)
        {
            var middle = from + (until - from) / 2;
            // What lies outside of the calendar is late where it is counted forwards, and early backwards.
            var isLate = Every.AddTo(anchor, middle, calendar) is { } at
                ? at >= instant
                : middle > 0;
            (from, until) = isLate ? (from, middle) : (middle + 1, until);
        }
        return from;
    }

    private string TextWith(DateTimeOffset anchor)
    {
        var instant = anchor.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        return End is null ? $"R/{instant}/{EveryText}" : $"R/{EveryText}/{instant}";
    }

    /// <summary>How often; more than can be counted is no limit, nor is -1 (ISO 8601-2, 11.2).</summary>
    private static int? CountOf(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    [GeneratedRegex(
        @"^R(?<count>[0-9]*|-1)(?:/(?<start>[0-9][^/]*))?/(?<every>[+-]?P[^/]*)(?:/(?<end>[0-9][^/]*))?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pattern { get; }
}
