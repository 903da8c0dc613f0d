using System.Text.Json;

namespace Approvals.Engine.Storing;

/// <summary>Texts as JSON: strings, but for those that JSON cannot hold, as they end within a character: these are an
/// object with the numbers of their UTF-16 code units.</summary>
internal static class JsonTexts
{
    /// <summary>The name in that object.</summary>
    public const string Utf16 = "$utf16";

    public static void Write(Utf8JsonWriter json, string text)
    {
        if (Utf16Text.IsWellFormed(text))
        {
            json.WriteStringValue(text);
            return;
        }
        json.WriteStartObject();
        json.WriteStartArray(Utf16);
        foreach (var unit in text)
            json.WriteNumberValue(unit);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(Utf16, out var units))
            return OfUnits(units);
        return json.ValueKind == JsonValueKind.String
            ? json.GetString()!
            : throw JsonArchiveReader.Wrong("a text", json);
    }

    /// <summary>The text of these code units.</summary>
    public static string OfUnits(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array
            ? new([.. json.EnumerateArray().Select(UnitOf)])
            : throw JsonArchiveReader.Wrong("the code units of a text", json);

    private static char UnitOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetUInt16(out var unit)
            ? (char)unit
            : throw JsonArchiveReader.Wrong("a code unit of UTF-16", json);
}
