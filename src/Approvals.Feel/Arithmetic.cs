using System.Globalization;

namespace Approvals.Feel;

/// <summary>The operators + - * / ** and the sign (DMN 1.5, 10.3.2.15).</summary>
internal static class Arithmetic
{
    /// <summary>The result; null where the operator does not work on these operands.</summary>
    /// <exception cref="OverflowException">The result cannot be represented.</exception>
    public static Value? Apply(ArithmeticSign sign, Value left, Value right) =>
        sign switch
        {
            ArithmeticSign.Add => Add(left, right),
            ArithmeticSign.Subtract => Subtract(left, right),
            ArithmeticSign.Multiply => Multiply(left, right),
            ArithmeticSign.Divide => Divide(left, right),
            _ => left is Value.Number x && right is Value.Number y
                ? new Value.Number(Power(x.Amount, y.Amount))
                : null,
        };

    /// <exception cref="OverflowException">The result cannot be represented.</exception>
    public static Value? Negate(Value value) =>
        value switch
        {
            Value.Number v => new Value.Number(-v.Amount),
            Value.DaysTime v => new Value.DaysTime(-v.Seconds),
            Value.YearsMonths v => new Value.YearsMonths(-v.Months),
            _ => null,
        };

    /// <exception cref="OverflowException">The result cannot be represented.</exception>
    public static decimal Power(decimal number, decimal exponent)
    {
        if (exponent != decimal.Truncate(exponent) || Math.Abs(exponent) > int.MaxValue)
            return FromDouble(Math.Pow((double)number, (double)exponent));
        if (exponent >= 0)
            return Power(number, (int)exponent);
        // The reciprocal of what is too large to represent is too small to tell from zero.
        return number == 0 || Math.Abs((double)exponent * Math.Log10(Math.Abs((double)number))) < 28
            ? 1 / Power(number, (int)-exponent)
            : FromDouble(Math.Pow((double)number, (double)exponent));
    }

    /// <summary>By way of its text, as the conversion of .NET keeps but 15 of the 17 digits.</summary>
    /// <exception cref="OverflowException">The number is infinite, no number, or too large.</exception>
    public static decimal FromDouble(double number) =>
        double.IsFinite(number)
            ? decimal.Parse(
                number.ToString("R", CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture
            )
            : throw new OverflowException();

    private static decimal Power(decimal number, int exponent)
    {
        var power = 1m;
        for (var square = number; ; square *= square)
        {
            if ((exponent & 1) != 0)
                power *= square;
            exponent >>= 1;
            if (exponent == 0)
                return power;
        }
    }

    private static Value? Add(Value left, Value right) =>
        (left, right) switch
        {
            (Value.Number x, Value.Number y) => new Value.Number(x.Amount + y.Amount),
            (Value.String x, Value.String y) => new Value.String(x.Text + y.Text),
            (Value.DaysTime x, Value.DaysTime y) => Duration(x.Seconds + y.Seconds),
            (Value.YearsMonths x, Value.YearsMonths y) => Months((decimal)x.Months + y.Months),
            (Value.DaysTime or Value.YearsMonths, Value.Date or Value.Time or Value.DateTime) =>
                Move(right, left, 1),
            _ => Move(left, right, 1),
        };

    private static Value? Subtract(Value left, Value right) =>
        (left, right) switch
        {
            (Value.Number x, Value.Number y) => new Value.Number(x.Amount - y.Amount),
            (Value.DaysTime x, Value.DaysTime y) => Duration(x.Seconds - y.Seconds),
            (Value.YearsMonths x, Value.YearsMonths y) => Months((decimal)x.Months - y.Months),
            (Value.Date or Value.DateTime, Value.Date or Value.DateTime) => Between(left, right),
            (Value.Time x, Value.Time y) when x.Zone is null == y.Zone is null => Duration(
                Nanoseconds(x) - Nanoseconds(y)
            ),
            _ => Move(left, right, -1),
        };

    private static Value? Multiply(Value left, Value right) =>
        (left, right) switch
        {
            (Value.Number x, Value.Number y) => new Value.Number(x.Amount * y.Amount),
            (Value.DaysTime x, Value.Number y) => Duration(x.Seconds * y.Amount),
            (Value.YearsMonths x, Value.Number y) => Months(x.Months * y.Amount),
            (Value.Number, Value.DaysTime or Value.YearsMonths) => Multiply(right, left),
            _ => null,
        };

    private static Value? Divide(Value left, Value right) =>
        (left, right) switch
        {
            (Value.Number x, Value.Number y) => new Value.Number(x.Amount / y.Amount),
            (Value.DaysTime x, Value.Number y) => Duration(x.Seconds / y.Amount),
            (Value.DaysTime x, Value.DaysTime y) => new Value.Number(x.Seconds / y.Seconds),
            (Value.YearsMonths x, Value.Number y) => Months(x.Months / y.Amount),
            (Value.YearsMonths x, Value.YearsMonths y) => new Value.Number(
                (decimal)x.Months / y.Months
            ),
            _ => null,
        };

    // Months are whole: what is left over is dropped, towards zero.
    private static Value.YearsMonths Months(decimal months) =>
        Math.Abs(months) < TemporalText.MaxMonths
            ? new((long)decimal.Truncate(months))
            : throw new OverflowException();

    private static Value.DaysTime Duration(decimal seconds) =>
        Math.Abs(seconds) < TemporalText.MaxSeconds
            ? new(Math.Round(seconds, 9))
            : throw new OverflowException();

    private static Value.DaysTime Duration(Int128 nanoseconds) =>
        Duration((decimal)nanoseconds / TemporalText.NanosecondsPerSecond);

    // A date takes part in a subtraction as the midnight, in UTC, at which it begins.
    private static Value.DaysTime? Between(Value left, Value right)
    {
        var bare = left is Value.Date && right is Value.Date;
        if (
            Midnight(left, bare) is not { } a
            || Midnight(right, bare) is not { } b
            || a.Zone is null != b.Zone is null
        )
            return null;
        return Duration(Nanoseconds(a) - Nanoseconds(b));
    }

    private static Value.DateTime? Midnight(Value value, bool bare) =>
        value switch
        {
            Value.Date v => new(v.Day, 0, bare ? null : Zone.Utc),
            _ => value as Value.DateTime,
        };

    private static Int128 Nanoseconds(Value.DateTime at) =>
        (Int128)Comparison.Seconds(at) * TemporalText.NanosecondsPerSecond
        + at.NanosecondOfDay % TemporalText.NanosecondsPerSecond;

    private static Int128 Nanoseconds(Value.Time time) =>
        (Int128)Comparison.Seconds(time) * TemporalText.NanosecondsPerSecond
        + time.NanosecondOfDay % TemporalText.NanosecondsPerSecond;

    private static Value? Move(Value point, Value duration, int sign) =>
        (point, duration) switch
        {
            (Value.Date p, Value.YearsMonths d) => new Value.Date(
                InRange(p.Day.AddMonths(sign * d.Months))
            ),
            (Value.DateTime p, Value.YearsMonths d) => p with
            {
                Day = InRange(p.Day.AddMonths(sign * d.Months)),
            },
            (Value.Date p, Value.DaysTime d) => new Value.Date(
                Move(new Value.DateTime(p.Day, 0, null), sign * d.Seconds).Day
            ),
            (Value.DateTime p, Value.DaysTime d) => Move(p, sign * d.Seconds),
            (Value.Time p, Value.DaysTime d) => p with
            {
                NanosecondOfDay = Wrap(p.NanosecondOfDay + NanosecondsOf(sign * d.Seconds)),
            },
            _ => null,
        };

    // By the clock of UTC: where clocks are set forward at night, the day has 23 hours.
    private static Value.DateTime Move(Value.DateTime at, decimal seconds)
    {
        var before = at.Zone?.OffsetAtLocal(at.Day, at.NanosecondOfDay) ?? 0;
        var utc = Shift(
            at,
            NanosecondsOf(seconds) - (Int128)before * TemporalText.NanosecondsPerSecond
        );
        var after = at.Zone?.OffsetAtUtc(utc.Day, utc.NanosecondOfDay) ?? 0;
        return Shift(utc, (Int128)after * TemporalText.NanosecondsPerSecond);
    }

    private static Value.DateTime Shift(Value.DateTime at, Int128 nanoseconds)
    {
        var sum =
            (Int128)at.Day.EpochDay * TemporalText.NanosecondsPerDay
            + at.NanosecondOfDay
            + nanoseconds;
        var time = Wrap(sum);
        var day = (sum - time) / TemporalText.NanosecondsPerDay;
        return at with { Day = InRange(LocalDate.FromEpochDay((long)day)), NanosecondOfDay = time };
    }

    private static Int128 NanosecondsOf(decimal seconds) =>
        (Int128)(seconds * TemporalText.NanosecondsPerSecond);

    private static long Wrap(Int128 nanoseconds)
    {
        var rest = (long)(nanoseconds % TemporalText.NanosecondsPerDay);
        return rest < 0 ? rest + TemporalText.NanosecondsPerDay : rest;
    }

    private static LocalDate InRange(LocalDate? day) => day ?? throw new OverflowException();
}
