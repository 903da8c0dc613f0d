using System.Collections.Immutable;

namespace Approvals.Feel;

/// <summary>Paths, filters and loops (DMN 1.5, 10.3.2.5 and 10.3.2.14).</summary>
internal sealed partial class Evaluator
{
    private Value Path(Value source, Expression.Path path)
    {
        switch (source)
        {
            case Value.Context context when context.TryGet(path.Name, out var entry):
                return entry;
            case Value.List list:
                var items = ImmutableArray.CreateBuilder<Value>(list.Items.Length);
                foreach (var item in list.Items)
                    items.Add(item is Value.Null ? item : PathOfOne(item, path));
                Charge(items.Count, path.At);
                return List(items.MoveToImmutable(), path.At);
            default:
                return PathOfOne(source, path);
        }
    }

    private Value PathOfOne(Value source, Expression.Path path)
    {
        if (source is Value.Context context && context.TryGet(path.Name, out var entry))
            return entry;
        if (source is Value.List)
            return Enter(path.At) ? Leave(Path(source, path)) : Value.None;
        return Properties.Of(source, path.Name)
            ?? Warn(WarningCode.UnknownProperty, path.At, path.Name, FeelType.NameOf(source));
    }

    private Value Leave(Value value)
    {
        _depth--;
        return value;
    }

    private Value Filter(Value source, Expression.Filter e, Frame frame)
    {
        if (source is Value.Null)
            return source;
        var items = source is Value.List list ? list.Items : [source];
        if (e.Condition is Expression.Literal { Value: Value.Number { Amount: var literal } })
            return At(items, literal);
        if (items.IsEmpty)
            return Evaluate(e.Condition, ItemFrame(frame, Value.None)) is Value.Number
                ? Value.None
                : Value.List.Empty;
        var kept = ImmutableArray.CreateBuilder<Value>();
        foreach (var item in items)
        {
            var condition = Evaluate(e.Condition, ItemFrame(frame, item));
            if (condition is Value.Number { Amount: var index })
                return At(items, index);
            if (IsTrue(condition))
                kept.Add(item);
            if (Stopped)
                break;
        }
        return List(kept.DrainToImmutable(), e.At);
    }

    // Inside of the brackets the entries of the element are names, and it itself is "item" unless it has an entry of
    // that name.
    private static Frame ItemFrame(Frame frame, Value item) =>
        new(frame, (item as Value.Context)?.Raw, "item", item);

    // From 1 at the beginning, from -1 at the end; null beyond.
    private static Value At(ImmutableArray<Value> items, decimal index)
    {
        var at = decimal.Truncate(index);
        if (at == 0 || Math.Abs(at) > items.Length)
            return Value.None;
        return at > 0 ? items[(int)at - 1] : items[items.Length + (int)at];
    }

    private Value For(Expression.For e, Frame frame)
    {
        var results = ImmutableArray.CreateBuilder<Value>();
        var complete = Iterate(
            e.Iterations,
            0,
            frame,
            inner =>
            {
                if (e.UsesPartial)
                    inner = new Frame(inner, null, "partial", List([.. results], e.At));
                results.Add(Evaluate(e.Body, inner));
                if (results.Count > limits.MaxElements)
                    Stop(WarningCode.TooLarge, e.At, "a result", $"{limits.MaxElements} elements");
                return !Stopped;
            }
        );
        return complete ? List(results.DrainToImmutable(), e.At) : Value.None;
    }

    // Three-valued: one decisive result is enough; else a result that is no boolean leaves the whole unknown.
    private Value Quantified(Expression.Quantified e, Frame frame)
    {
        var result = Value.Of(e.Every);
        var decided = false;
        var complete = Iterate(
            e.Iterations,
            0,
            frame,
            inner =>
            {
                var one = Evaluate(e.Body, inner);
                if (one is Value.Boolean { Truth: var truth })
                    decided = truth != e.Every;
                else
                    result = one is Value.Null ? one : Warn(WarningCode.NotBoolean, e.Body.At, one);
                return !decided && !Stopped;
            }
        );
        if (decided)
            return Value.Of(!e.Every);
        return complete ? result : Value.None;
    }

    /// <summary>
    /// Every combination of the elements, the last iteration fastest; false where it ended early or had nothing to go
    /// over.
    /// </summary>
    private bool Iterate(
        ImmutableArray<Expression.Iteration> iterations,
        int depth,
        Frame frame,
        Func<Frame, bool> body
    )
    {
        if (depth == iterations.Length)
            return body(frame);
        var iteration = iterations[depth];
        var source = Evaluate(iteration.Source, frame);
        if (iteration.End is not null)
            source = new Value.Range(source, true, Evaluate(iteration.End, frame), true);
        if (Elements(source) is not { } elements)
        {
            Warn(WarningCode.NotIterable, iteration.Source.At, FeelType.NameOf(source));
            return false;
        }
        foreach (var element in elements)
        {
            if (!Charge(1, iteration.Source.At) || !Enter(iteration.Source.At))
                return false;
            var inner = new Frame(frame, null, iteration.Name, element);
            var goesOn = Iterate(iterations, depth + 1, inner, body);
            _depth--;
            if (!goesOn)
                return false;
        }
        return true;
    }

    private static IEnumerable<Value>? Elements(Value source) =>
        source switch
        {
            Value.List list => list.Items,
            Value.Range { Start: Value.Number a, End: Value.Number b, Inverted: false } range
                when IsWhole(a.Amount) && IsWhole(b.Amount) => Between(
                a.Amount,
                b.Amount,
                range,
                n => new Value.Number(n)
            ),
            Value.Range { Start: Value.Date a, End: Value.Date b, Inverted: false } range =>
                Between(
                    a.Day.EpochDay,
                    b.Day.EpochDay,
                    range,
                    n => new Value.Date(LocalDate.FromEpochDay((long)n)!.Value)
                ),
            Value.Range or Value.Null or Value.Function => null,
            _ => [source],
        };

    private static bool IsWhole(decimal number) => number == decimal.Truncate(number);

    // Upwards or downwards, whichever way the bounds lie.
    private static IEnumerable<Value> Between(
        decimal from,
        decimal to,
        Value.Range range,
        Func<decimal, Value> of
    )
    {
        var step = from <= to ? 1 : -1;
        if (range.StartIncluded && (range.EndIncluded || from != to))
            yield return of(from);
        if (from == to)
            yield break;
        for (var n = from + step; n != to; n += step) // Never past the end, which may be the last number that there is.
            yield return of(n);
        if (range.EndIncluded)
            yield return of(to);
    }
}
