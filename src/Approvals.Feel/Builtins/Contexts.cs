using System.Collections.Immutable;

namespace Approvals.Feel.Builtins;

/// <summary>Functions over contexts (DMN 1.5, 10.3.4.10).</summary>
internal static class Contexts
{
    public static readonly ImmutableArray<Form> Forms =
    [
        new("get value(m: context, key: string)", GetValue),
        new("get value(context: context, key: string)", GetValue),
        new("get value(context: context, keys: list)", GetNested),
        new("get entries(m: context)", GetEntries),
        new("get entries(context: context)", GetEntries),
        new("context(entries: list)", FromEntries),
        new(
            "context put(context: context, key: string, value: Any)",
            c => c.Result(c.Context(0).With(c.Text(1), c[2]))
        ),
        new("context put(context: context, keys: list, value: Any)", PutNested),
        new("context merge(contexts: list)", Merge),
    ];

    private static Value GetValue(Call call) =>
        call.Context(0).TryGet(call.Text(1), out var value)
            ? value
            : call.Evaluator.Warn(
                WarningCode.UnknownProperty,
                call.At,
                call.Text(1),
                "the context"
            );

    private static Value GetNested(Call call)
    {
        Value value = call.Context(0);
        foreach (var key in call.List(1))
        {
            if (
                key is not Value.String { Text: var name }
                || value is not Value.Context context
                || !context.TryGet(name, out var inner)
            )
                return call.Invalid(1, "the names of entries, each inside of the one before");
            value = inner;
        }
        return call.List(1).IsEmpty ? call.Invalid(1, "at least one name") : value;
    }

    private static Value GetEntries(Call call) =>
        call.Charge(4L * call.Context(0).Entries.Count)
            ? call.Result([.. call.Context(0).Entries.Select(Entry)])
            : Value.None;

    private static Value Entry(KeyValuePair<string, Value> entry) =>
        Value.Context.Of(("key", new Value.String(entry.Key)), ("value", entry.Value));

    private static Value FromEntries(Call call)
    {
        var all = new NamedValues();
        foreach (var item in call.List(0))
        {
            if (
                item is not Value.Context entry
                || !entry.TryGet("key", out var key)
                || key is not Value.String { Text: var name }
                || !entry.TryGet("value", out var value)
            )
                return call.Invalid(0, "contexts with a key and a value");
            if (!all.TryAdd(name, value))
                return call.Evaluator.Warn(WarningCode.DuplicateKey, call.At, name);
        }
        return call.Result(new Value.Context(all));
    }

    private static Value PutNested(Call call)
    {
        if (call.List(1).IsEmpty || call.List(1).Any(key => key is not Value.String))
            return call.Invalid(1, "a list of names");
        return Put(call.Context(0), call.List(1), 0, call[2]) is { } changed
            ? call.Result(changed)
            : call.Invalid(1, "the names of entries, each inside of the one before");
    }

    private static Value.Context? Put(
        Value.Context context,
        ImmutableArray<Value> keys,
        int depth,
        Value value
    )
    {
        var name = ((Value.String)keys[depth]).Text;
        if (depth == keys.Length - 1)
            return context.With(name, value);
        return
            context.TryGet(name, out var next)
            && next is Value.Context inner
            && Put(inner, keys, depth + 1, value) is { } changed
            ? context.With(name, changed)
            : null;
    }

    private static Value Merge(Call call)
    {
        var all = new NamedValues();
        foreach (var item in call.List(0))
        {
            if (item is not Value.Context context)
                return call.Invalid(0, "a list of contexts");
            foreach (var (name, value) in context.Entries)
                all[name] = value;
        }
        return call.Result(new Value.Context(all));
    }
}
