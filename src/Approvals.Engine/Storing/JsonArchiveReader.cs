using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Approvals.Feel;

namespace Approvals.Engine.Storing;

/// <summary>Reads a record from a JSON object; the order of its entries does not matter.</summary>
internal sealed class JsonArchiveReader : Archive
{
    private readonly Stack<JsonElement> _toCome = new(); // Records that begin next: the first of them on top.
    private readonly Stack<(JsonElement Record, int Found)> _around = new();
    private JsonElement _record;
    private int _found; // How many of its entries were found.

    /// <summary>For one record.</summary>
    public JsonArchiveReader(JsonElement json) => _toCome.Push(json);

    public override int Int(int number, string name, int value) =>
        OptionalInt(number, name, value) ?? 0;

    public override int? OptionalInt(int number, string name, int? value) =>
        TryFind(name, out var found) ? IntOf(found) : null;

    public override bool Flag(int number, string name, bool value) =>
        TryFind(name, out var found)
        && found.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Wrong("true or false", found),
        };

    public override string? Text(int number, string name, string? value) =>
        TryFind(name, out var found) ? JsonTexts.Read(found) : null;

    public override DateTimeOffset? Instant(int number, string name, DateTimeOffset? value) =>
        !TryFind(name, out var found) ? null
        : found.ValueKind == JsonValueKind.String && found.TryGetDateTimeOffset(out var instant)
            ? instant
        : throw Wrong("an instant", found);

    public override int OneOf(int number, string name, ImmutableArray<string> names, int value) =>
        !TryFind(name, out var found) ? 0
        : names.IndexOf(JsonTexts.Read(found)) is var index and >= 0 ? index
        : throw Wrong($"one of the names for '{name}' that this version knows", found);

    public override Value? Optional(int number, string name, Value? value) =>
        TryFind(name, out var found) ? JsonValues.Read(found) : null;

    public override Value.Context? Context(int number, string name, Value.Context? value) =>
        Find<Value.Context>(number, name);

    public override Value.List? List(int number, string name, Value.List? value) =>
        Find<Value.List>(number, name);

    public override ImmutableArray<Value> Values(
        int number,
        string name,
        ImmutableArray<Value> values
    ) => Find<Value.List>(number, name)?.Items ?? [];

    public override ImmutableSortedDictionary<int, Value> Numbered(
        int number,
        string name,
        ImmutableSortedDictionary<int, Value> values
    )
    {
        if (!TryFind(name, out var found))
            return ImmutableSortedDictionary<int, Value>.Empty;
        if (found.ValueKind != JsonValueKind.Object)
            throw Wrong("an object", found);
        var all = ImmutableSortedDictionary.CreateBuilder<int, Value>();
        foreach (var entry in found.EnumerateObject())
        {
            if (!int.TryParse(entry.Name, CultureInfo.InvariantCulture, out var key))
                throw Wrong("numbers as names", found);
            all[key] = JsonValues.Read(entry.Value);
        }
        return all.ToImmutable();
    }

    public override ImmutableArray<string> Texts(
        int number,
        string name,
        ImmutableArray<string> values
    ) => [.. Items(name).Select(JsonTexts.Read)];

    public override ImmutableArray<int> Ints(int number, string name, ImmutableArray<int> values) =>
        [.. Items(name).Select(IntOf)];

    /// <summary>For what is not as it was expected.</summary>
    public static StoredFormatException Wrong(string expected, JsonElement found)
    {
        const int MaxQuoted = 80; // As much as a message can bear.
        var text = found.GetRawText();
        return new(
            $"Expected {expected}, but found {(text.Length > MaxQuoted ? text[..MaxQuoted] + "…" : text)}."
        );
    }

    protected override bool Begin(int number, string name, bool isThere)
    {
        if (!TryFind(name, out var found))
            return false;
        _toCome.Push(found);
        return true;
    }

    protected override int BeginList(int count)
    {
        var list = _toCome.Pop();
        if (list.ValueKind != JsonValueKind.Array)
            throw Wrong("an array", list);
        foreach (var item in list.EnumerateArray().Reverse())
            _toCome.Push(item);
        return list.GetArrayLength();
    }

    protected override void EndList() { }

    protected override void BeginRecord()
    {
        _around.Push((_record, _found));
        (_record, _found) = (_toCome.Pop(), 0);
        if (_record.ValueKind != JsonValueKind.Object)
            throw Wrong("an object", _record);
    }

    protected override void EndRecord(Type type)
    {
        if (_found != _record.GetPropertyCount())
            throw Wrong(
                $"the fields of a record ({type.Name}) as this version knows them",
                _record
            );
        (_record, _found) = _around.Pop();
    }

    private bool TryFind(string name, [MaybeNullWhen(false)] out JsonElement found)
    {
        if (!_record.TryGetProperty(name, out found))
            return false;
        _found++;
        return true;
    }

    private T? Find<T>(int number, string name)
        where T : Value =>
        Optional(number, name, null) switch
        {
            null => null,
            T value => value,
            _ => throw Wrong($"a {typeof(T).Name} in '{name}'", _record),
        };

    private IEnumerable<JsonElement> Items(string name) =>
        !TryFind(name, out var found) ? []
        : found.ValueKind == JsonValueKind.Array ? found.EnumerateArray()
        : throw Wrong("an array", found);

    private static int IntOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var value)
            ? value
            : throw Wrong("a number of 32 bits", json);
}
