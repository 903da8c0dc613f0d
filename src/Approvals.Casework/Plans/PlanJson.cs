using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Approvals.Casework.Plans;

/// <summary>Readings as JSON: what <c>approvals import --dry-run --json</c> prints.</summary>
public static class PlanJson
{
    private static readonly JsonSerializerOptions Contract = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        // Chinese stays readable. The text is no part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new JsonStringEnumConverter<MeasureType>(JsonNamingPolicy.SnakeCaseLower),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
        },
    };

    private static readonly JsonSerializerOptions OnOneLine = new(Contract)
    {
        WriteIndented = false,
    };

    /// <summary>The text of a reading.</summary>
    public static string Write(PlanReading reading) => JsonSerializer.Serialize(reading, Contract);

    /// <summary>The reading of a text that <see cref="Write(PlanReading)"/> wrote.</summary>
    /// <exception cref="JsonException">It is none; the message says where.</exception>
    public static PlanReading Read(string json) =>
        JsonSerializer.Deserialize<PlanReading>(json, Contract)
        ?? throw new JsonException("Expected a plan reading, but found null.");

    /// <summary>A part of a reading as JSON.</summary>
    internal static JsonObject Node<T>(T part) =>
        JsonSerializer.SerializeToNode(part, Contract)!.AsObject();

    /// <summary>The text of a part, on one line.</summary>
    internal static string Write(JsonNode node) => node.ToJsonString(OnOneLine);
}
