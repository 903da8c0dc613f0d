using System.Collections.Immutable;

namespace Approvals.Feel.Builtins;

/// <summary>
/// Functions that look into lists or make new ones (DMN 1.5, 10.3.4.4 and 10.3.4.9). Positions count from 1, from -1 at
/// the end.
/// </summary>
internal static class Lists
{
    public static readonly ImmutableArray<Form> Forms =
    [
        new(
            "list contains(list: list, element: Any)",
            c => Value.Of(IndexOf(c, c.List(0), c[1]) >= 0)
        ),
        new("count(list: list)", c => Value.Of(c.List(0).Length)),
        new("sublist(list: list, start position: number, length?: number)", Sublist),
        new("append(list: list, item*: Any)", c => c.Result(c.List(0).AddRange(c.List(1)))),
        new("concatenate(list*: list)", Concatenate),
        new("insert before(list: list, position: number, newItem: Any)", InsertBefore),
        new("remove(list: list, position: number)", Remove),
        new("list replace(list: list, position: number, newItem: Any)", ReplaceAt),
        new("list replace(list: list, match: function, newItem: Any)", ReplaceMatching),
        new("reverse(list: list)", c => c.Result([.. c.List(0).Reverse()])),
        new("index of(list: list, match: Any)", IndexesOf),
        new(
            "union(list*: list)",
            c => Concatenate(c) is Value.List all ? c.Result(Distinct(c, all.Items)) : Value.None
        ),
        new("distinct values(list: list)", c => c.Result(Distinct(c, c.List(0)))),
        new("flatten(list: list)", Flatten),
        new("sort(list: list, precedes?: function)", Sort),
    ];

    private static bool AreSame(Call call, Value a, Value b)
    {
        call.Charge(1 + Math.Min(a.Size, b.Size) / 4);
        return Comparison.AreEqual(a, b) == true;
    }

    private static int IndexOf(Call call, IReadOnlyList<Value> list, Value element)
    {
        for (var i = 0; i < list.Count && !call.Evaluator.Stopped; i++)
        {
            if (AreSame(call, list[i], element))
                return i;
        }
        return -1;
    }

    /// <summary>The index from 0 of a position; null, and a warning, where the list has none.</summary>
    private static int? IndexAt(Call call, int argument)
    {
        var length = call.List(0).Length;
        var position = decimal.Truncate(call.Number(argument));
        if (position == 0 || Math.Abs(position) > length)
        {
            call.Invalid(
                argument,
                length == 0
                    ? "a position in the list, which is empty"
                    : $"1 to {length}, or -1 to -{length}"
            );
            return null;
        }
        return (int)(position > 0 ? position - 1 : length + position);
    }

    private static Value Sublist(Call call)
    {
        if (IndexAt(call, 1) is not { } start)
            return Value.None;
        var rest = call.List(0).Length - start;
        if (!call.Has(2))
            return call.Result(call.List(0).Slice(start, rest));
        var length = decimal.Truncate(call.Number(2));
        return length < 1 || length > rest
            ? call.Invalid(2, $"1 to {rest}")
            : call.Result(call.List(0).Slice(start, (int)length));
    }

    private static Value Concatenate(Call call)
    {
        var all = ImmutableArray.CreateBuilder<Value>();
        foreach (var part in call.List(0))
        {
            if (part is Value.Null)
                return call.Invalid(0, "a list");
            if (part is Value.List list)
                all.AddRange(list.Items);
            else
                all.Add(part);
        }
        return call.Result(all.DrainToImmutable());
    }

    private static Value InsertBefore(Call call) =>
        IndexAt(call, 1) is { } at ? call.Result(call.List(0).Insert(at, call[2])) : Value.None;

    private static Value Remove(Call call) =>
        IndexAt(call, 1) is { } at ? call.Result(call.List(0).RemoveAt(at)) : Value.None;

    private static Value ReplaceAt(Call call) =>
        IndexAt(call, 1) is { } at ? call.Result(call.List(0).SetItem(at, call[2])) : Value.None;

    private static Value ReplaceMatching(Call call)
    {
        var match = ((Value.Function)call[1]).Body;
        if (TakesTwo(call, match) is { } wrong)
            return wrong;
        var replaced = ImmutableArray.CreateBuilder<Value>(call.List(0).Length);
        foreach (var item in call.List(0))
        {
            if (
                call.Evaluator.Invoke(match, [item, call[2]], call.At)
                is not Value.Boolean { Truth: var matches }
            )
                return call.Invalid(1, "a function that gives true or false");
            replaced.Add(matches ? call[2] : item);
        }
        return call.Result(replaced.MoveToImmutable());
    }

    private static Value? TakesTwo(Call call, FunctionBody body) =>
        body is Builtin || body.Parameters.Count == 2
            ? null
            : call.Invalid(1, "a function of two parameters");

    private static Value IndexesOf(Call call)
    {
        var found = ImmutableArray.CreateBuilder<Value>();
        for (var i = 0; i < call.List(0).Length && !call.Evaluator.Stopped; i++)
        {
            if (AreSame(call, call.List(0)[i], call[1]))
                found.Add(Value.Of(i + 1));
        }
        return call.Result(found.DrainToImmutable());
    }

    private static ImmutableArray<Value> Distinct(Call call, ImmutableArray<Value> items)
    {
        var distinct = new List<Value>();
        foreach (var item in items)
        {
            if (IndexOf(call, distinct, item) < 0)
                distinct.Add(item);
            if (call.Evaluator.Stopped)
                break;
        }
        return [.. distinct];
    }

    private static Value Flatten(Call call)
    {
        var flat = ImmutableArray.CreateBuilder<Value>();
        AddFlat(flat, call.List(0));
        return call.Result(flat.DrainToImmutable());
    }

    // As deep as a value may be nested, and no deeper: the limits see to that.
    private static void AddFlat(ImmutableArray<Value>.Builder flat, ImmutableArray<Value> items)
    {
        foreach (var item in items)
        {
            if (item is Value.List list)
                AddFlat(flat, list.Items);
            else
                flat.Add(item);
        }
    }

    // A merge sort: stable, and at ease with an order that contradicts itself.
    private static Value Sort(Call call)
    {
        var items = call.List(0).ToArray();
        if (!call.Has(1))
        {
            if (items.Length > 1 && items.Any(item => Comparison.Order(items[0], item) is null))
                return call.Invalid(0, "a list of values that can be compared");
            Merge(
                items,
                new Value[items.Length],
                0,
                items.Length,
                (a, b) =>
                    call.Charge(1 + Math.Min(a.Size, b.Size) / 4) && Comparison.Order(a, b) < 0
            );
            return call.Result([.. items]);
        }
        var precedes = ((Value.Function)call[1]).Body;
        if (TakesTwo(call, precedes) is { } wrong)
            return wrong;
        var decided = true;
        Merge(
            items,
            new Value[items.Length],
            0,
            items.Length,
            (a, b) =>
            {
                var first = call.Evaluator.Stopped
                    ? Value.None
                    : call.Evaluator.Invoke(precedes, [a, b], call.At);
                decided &= first is Value.Boolean;
                return first is Value.Boolean { Truth: true };
            }
        );
        return decided
            ? call.Result([.. items])
            : call.Invalid(1, "a function that gives true or false");
    }

    private static void Merge(
        Value[] items,
        Value[] room,
        int from,
        int to,
        Func<Value, Value, bool> precedes
    )
    {
        if (to - from < 2)
            return;
        var middle = (from + to) / 2;
        Merge(items, room, from, middle, precedes);
        Merge(items, room, middle, to, precedes);
        var (left, right) = (from, middle);
        for (var i = from; i < to; i++)
        {
            var takeRight = left == middle || (right < to && precedes(items[right], items[left]));
            room[i] = takeRight ? items[right++] : items[left++];
        }
        Array.Copy(room, from, items, from, to - from);
    }
}
