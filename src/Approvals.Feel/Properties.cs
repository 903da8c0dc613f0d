namespace Approvals.Feel;

/// <summary>The properties of values that are no contexts (DMN 1.5, 10.3.2.15).</summary>
internal static class Properties
{
    /// <summary>The property; null where the value has none of that name.</summary>
    public static Value? Of(Value value, string name) =>
        value switch
        {
            Value.Date v => OfDay(v.Day, name),
            Value.DateTime v => OfDay(v.Day, name)
                ?? OfTime(v.NanosecondOfDay, name)
                ?? OfZone(v.Zone, v, name),
            Value.Time v => OfTime(v.NanosecondOfDay, name) ?? OfZone(v.Zone, v, name),
            Value.YearsMonths v => OfMonths(v.Months, name),
            Value.DaysTime v => OfSeconds(v.Seconds, name),
            Value.Range v => OfRange(v, name),
            _ => null,
        };

    private static Value? OfDay(LocalDate day, string name) =>
        name switch
        {
            "year" => Value.Of(day.Year),
            "month" => Value.Of(day.Month),
            "day" => Value.Of(day.Day),
            "weekday" => Value.Of(day.IsoWeekday),
            _ => null,
        };

    private static Value? OfTime(long nanosecondOfDay, string name)
    {
        var second = nanosecondOfDay / TemporalText.NanosecondsPerSecond;
        return name switch
        {
            "hour" => Value.Of(second / 3_600),
            "minute" => Value.Of(second / 60 % 60),
            "second" => Value.Of(
                second % 60 + nanosecondOfDay % TemporalText.NanosecondsPerSecond / 1e9m
            ),
            _ => null,
        };
    }

    private static Value? OfZone(Zone? zone, Value value, string name) =>
        name switch
        {
            "time offset" => zone is null ? Value.None : new Value.DaysTime(Offset(zone, value)),
            "timezone" => Value.Of(zone?.Id),
            _ => null,
        };

    private static int Offset(Zone zone, Value value) =>
        value is Value.DateTime at
            ? zone.OffsetAtLocal(at.Day, at.NanosecondOfDay)
            : zone.StandardOffset;

    private static Value? OfMonths(long months, string name) =>
        name switch
        {
            "years" => Value.Of(months / 12),
            "months" => Value.Of(months % 12),
            _ => null,
        };

    private static Value? OfSeconds(decimal seconds, string name) =>
        name switch
        {
            "days" => Value.Of(decimal.Truncate(seconds / 86_400)),
            "hours" => Value.Of(decimal.Truncate(seconds / 3_600) % 24),
            "minutes" => Value.Of(decimal.Truncate(seconds / 60) % 60),
            "seconds" => Value.Of(seconds % 60),
            _ => null,
        };

    private static Value? OfRange(Value.Range range, string name) =>
        name switch
        {
            "start" => range.Start ?? Value.None,
            "end" => range.End ?? Value.None,
            "start included" => Value.Of(range.StartIncluded),
            "end included" => Value.Of(range.EndIncluded),
            _ => null,
        };
}
