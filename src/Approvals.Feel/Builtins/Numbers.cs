using System.Collections.Immutable;

namespace Approvals.Feel.Builtins;

/// <summary>Functions over numbers (DMN 1.5, 10.3.4.5).</summary>
internal static class Numbers
{
    // The scales of IEEE 754 decimal128, which the standard's numbers follow.
    private const int MinScale = -6_111;
    private const int MaxScale = 6_176;
    private const int MaxDigits = 28;

    public static readonly ImmutableArray<Form> Forms =
    [
        new("decimal(n: number, scale: number)", c => Rounded(c, MidpointRounding.ToEven)),
        new("floor(n: number)", c => new Value.Number(decimal.Floor(c.Number(0)))),
        new(
            "floor(n: number, scale: number)",
            c => Rounded(c, MidpointRounding.ToNegativeInfinity)
        ),
        new("ceiling(n: number)", c => new Value.Number(decimal.Ceiling(c.Number(0)))),
        new(
            "ceiling(n: number, scale: number)",
            c => Rounded(c, MidpointRounding.ToPositiveInfinity)
        ),
        new("round up(n: number, scale: number)", RoundUp),
        new("round down(n: number, scale: number)", c => Rounded(c, MidpointRounding.ToZero)),
        new(
            "round half up(n: number, scale: number)",
            c => Rounded(c, MidpointRounding.AwayFromZero)
        ),
        new("round half down(n: number, scale: number)", RoundHalfDown),
        new("abs(n: number)", c => new Value.Number(Math.Abs(c.Number(0)))),
        new(
            "abs(n: days and time duration)",
            c => new Value.DaysTime(Math.Abs(((Value.DaysTime)c[0]).Seconds))
        ),
        new(
            "abs(n: years and months duration)",
            c => new Value.YearsMonths(Math.Abs(((Value.YearsMonths)c[0]).Months))
        ),
        new("modulo(dividend: number, divisor: number)", Modulo),
        new(
            "sqrt(number: number)",
            c =>
                c.Number(0) < 0
                    ? c.Invalid(0, "at least 0")
                    : new Value.Number(SquareRoot(c.Number(0)))
        ),
        new(
            "log(number: number)",
            c => c.Number(0) <= 0 ? c.Invalid(0, "greater than 0") : Real(c, Math.Log)
        ),
        new("exp(number: number)", c => Real(c, Math.Exp)),
        new("odd(number: number)", c => Value.Of(decimal.Remainder(c.Number(0), 2) is 1 or -1)),
        new("even(number: number)", c => Value.Of(decimal.Remainder(c.Number(0), 2) == 0)),
    ];

    /// <summary>The root to all digits: the one of floating point, made better by one step of Newton's.</summary>
    public static decimal SquareRoot(decimal number)
    {
        if (number == 0)
            return 0;
        var root = (decimal)Math.Sqrt((double)number);
        return root == 0 ? 0 : (root + number / root) / 2;
    }

    private static Value Rounded(Call call, MidpointRounding how) =>
        Round(call, (number, digits) => Math.Round(number, digits, how));

    private static Value RoundUp(Call call) =>
        Round(
            call,
            (n, digits) =>
                Math.Round(
                    n,
                    digits,
                    n < 0
                        ? MidpointRounding.ToNegativeInfinity
                        : MidpointRounding.ToPositiveInfinity
                )
        );

    private static Value RoundHalfDown(Call call) =>
        Round(
            call,
            (n, digits) =>
            {
                var down = Math.Round(n, digits, MidpointRounding.ToZero);
                var nearest = Math.Round(n, digits, MidpointRounding.AwayFromZero);
                return Math.Abs(n - down) <= Math.Abs(nearest - n) ? down : nearest;
            }
        );

    // A scale below zero rounds to tens, hundreds …
    private static Value Round(Call call, Func<decimal, int, decimal> round)
    {
        var scale = decimal.Truncate(call.Number(1));
        if (scale is < MinScale or > MaxScale)
            return call.Invalid(1, $"{MinScale} to {MaxScale}");
        var number = call.Number(0);
        if (scale >= 0)
            return new Value.Number(round(number, (int)Math.Min(scale, MaxDigits)));
        if (scale < -MaxDigits)
            return Value.Number.Zero;
        try
        {
            var unit = Arithmetic.Power(10, -scale);
            return new Value.Number(round(number / unit, 0) * unit);
        }
        catch (OverflowException)
        {
            return call.OutOfRange();
        }
    }

    // Of the sign of the divisor, as the definition dividend - divisor * floor(dividend / divisor) has it.
    private static Value Modulo(Call call)
    {
        var (dividend, divisor) = (call.Number(0), call.Number(1));
        if (divisor == 0)
            return call.Invalid(1, "other than 0");
        var rest = decimal.Remainder(dividend, divisor);
        return new Value.Number(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest);
    }

    private static Value Real(Call call, Func<double, double> function)
    {
        try
        {
            return new Value.Number(Arithmetic.FromDouble(function((double)call.Number(0))));
        }
        catch (OverflowException)
        {
            return call.OutOfRange();
        }
    }
}
