namespace Approvals.Feel;

/// <summary>
/// Equality and order (DMN 1.5, 10.3.2.13, tables 45 and 54). Times are compared by whole seconds there, so they are here. A result of
/// null says that the two cannot be compared.
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
                return x.Items.Length == y.Items.Length
                    && x.Items.Zip(y.Items).All(p => AreEqual(p.First, p.Second) == true);
            case (Value.Context x, Value.Context y):
                return x.Entries.Count == y.Entries.Count
                    && x.Entries.All(e =>
                        y.TryGet(e.Key, out var other) && AreEqual(e.Value, other) == true
                    );
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
            ComparisonSign.Less => Order(a, b) < 0 ? true : Known(a, b),
            ComparisonSign.LessOrEqual => Order(a, b) <= 0 ? true : Known(a, b),
            ComparisonSign.Greater => Order(a, b) > 0 ? true : Known(a, b),
            _ => Order(a, b) >= 0 ? true : Known(a, b),
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

    private static bool? Known(Value a, Value b) => Order(a, b) is null ? null : false;

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
        var length = Math.Min(a.Length, b.Length);
        for (var i = 0; i < length; i++)
        {
            if (a[i] == b[i])
                continue;
            var surrogates = char.IsSurrogate(a[i]).CompareTo(char.IsSurrogate(b[i]));
            return surrogates != 0 && Math.Max(a[i], b[i]) >= '\uE000'
                ? surrogates
                : a[i].CompareTo(b[i]);
        }
        return a.Length.CompareTo(b.Length);
    }
}
