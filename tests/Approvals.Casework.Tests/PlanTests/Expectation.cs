using System.Text.Json;
using System.Text.Json.Nodes;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.PlanTests;

/// <summary>Holds a measure as it was read against what a person read; <c>accept</c> names what is as good.</summary>
internal static class Expectation
{
    /// <summary>The fields in which a measure differs.</summary>
    public static IEnumerable<string> Differences(JsonNode read, JsonNode expected)
    {
        foreach (var field in Fields)
            if (expected.AsObject().ContainsKey(field) && !IsAsGood(field, read, expected))
                yield return $"{expected["no"]} {field}: {Said(read, field)} for {Said(expected, field)}";
        if (expected["deadline"] is JsonObject deadline && read["deadline"] is JsonObject found)
            foreach (var (part, value) in deadline)
                if (
                    !JsonNode.DeepEquals(found[part], value)
                    && !Accepts(expected, $"deadline.{part}", found[part])
                )
                    yield return $"{expected["no"]} deadline.{part}: {found[part]} for {value}";
    }

    /// <summary>Whether the main type is one that a person takes.</summary>
    public static bool HasMainType(JsonNode read, JsonNode expected) =>
        MainTypes(expected).Contains(read["types"]!.AsArray().FirstOrDefault()?.GetValue<string>());

    /// <summary>A reading as JSON.</summary>
    public static JsonNode Json(PlanReading reading) => JsonNode.Parse(PlanJson.Write(reading))!;

    private static readonly string[] Fields =
    [
        "problem",
        "heading",
        "text",
        "line",
        "responsible",
        "leadDepartments",
        "recurrence",
        "figures",
        "clawbackYuan",
        "needsPartyGroup",
        "class",
        "externalOwner",
        "about",
        "visibility",
        "deadline",
    ];

    private static IEnumerable<string?> MainTypes(JsonNode expected) =>
        (expected["accept"]?["types"]?.AsArray() ?? [])
            .Prepend(expected["types"])
            .Select(types => types!.AsArray().FirstOrDefault()?.GetValue<string>());

    private static bool IsAsGood(string field, JsonNode read, JsonNode expected)
    {
        var found = read[field];
        var wanted = expected[field];
        return field switch
        {
            "deadline" => found is null == wanted is null
                || found is null && Accepts(expected, field, null),
            "recurrence" => JsonNode.DeepEquals(found, wanted)
                || Accepts(expected, field, Texts(found))
                || SameButCount(found, wanted, expected),
            "figures" => SameFigures(found, wanted) || Accepts(expected, field, Texts(found)),
            _ => Same(found, wanted) || Accepts(expected, field, found),
        };
    }

    private static bool Same(JsonNode? found, JsonNode? wanted) =>
        JsonNode.DeepEquals(found, wanted)
        || found?.GetValueKind() == JsonValueKind.Number
            && found.GetValue<decimal>() == wanted?.GetValue<decimal>();

    private static bool SameFigures(JsonNode? found, JsonNode? wanted) =>
        found!.AsArray().Count == wanted!.AsArray().Count
        && found
            .AsArray()
            .Zip(wanted.AsArray())
            .All(pair =>
                Same(pair.First!["value"], pair.Second!["value"])
                && Same(pair.First["text"], pair.Second["text"])
            );

    private static bool SameButCount(JsonNode? found, JsonNode? wanted, JsonNode expected) =>
        expected["accept"]?["recurrence.count"] is not null
        && JsonNode.DeepEquals(Texts(found), Texts(wanted));

    private static JsonArray Texts(JsonNode? parts) =>
        new([.. parts!.AsArray().Select(part => (JsonNode)part!["text"]!.GetValue<string>())]);

    private static bool Accepts(JsonNode expected, string field, JsonNode? value) =>
        expected["accept"]?[field] is JsonArray others
        && others.Any(other => JsonNode.DeepEquals(other, value));

    private static string Said(JsonNode node, string field) =>
        node[field]?.ToJsonString(Readable) ?? "null";

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
