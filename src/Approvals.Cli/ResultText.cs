using System.Text.Json;
using System.Text.Json.Nodes;
using Approvals.Feel;

namespace Approvals.Cli;

/// <summary>How results are printed.</summary>
internal static class ResultText
{
    /// <summary>A value for a person, as FEEL writes it; or as plain JSON.</summary>
    public static string Of(Value value, bool asJson) =>
        asJson
            ? ValueJson.WritePlain(value)?.ToJsonString(ValueJson.Readable) ?? "null"
            : value.ToString();

    /// <summary>The answer to a row: <c>{"id", "result", "warnings"}</c>, on one line.</summary>
    public static string OfRow(string id, FeelResult result) =>
        new JsonObject
        {
            ["id"] = id,
            ["result"] = ValueJson.WriteTyped(result.Value),
            ["warnings"] = new JsonArray([.. result.Warnings.Select(WarningJson)]),
        }.ToJsonString(ValueJson.Readable);

    /// <summary>The name of a warning to the outside: <c>unknown-name</c>.</summary>
    public static string NameOf(WarningCode code) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    private static JsonObject WarningJson(Warning warning)
    {
        var json = new JsonObject
        {
            ["code"] = NameOf(warning.Code),
            ["start"] = warning.At.Start,
            ["length"] = warning.At.Length,
            ["message"] = warning.Message,
        };
        if (warning.Element is { } element)
            json["element"] = element;
        return json;
    }
}
