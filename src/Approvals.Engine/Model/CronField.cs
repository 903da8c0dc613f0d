using System.Collections.Immutable;
using System.Globalization;

namespace Approvals.Engine.Model;

/// <summary>One field of a cron text: the figures at which it fires.</summary>
/// <param name="Values">The figures, in order; weekdays from 0 for Sunday.</param>
/// <param name="AtEnd">Of the last such day of a month: its weekday, or -1 for whatever it is (L, or 5L).</param>
/// <param name="IsLimited">Whether it says anything: neither <c>*</c>, with a step or without, nor <c>?</c>.</param>
internal sealed record CronField(
    ImmutableArray<int> Values,
    ImmutableArray<int> AtEnd,
    bool IsLimited
)
{
    private const int AnyWeekday = -1;

    /// <summary>Whether its figures, as days of a month, include a day.</summary>
    public bool IncludesDay(DateOnly day) =>
        Values.Contains(day.Day)
        || (AtEnd.Contains(AnyWeekday) && day.AddDays(1).Month != day.Month);

    /// <summary>Whether its figures, as weekdays, include a day.</summary>
    public bool IncludesWeekday(DateOnly day) =>
        Values.Contains((int)day.DayOfWeek)
        || (AtEnd.Contains((int)day.DayOfWeek) && day.AddDays(7).Month != day.Month);

    /// <summary>The field of a text: figures, names, ranges and steps; null where it is none.</summary>
    public static CronField? Parse(string text, CronUnit unit)
    {
        var values = new SortedSet<int>();
        var atEnd = ImmutableArray.CreateBuilder<int>();
        foreach (var item in text.ToUpperInvariant().Split(','))
        {
            if (LastOf(item, unit) is { } weekday)
                atEnd.Add(weekday);
            else if (RangeOf(item, unit) is { } range)
                values.UnionWith(range);
            else
                return null;
        }
        return new([.. values], atEnd.ToImmutable(), !text.Contains('*') && text != "?");
    }

    /// <summary>What an L says: the last day of the month, or the last such weekday of it.</summary>
    private static int? LastOf(string item, CronUnit unit) =>
        unit == CronUnit.Day && item == "L" ? AnyWeekday
        : unit == CronUnit.Weekday && item is [.. var weekday, 'L'] ? unit.Figure(weekday) % 7
        : null;

    /// <summary>The figures of <c>*</c>, <c>5</c>, <c>1-5</c> and <c>FRI-MON</c>, with a step or without.</summary>
    private static IEnumerable<int>? RangeOf(string item, CronUnit unit)
    {
        if (StepOf(item, unit) is not var (range, step))
            return null;
        var (first, last) = range.Split('-') switch
        {
            ["*" or "?"] => (unit.First, unit.Last),
            [var from] when range != item => (unit.Figure(from), unit.Last),
            [var only] => (unit.Figure(only), unit.Figure(only)),
            [var from, var to] => (unit.Figure(from), unit.Figure(to)),
            _ => ((int?)null, (int?)null),
        };
        if (first is not { } low || last is not { } high)
            return null;

        var length = high >= low ? high - low : high - low + unit.Size; // 22-2 o'clock, FRI-MON.
        return Enumerable.Range(0, length / step + 1).Select(n => unit.After(low, n * step));
    }

    private static (string Range, int Step)? StepOf(string item, CronUnit unit) =>
        item.Split('/') switch
        {
            [var all] => (all, 1),
            [var range, var text]
                when int.TryParse(
                    text,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var step
                )
                    && step >= 1
                    && step <= unit.Size => (range, step),
            _ => null,
        };
}
