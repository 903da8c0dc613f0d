using System.Collections.Immutable;

namespace Approvals.Feel.Builtins;

/// <summary>
/// Functions that make one value of a list, whose elements may also be given one by one (DMN 1.5, 10.3.4.4).
/// </summary>
internal static class Aggregates
{
    public static readonly ImmutableArray<Form> Forms =
    [
        new("min(list...: list)", c => Extreme(c, -1)),
        new("max(list...: list)", c => Extreme(c, 1)),
        new("sum(list...: list)", c => OfNumbers(c, 1, Sum)),
        new("mean(list...: list)", c => OfNumbers(c, 1, numbers => Sum(numbers) / numbers.Length)),
        new(
            "product(list...: list)",
            c => OfNumbers(c, 1, numbers => numbers.Aggregate((a, b) => a * b))
        ),
        new("median(list...: list)", c => OfNumbers(c, 1, Median)),
        new("stddev(list...: list)", c => OfNumbers(c, 2, StandardDeviation)),
        new("mode(list...: list)", Mode),
        new("all(list...: list)", c => Truth(c, decisive: false)),
        new("any(list...: list)", c => Truth(c, decisive: true)),
    ];

    private static Value Extreme(Call call, int sign)
    {
        if (call.List(0) is not [var best, .. var rest])
            return call.Invalid(0, "a list with elements");
        foreach (var item in rest)
        {
            if (Comparison.Order(item, best) is not { } order)
                return call.Invalid(0, "a list of values that can be compared");
            if (order * sign > 0)
                best = item;
        }
        return Comparison.Order(best, best) is null
            ? call.Invalid(0, "a list of values that can be compared")
            : best;
    }

    private static Value OfNumbers(Call call, int atLeast, Func<decimal[], decimal> compute)
    {
        if (Numbers(call) is not { } numbers || numbers.Length < atLeast)
            return call.Invalid(
                0,
                atLeast == 1 ? "a list of numbers" : $"a list of at least {atLeast} numbers"
            );
        if (!call.Charge(numbers.Length))
            return Value.None;
        try
        {
            return new Value.Number(compute(numbers));
        }
        catch (OverflowException)
        {
            return call.OutOfRange();
        }
    }

    private static decimal[]? Numbers(Call call)
    {
        var numbers = new decimal[call.List(0).Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (call.List(0)[i] is not Value.Number { Amount: var number })
                return null;
            numbers[i] = number;
        }
        return numbers;
    }

    private static decimal Sum(decimal[] numbers)
    {
        var sum = 0m;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }

    private static decimal Median(decimal[] numbers)
    {
        Array.Sort(numbers);
        var middle = numbers.Length / 2;
        return numbers.Length % 2 == 1
            ? numbers[middle]
            : (numbers[middle - 1] + numbers[middle]) / 2;
    }

    // Of a sample: divided by one less than their number.
    private static decimal StandardDeviation(decimal[] numbers)
    {
        var mean = Sum(numbers) / numbers.Length;
        return Builtins.Numbers.SquareRoot(
            numbers.Sum(n => (n - mean) * (n - mean)) / (numbers.Length - 1)
        );
    }

    private static Value Mode(Call call)
    {
        if (Numbers(call) is not { } numbers)
            return call.Invalid(0, "a list of numbers");
        if (!call.Charge(4L * numbers.Length))
            return Value.None;
        var groups = numbers.CountBy(n => n).ToList();
        var most = groups.Select(g => g.Value).DefaultIfEmpty().Max();
        return call.Result([
            .. groups.Where(g => g.Value == most).Select(g => g.Key).Order().Select(Value.Of),
        ]);
    }

    // As "and" and "or", but for elements that are neither true, false nor null.
    private static Value Truth(Call call, bool decisive)
    {
        var result = Value.Of(!decisive);
        foreach (var item in call.List(0))
        {
            if (item is not (Value.Boolean or Value.Null))
                return call.Invalid(0, "a list of true and false");
            if (item is Value.Boolean { Truth: var truth } && truth == decisive)
                return item;
            if (item is Value.Null)
                result = item;
        }
        return result;
    }
}
