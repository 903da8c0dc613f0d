using System.Collections.Immutable;

namespace Approvals.Feel;

/// <summary>
/// Equality and order (DMN 1.5, 10.3.2.2 and 10.3.2.15). Times are compared by whole seconds there, so they are here. A
/// result of null says that the two cannot be compared.
/// </summary>
internal static class Comparison
{
    public static bool? AreEqual(Value a, Value b)
    {
        switch (a, b)
        {
            case (Value.Number x, Value.Number y):
                return x.Amount == y.Amount;
            case (Value.String x, Value.String y):
                return x.Text == y.Text;
            case (Value.Null, _):
            case (_, Value.Null):
                return a is Value.Null && b is Value.Null;
            case (Value.Boolean x, Value.Boolean y):
                return x.Truth == y.Truth;
            case (Value.List x, Value.List y):
                return AreEqual(x.Items, y.Items);
            case (Value.Context x, Value.Context y):
                return AreEqual(x, y);
            case (Value.Range x, Value.Range y):
                return AreEqual(x, y);
            case (Value.Function x, Value.Function y):
                return x.Equals(y);
            case (Value.Time, Value.Time):
            case (Value.DateTime, Value.DateTime):
                // A local time is no other's equal, but it can be asked.
                return Order(a, b) is { } order ? order == 0 : false;
            default:
                return Order(a, b) is { } same ? same == 0 : null;
        }
    }

    /// <summary>Below zero where <paramref name="a"/> comes first; null where the two have no order.</summary>
    public static int? Order(Value a, Value b) =>
        (a, b) switch
        {
            (Value.Number x, Value.Number y) => x.Amount.CompareTo(y.Amount),
            (Value.String x, Value.String y) => OrderText(x.Text, y.Text),
            (Value.Date x, Value.Date y) => x.Day.CompareTo(y.Day),
            (Value.Time x, Value.Time y) when x.Zone is null == y.Zone is null => Seconds(x)
                .CompareTo(Seconds(y)),
            (Value.DateTime x, Value.DateTime y) when x.Zone is null == y.Zone is null => Seconds(x)
                .CompareTo(Seconds(y)),
            (Value.DaysTime x, Value.DaysTime y) => x.Seconds.CompareTo(y.Seconds),
            (Value.YearsMonths x, Value.YearsMonths y) => x.Months.CompareTo(y.Months),
            _ => null,
        };

    /// <summary>Whether a comparison holds; null where the two cannot be compared.</summary>
    public static bool? Holds(ComparisonSign sign, Value a, Value b) =>
        sign switch
        {
            ComparisonSign.Equal => AreEqual(a, b),
            ComparisonSign.NotEqual => !AreEqual(a, b),
            _ => Order(a, b) is { } order ? Holds(sign, order) : null,
        };

    /// <summary>Whether a comparison holds between two values of that order.</summary>
    public static bool Holds(ComparisonSign sign, int order) =>
        sign switch
        {
            ComparisonSign.Equal => order == 0,
            ComparisonSign.NotEqual => order != 0,
            ComparisonSign.Less => order < 0,
            ComparisonSign.LessOrEqual => order <= 0,
            ComparisonSign.Greater => order > 0,
            _ => order >= 0,
        };

    /// <summary>Whether a value lies in a range; null where it cannot be compared with the bounds.</summary>
    public static bool? Contains(Value.Range range, Value value)
    {
        bool? above = true;
        bool? below = true;
        if (range.Start is { } start)
            above = Holds(
                range.StartIncluded ? ComparisonSign.GreaterOrEqual : ComparisonSign.Greater,
                value,
                start
            );
        if (range.End is { } end)
            below = Holds(
                range.EndIncluded ? ComparisonSign.LessOrEqual : ComparisonSign.Less,
                value,
                end
            );
        return range.Inverted ? !(above & below) : above & below;
    }

    /// <summary>Seconds since midnight, in UTC where the time has a zone.</summary>
    internal static long Seconds(Value.Time time) =>
        time.NanosecondOfDay / TemporalText.NanosecondsPerSecond - (time.Zone?.StandardOffset ?? 0);

    /// <summary>Seconds since 1970-01-01, in UTC where the date and time has a zone.</summary>
    internal static long Seconds(Value.DateTime at) =>
        at.Day.EpochDay * 86_400
        + at.NanosecondOfDay / TemporalText.NanosecondsPerSecond
        - (at.Zone?.OffsetAtLocal(at.Day, at.NanosecondOfDay) ?? 0);

    private static bool AreEqual(ImmutableArray<Value> a, ImmutableArray<Value> b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (AreEqual(a[i], b[i]) != true)
                return false;
        }
        return true;
    }

    private static bool AreEqual(Value.Context a, Value.Context b) =>
        a.Entries.Count == b.Entries.Count
        && a.Entries.All(e => b.TryGet(e.Key, out var other) && AreEqual(e.Value, other) == true);

    private static bool? AreEqual(Value.Range a, Value.Range b)
    {
        if (
            a.StartIncluded != b.StartIncluded
            || a.EndIncluded != b.EndIncluded
            || a.Inverted != b.Inverted
        )
            return false;
        return AreEqual(a.Start ?? Value.None, b.Start ?? Value.None)
            & AreEqual(a.End ?? Value.None, b.End ?? Value.None);
    }

    // By code points: in UTF-16 the code units of a surrogate pair sort before U+E000 to U+FFFF, the code points after.
    private static int OrderText(string a, string b)
    {
        var at = a.AsSpan().CommonPrefixLength(b);
        if (at == Math.Min(a.Length, b.Length))
            return a.Length.CompareTo(b.Length);
        var surrogates = char.IsSurrogate(a[at]).CompareTo(char.IsSurrogate(b[at]));
        return surrogates != 0 && Math.Max(a[at], b[at]) >= '\uE000'
            ? surrogates
            : a[at].CompareTo(b[at]);
    }
}
