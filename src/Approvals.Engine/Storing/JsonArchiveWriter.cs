using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Approvals.Feel;

namespace Approvals.Engine.Storing;

/// <summary>Writes JSON: a record is an object.</summary>
internal sealed class JsonArchiveWriter(Utf8JsonWriter json) : Archive
{
    public override int Int(int number, string name, int value)
    {
        if (value != 0)
            json.WriteNumber(name, value);
        return value;
    }

    public override int? OptionalInt(int number, string name, int? value)
    {
        if (value is { } known)
            json.WriteNumber(name, known);
        return value;
    }

    public override bool Flag(int number, string name, bool value)
    {
        if (value)
            json.WriteBoolean(name, true);
        return value;
    }

    public override string? Text(int number, string name, string? value)
    {
        if (Begin(name, value is not null))
            JsonTexts.Write(json, value!);
        return value;
    }

    public override DateTimeOffset? Instant(int number, string name, DateTimeOffset? value)
    {
        if (value is { } instant)
            json.WriteString(name, instant);
        return value;
    }

    public override int OneOf(int number, string name, ImmutableArray<string> names, int value)
    {
        if (value != 0)
            json.WriteString(name, names[value]);
        return value;
    }

    public override Value? Optional(int number, string name, Value? value)
    {
        if (Begin(name, value is not null))
            JsonValues.Write(json, value!);
        return value;
    }

    public override Value.Context? Context(int number, string name, Value.Context? value)
    {
        Optional(number, name, value);
        return value;
    }

    public override Value.List? List(int number, string name, Value.List? value)
    {
        Optional(number, name, value);
        return value;
    }

    public override ImmutableArray<Value> Values(
        int number,
        string name,
        ImmutableArray<Value> values
    )
    {
        if (!values.IsEmpty)
            Optional(number, name, new Value.List(values));
        return values;
    }

    public override ImmutableSortedDictionary<int, Value> Numbered(
        int number,
        string name,
        ImmutableSortedDictionary<int, Value> values
    )
    {
        if (!Begin(name, !values.IsEmpty))
            return values;
        json.WriteStartObject();
        foreach (var (key, value) in values)
        {
            json.WritePropertyName(key.ToString(CultureInfo.InvariantCulture));
            JsonValues.Write(json, value);
        }
        json.WriteEndObject();
        return values;
    }

    public override ImmutableArray<string> Texts(
        int number,
        string name,
        ImmutableArray<string> values
    )
    {
        if (!Begin(name, !values.IsEmpty))
            return values;
        json.WriteStartArray();
        foreach (var text in values)
            JsonTexts.Write(json, text);
        json.WriteEndArray();
        return values;
    }

    public override ImmutableArray<int> Ints(int number, string name, ImmutableArray<int> values)
    {
        if (!Begin(name, !values.IsEmpty))
            return values;
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
        return values;
    }

    protected override bool Begin(int number, string name, bool isThere) => Begin(name, isThere);

    protected override int BeginList(int count)
    {
        json.WriteStartArray();
        return count;
    }

    protected override void EndList() => json.WriteEndArray();

    protected override void BeginRecord() => json.WriteStartObject();

    protected override void EndRecord(Type type) => json.WriteEndObject();

    private bool Begin(string name, bool isThere)
    {
        if (isThere)
            json.WritePropertyName(name);
        return isThere;
    }
}
