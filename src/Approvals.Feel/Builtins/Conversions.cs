using System.Collections.Immutable;
using System.Globalization;

namespace Approvals.Feel.Builtins;

/// <summary>Values of one type from another (DMN 1.5, 10.3.4.1), and <c>not</c> (10.3.4.2).</summary>
internal static class Conversions
{
    public static readonly ImmutableArray<Form> Forms =
    [
        new(
            "not(negand: boolean?)",
            c => c[0] is Value.Boolean b ? Value.Of(!b.Truth) : Value.None
        ),
        new("string(from: Any)", Text),
        new("number(from: string)", c => Number(c, c.Text(0))),
        new(
            "number(from: string, grouping separator: string?, decimal separator: string?)",
            GroupedNumber
        ),
        new(
            "date(from: string)",
            c => Parsed(c, TemporalText.ParseDate, "a date such as 2026-01-31")
        ),
        new("date(from: date | date and time)", c => new Value.Date(Dates.DayOf(c[0]))),
        new("date(year: number, month: number, day: number)", DateOfParts),
        new(
            "time(from: string)",
            c => Parsed(c, TemporalText.ParseTime, "a time such as 09:30:00")
        ),
        new("time(from: time | date | date and time)", c => TimeOf(c[0])),
        new(
            "time(hour: number, minute: number, second: number, offset?: days and time duration?)",
            TimeOfParts
        ),
        new(
            "date and time(from: string)",
            c =>
                Parsed(c, TemporalText.ParseDateTime, "a date and time such as 2026-01-31T09:30:00")
        ),
        new("date and time(from: date and time)", c => c[0]),
        new("date and time(date: date | date and time, time: time)", DateTimeOfParts),
        new(
            "duration(from: string)",
            c => Parsed(c, TemporalText.ParseDuration, "a duration such as P3D or P1Y2M")
        ),
        new("duration(from: days and time duration | years and months duration)", c => c[0]),
        new(
            "years and months duration(from: date | date and time, to: date | date and time)",
            YearsAndMonths
        ),
        new("range(from: string)", RangeOf),
    ];

    private static Value Text(Call call)
    {
        if (!call.Has(0) || !call.Charge(call[0].Size))
            return Value.None;
        return call.Result(ValueText.Of(call[0]));
    }

    private static Value Parsed(Call call, Func<string, Value?> parse, string expected)
    {
        // To look for a zone that there is not takes long.
        var steps = call.Text(0).Contains('@', StringComparison.Ordinal) ? 300 : 10;
        return call.Charge(steps) && parse(call.Text(0)) is { } value
            ? value
            : call.Invalid(0, expected);
    }

    private static Value Number(Call call, string text) =>
        text.Length > 0
        && !char.IsWhiteSpace(text[0])
        && !char.IsWhiteSpace(text[^1])
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign
                | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? new Value.Number(number)
            : call.Invalid(0, "a number");

    private static Value GroupedNumber(Call call)
    {
        var group = call.Has(1) ? call.Text(1) : null;
        var point = call.Has(2) ? call.Text(2) : null;
        if (group is not (null or " " or "," or "."))
            return call.Invalid(1, "a space, a comma or a full stop");
        if (point is not (null or "," or "."))
            return call.Invalid(2, "a comma or a full stop");
        if (group is not null && group == point)
            return call.Invalid(2, "another than the grouping separator");
        var text = call.Text(0);
        if (group is not null)
            text = text.Replace(group, "", StringComparison.Ordinal);
        if (point is not null)
            text = text.Replace(point, ".", StringComparison.Ordinal);
        return Number(call, text);
    }

    private static Value DateOfParts(Call call)
    {
        for (var i = 0; i < 3; i++)
        {
            if (
                Math.Abs(call.Number(i)) > int.MaxValue
                || call.Number(i) != decimal.Truncate(call.Number(i))
            )
                return call.Invalid(i, "a whole number");
        }
        return
            LocalDate.Of((long)call.Number(0), (int)call.Number(1), (int)call.Number(2)) is { } day
            ? new Value.Date(day)
            : call.Invalid(2, "a day of that month");
    }

    private static Value.Time TimeOf(Value value) =>
        value switch
        {
            Value.DateTime at => new(at.NanosecondOfDay, at.Zone),
            Value.Date => new(0, Zone.Utc),
            _ => (Value.Time)value,
        };

    private static Value TimeOfParts(Call call)
    {
        var (hour, minute, second) = (call.Number(0), call.Number(1), call.Number(2));
        if (hour is < 0 or >= 24)
            return call.Invalid(0, "0 to 23");
        if (minute is < 0 or >= 60)
            return call.Invalid(1, "0 to 59");
        if (second is < 0 or >= 60)
            return call.Invalid(2, "0 to less than 60");
        Zone? zone = null;
        if (call[3] is Value.DaysTime offset)
        {
            zone = Math.Abs(offset.Seconds) < 86_400 ? Zone.FromOffset((long)offset.Seconds) : null;
            if (zone is null)
                return call.Invalid(3, "at most 15 hours");
        }
        var seconds = decimal.Truncate(hour) * 3_600 + decimal.Truncate(minute) * 60 + second;
        return new Value.Time((long)(seconds * TemporalText.NanosecondsPerSecond), zone);
    }

    private static Value.DateTime DateTimeOfParts(Call call)
    {
        var time = (Value.Time)call[1];
        return new Value.DateTime(Dates.DayOf(call[0]), time.NanosecondOfDay, time.Zone);
    }

    // Whole months from one day to the other, towards zero; the time of day does not count.
    private static Value.YearsMonths YearsAndMonths(Call call)
    {
        var (from, to) = (Dates.DayOf(call[0]), Dates.DayOf(call[1]));
        var months = (to.Year - (long)from.Year) * 12 + to.Month - from.Month;
        return new(
            months > 0 && to.Day < from.Day ? months - 1
            : months < 0 && to.Day > from.Day ? months + 1
            : months
        );
    }

    // The text of a range whose bounds are literals, and nothing else.
    private static Value RangeOf(Call call)
    {
        if (!call.Charge(call.Text(0).Length))
            return Value.None;
        var (meaning, problem) = Parser.ParseExpression(
            call.Text(0),
            Vocabulary.Empty,
            call.Evaluator.Limits
        );
        if (
            problem is not null
            || meaning is not Expression.Range { Start: var start, End: var end }
            || !IsLiteral(start)
            || !IsLiteral(end)
        )
            return call.Invalid(0, "the text of a range such as [1..10]");
        var range = call.Evaluator.Evaluate(meaning, new Frame(null, null));
        return
            range is Value.Range { Start: { } low, End: { } high }
            && Comparison.Order(low, high) <= 0
            ? range
            : call.Invalid(0, "a range whose end is not before its start");
    }

    private static bool IsLiteral(Expression bound) =>
        bound switch
        {
            Expression.Literal => true,
            Expression.Call
            {
                Function: Expression.Variable { Name: var name },
                Arguments: [{ Value: Expression.Literal }]
            } => name is "date" or "time" or "date and time" or "duration",
            _ => false,
        };
}
