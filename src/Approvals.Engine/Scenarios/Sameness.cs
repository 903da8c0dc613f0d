using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>
/// When a value is the one that a scenario expects: numbers by value, dates and times by instant, a text where a date,
/// time or duration of that text is; lists and contexts by all that is in them.
/// </summary>
internal static class Sameness
{
    /// <summary>Whether a value is as expected; JSON's depth bounds how deep it looks.</summary>
    public static bool Of(Value expected, Value actual) =>
        (expected, actual) switch
        {
            (Value.Number e, Value.Number a) => e.Amount == a.Amount,
            (Value.List e, Value.List a) => e.Items.Length == a.Items.Length
                && e.Items.Zip(a.Items).All(pair => Of(pair.First, pair.Second)),
            (Value.Context e, Value.Context a) => e.Entries.Count == a.Entries.Count
                && e.Entries.All(entry =>
                    a.TryGet(entry.Key, out var value) && Of(entry.Value, value)
                ),
            (Value.String e, Value.String a) => e.Text == a.Text,
            (Value.String e, _) => OfText(e.Text, actual),
            (_, Value.String a) => OfText(a.Text, expected),
            _ => expected.Equals(actual) || AreEqualInTime(expected, actual),
        };

    /// <summary>Whether variables have the values that are expected; null may be absent.</summary>
    public static bool OfAll(Value.Context expected, Value.Context actual) =>
        expected.Entries.All(e =>
            Of(e.Value, actual.TryGet(e.Key, out var value) ? value : Value.None)
        );

    private static bool OfText(string text, Value temporal) =>
        temporal switch
        {
            Value.Date => Is("date", text, temporal),
            Value.Time => Is("time", text, temporal),
            Value.DateTime => Is("dateTime", text, temporal),
            Value.DaysTime or Value.YearsMonths => Is("duration", text, temporal),
            _ => false,
        };

    private static bool Is(string type, string text, Value temporal) =>
        text == temporal.ToString()
        || (
            ValueJson.FromText(type, text) is { } value
            && (value.Equals(temporal) || AreEqualInTime(value, temporal))
        );

    private static bool AreEqualInTime(Value a, Value b) =>
        (a, b) switch
        {
            (Value.DateTime { Zone: not null } x, Value.DateTime { Zone: not null } y) => Instant(x)
                == Instant(y),
            (Value.DaysTime x, Value.DaysTime y) => x.Seconds == y.Seconds,
            _ => false,
        };

    /// <summary>Nanoseconds since 1970 in UTC.</summary>
    private static Int128 Instant(Value.DateTime at) =>
        ((Int128)at.Day.EpochDay * 86_400 - at.Zone!.OffsetAtLocal(at.Day, at.NanosecondOfDay))
            * 1_000_000_000
        + at.NanosecondOfDay;
}
