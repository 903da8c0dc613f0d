using System.Collections.Immutable;
using System.Text.Json;
using Approvals.Feel;

namespace Approvals.Engine.Storing;

/// <summary>
/// Values of FEEL as JSON: what JSON has is as it is there; the rest is an object with one entry whose name begins with
/// <c>$</c> and says the type. A name of ours that begins so gets a second one.
/// </summary>
internal static class JsonValues
{
    private const string Date = "$date";
    private const string Time = "$time";
    private const string DateTime = "$dateTime";
    private const string Seconds = "$seconds";
    private const string Months = "$months";
    private const string Range = "$range";
    private const string Entries = "$entries"; // A context with such a name: names and values by turns.

    public static void Write(Utf8JsonWriter json, Value value, int depth = 0)
    {
        switch (value)
        {
            case Value.Boolean v:
                json.WriteBooleanValue(v.Truth);
                break;
            case Value.Number v:
                json.WriteNumberValue(v.Amount);
                break;
            case Value.String v:
                JsonTexts.Write(json, v.Text);
                break;
            case Value.List v:
                Archive.CheckDepth(depth);
                json.WriteStartArray();
                foreach (var item in v.Items)
                    Write(json, item, depth + 1);
                json.WriteEndArray();
                break;
            case Value.Context v:
                Archive.CheckDepth(depth);
                WriteContext(json, v, depth);
                break;
            case Value.Null or Value.Function:
                json.WriteNullValue(); // A function cannot be stored.
                break;
            default:
                json.WriteStartObject();
                WriteTyped(json, value, depth);
                json.WriteEndObject();
                break;
        }
    }

    public static Value Read(JsonElement json, int depth = 0) =>
        json.ValueKind switch
        {
            JsonValueKind.Null => Value.None,
            JsonValueKind.True => Value.True,
            JsonValueKind.False => Value.False,
            JsonValueKind.Number => Value.Of(NumberOf(json)),
            JsonValueKind.String => new Value.String(JsonTexts.Read(json)),
            JsonValueKind.Array => new Value.List(ReadItems(json, depth)),
            JsonValueKind.Object => ReadObject(json, depth),
            _ => throw JsonArchiveReader.Wrong("a value", json),
        };

    private static void WriteContext(Utf8JsonWriter json, Value.Context context, int depth)
    {
        if (!context.Entries.Keys.All(name => Utf16Text.IsWellFormed(name)))
        {
            json.WriteStartObject();
            json.WriteStartArray(Entries);
            foreach (var (name, value) in context.Entries)
            {
                JsonTexts.Write(json, name);
                Write(json, value, depth + 1);
            }
            json.WriteEndArray();
            json.WriteEndObject();
            return;
        }
        json.WriteStartObject();
        foreach (var (name, value) in context.Entries)
        {
            json.WritePropertyName(name.StartsWith('$') ? "$" + name : name);
            Write(json, value, depth + 1);
        }
        json.WriteEndObject();
    }

    private static void WriteTyped(Utf8JsonWriter json, Value value, int depth)
    {
        switch (value)
        {
            case Value.Date:
                json.WriteString(Date, value.ToString());
                break;
            case Value.Time:
                json.WriteString(Time, value.ToString());
                break;
            case Value.DateTime:
                json.WriteString(DateTime, value.ToString());
                break;
            case Value.DaysTime v:
                json.WriteNumber(Seconds, v.Seconds);
                break;
            case Value.YearsMonths v:
                json.WriteNumber(Months, v.Months);
                break;
            case Value.Range v:
                Archive.CheckDepth(depth);
                json.WriteStartObject(Range);
                WriteBound(json, "start", v.Start, v.StartIncluded, depth);
                WriteBound(json, "end", v.End, v.EndIncluded, depth);
                if (v.Inverted)
                    json.WriteBoolean("inverted", true);
                json.WriteEndObject();
                break;
        }
    }

    private static void WriteBound(
        Utf8JsonWriter json,
        string name,
        Value? bound,
        bool isIncluded,
        int depth
    )
    {
        if (bound is not null)
        {
            json.WritePropertyName(name);
            Write(json, bound, depth + 1);
        }
        if (isIncluded)
            json.WriteBoolean(name + "Included", true);
    }

    private static ImmutableArray<Value> ReadItems(JsonElement json, int depth)
    {
        Archive.CheckDepth(depth);
        var items = ImmutableArray.CreateBuilder<Value>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
            items.Add(Read(item, depth + 1));
        return items.MoveToImmutable();
    }

    private static Value ReadObject(JsonElement json, int depth)
    {
        Archive.CheckDepth(depth);
        using var entries = json.EnumerateObject();
        if (!entries.MoveNext())
            return Value.Context.Empty;
        var first = entries.Current;
        if (first.Name is ['$', not '$', ..])
            return !entries.MoveNext() && Typed(first, depth) is { } value
                ? value
                : throw JsonArchiveReader.Wrong("a value of a type that this version knows", json);
        return new Value.Context(
            json.EnumerateObject()
                .Select(e =>
                    KeyValuePair.Create(
                        e.Name.StartsWith('$') ? e.Name[1..] : e.Name,
                        Read(e.Value, depth + 1)
                    )
                )
        );
    }

    private static Value? Typed(JsonProperty entry, int depth) =>
        entry.Name switch
        {
            Date => ValueJson.FromText("date", JsonTexts.Read(entry.Value)),
            Time => ValueJson.FromText("time", JsonTexts.Read(entry.Value)),
            DateTime => ValueJson.FromText("dateTime", JsonTexts.Read(entry.Value)),
            Seconds => new Value.DaysTime(NumberOf(entry.Value)),
            Months => new Value.YearsMonths(MonthsOf(entry.Value)),
            Range => ReadRange(entry.Value, depth + 1),
            JsonTexts.Utf16 => new Value.String(JsonTexts.OfUnits(entry.Value)),
            Entries => ReadEntries(entry.Value, depth + 1),
            _ => null,
        };

    private static Value.Context ReadEntries(JsonElement json, int depth)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() % 2 != 0)
            throw JsonArchiveReader.Wrong("names and values by turns", json);
        return new(
            json.EnumerateArray()
                .Chunk(2)
                .Select(pair => KeyValuePair.Create(JsonTexts.Read(pair[0]), Read(pair[1], depth)))
        );
    }

    private static Value.Range ReadRange(JsonElement json, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw JsonArchiveReader.Wrong("a range", json);
        return new(Bound("start"), Says("startIncluded"), Bound("end"), Says("endIncluded"))
        {
            Inverted = Says("inverted"),
        };

        Value? Bound(string name) =>
            json.TryGetProperty(name, out var found) ? Read(found, depth) : null;

        bool Says(string name) =>
            json.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.True;
    }

    private static decimal NumberOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number)
            ? number
            : throw JsonArchiveReader.Wrong("a number that fits a decimal", json);

    private static long MonthsOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var months)
            ? months
            : throw JsonArchiveReader.Wrong("a number of months", json);
}
