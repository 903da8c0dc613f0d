using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Approvals.Feel;

/// <summary>
/// Values as JSON, in two forms. The plain one is what people write: <c>{"amount": 8000, "on": "@2026-01-31"}</c>,
/// where a string that begins with <c>@</c> is a date, time, date and time or duration. The typed one names the type of
/// every value and loses nothing: <c>{"t": "decimal", "v": "8000"}</c>, with the types decimal, string, boolean, date,
/// time, dateTime, duration, list, context, range, function and null.
/// </summary>
public static class ValueJson
{
    /// <summary>How to write JSON with Chinese text in it: as it is, not escaped.</summary>
    public static JsonSerializerOptions Readable { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value of plain JSON. Numbers that do not fit a <see cref="decimal"/> become null.</summary>
    /// <exception cref="FormatException">A string holds half a surrogate pair.</exception>
    public static Value ReadPlain(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Number => json.TryGetDecimal(out var number)
                ? Value.Of(number)
                : Value.None,
            JsonValueKind.String => PlainString(TextOf(json)),
            JsonValueKind.True => Value.True,
            JsonValueKind.False => Value.False,
            JsonValueKind.Array => Value.Of(json.EnumerateArray().Select(ReadPlain)),
            JsonValueKind.Object => new Value.Context(
                json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, ReadPlain(p.Value)))
            ),
            _ => Value.None,
        };

    /// <summary>A value of typed JSON.</summary>
    /// <exception cref="FormatException">The JSON is not of that form; the message says where.</exception>
    public static Value ReadTyped(JsonElement json)
    {
        if (
            json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("t", out var type)
            || type.ValueKind != JsonValueKind.String
        )
            throw new FormatException(
                $"Expected a typed value such as {{\"t\": \"decimal\", \"v\": \"1\"}}, but found {Shortened(json)}."
            );
        if (type.ValueEquals("null"))
            return Value.None;
        if (!json.TryGetProperty("v", out var content))
            throw new FormatException($"Expected \"v\" beside \"t\", but found {Shortened(json)}.");
        return type.GetString() switch
            {
                "list" when content.ValueKind == JsonValueKind.Array => Value.Of(
                    content.EnumerateArray().Select(ReadTyped)
                ),
                "context" when content.ValueKind == JsonValueKind.Object => new Value.Context(
                    content
                        .EnumerateObject()
                        .Select(p => KeyValuePair.Create(p.Name, ReadTyped(p.Value)))
                ),
                { } name when content.ValueKind == JsonValueKind.String => FromText(
                    name,
                    TextOf(content)
                ),
                _ => null,
            }
            ?? throw new FormatException(
                $"Expected a value of the type {type}, but found {Shortened(content)}."
            );
    }

    /// <summary>A value from its text in XML Schema's form; null where the text is none of that type.</summary>
    /// <param name="type">A name of a simple type as typed JSON and XML Schema write it.</param>
    /// <param name="text">The text.</param>
    public static Value? FromText(string type, string text) =>
        type switch
        {
            "string" => Value.Of(text),
            "decimal" or "double" or "integer" or "int" or "long" or "float" => NumberOf(text),
            "boolean" => text.Trim() switch
            {
                "true" or "1" => Value.True,
                "false" or "0" => Value.False,
                _ => null,
            },
            "date" => TemporalText.ParseDate(text.Trim()),
            "time" => TemporalText.ParseTime(text.Trim()),
            "dateTime" => TemporalText.ParseDateTime(text.Trim()),
            "duration" or "dayTimeDuration" or "yearMonthDuration" => TemporalText.ParseDuration(
                text.Trim()
            ),
            "range" => FeelExpression.Parse(text).Evaluate().Value as Value.Range,
            _ => null,
        };

    /// <summary>
    /// A value as plain JSON; dates, times and durations as strings that begin with <c>@</c>, functions and ranges as
    /// text.
    /// </summary>
    public static JsonNode? WritePlain(Value value) =>
        value switch
        {
            Value.Null => null,
            Value.Boolean v => JsonValue.Create(v.Truth),
            Value.Number v => JsonNode.Parse(ValueText.Of(v.Amount)),
            Value.String v => JsonValue.Create(v.Text),
            Value.List v => new JsonArray([.. v.Items.Select(WritePlain)]),
            Value.Context v => new JsonObject(
                v.Entries.Select(e => KeyValuePair.Create(e.Key, WritePlain(e.Value)))
            ),
            Value.Range or Value.Function => JsonValue.Create(ValueText.Of(value)),
            _ => JsonValue.Create("@" + ValueText.Of(value)),
        };

    /// <summary>A value as typed JSON.</summary>
    public static JsonObject WriteTyped(Value value) =>
        value switch
        {
            Value.Null => new() { ["t"] = "null" },
            Value.List v => new()
            {
                ["t"] = "list",
                ["v"] = new JsonArray([.. v.Items.Select(WriteTyped)]),
            },
            Value.Context v => new()
            {
                ["t"] = "context",
                ["v"] = new JsonObject(
                    v.Entries.Select(e =>
                        KeyValuePair.Create(e.Key, (JsonNode?)WriteTyped(e.Value))
                    )
                ),
            },
            _ => new() { ["t"] = TypeOf(value), ["v"] = ValueText.Of(value) },
        };

    /// <summary>The text of a JSON string.</summary>
    /// <exception cref="FormatException">It holds half a surrogate pair.</exception>
    internal static string TextOf(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new FormatException(
                $"Expected Unicode text, but found half a character in {Shortened(text)}."
            );
        }
    }

    /// <summary>JSON as a message may hold it.</summary>
    internal static string Shortened(JsonElement json) =>
        json.GetRawText() is { Length: > 80 } text ? text[..79] + "…" : json.GetRawText();

    private static string TypeOf(Value value) =>
        value switch
        {
            Value.Boolean => "boolean",
            Value.Number => "decimal",
            Value.String => "string",
            Value.Date => "date",
            Value.Time => "time",
            Value.DateTime => "dateTime",
            Value.DaysTime or Value.YearsMonths => "duration",
            Value.Range => "range",
            _ => "function",
        };

    private static Value PlainString(string text) =>
        text.StartsWith('@') && TemporalText.Parse(text[1..]) is { } temporal
            ? temporal
            : Value.Of(text);

    private static Value.Number? NumberOf(string text) =>
        decimal.TryParse(
            text,
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? new(number)
            : null;
}
