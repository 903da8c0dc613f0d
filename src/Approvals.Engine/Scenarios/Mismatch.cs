using System.Text.Json.Nodes;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>What a scenario expects, and what there was instead.</summary>
internal sealed record Mismatch(string Expected, string Actual)
{
    /// <summary>A mismatch where two lists differ.</summary>
    public static Mismatch? Of(
        string what,
        IEnumerable<string?> expected,
        IEnumerable<string?> actual
    )
    {
        var (wanted, found) = (expected.ToList(), actual.ToList());
        return wanted.SequenceEqual(found, StringComparer.Ordinal)
            ? null
            : new($"{what} {Show(wanted)}", Show(found));
    }

    /// <summary>A mismatch where two lists differ, in whatever order they are.</summary>
    public static Mismatch? OfSorted(
        string what,
        IEnumerable<string> expected,
        IEnumerable<string> actual
    ) => Of(what, expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));

    /// <summary>The first variable that has not the value expected.</summary>
    /// <param name="of">Whose they are.</param>
    /// <param name="expected">The values; null for absent.</param>
    /// <param name="actual">The value of a variable; null where it is absent.</param>
    public static Mismatch? OfVariables(
        string of,
        Value.Context expected,
        Func<string, Value?> actual
    )
    {
        foreach (var (name, value) in expected.Entries)
        {
            var found = actual(name);
            if (!Sameness.Of(value, found ?? Value.None))
                return new($"{name} = {Show(value)} {of}", found is null ? "absent" : Show(found));
        }
        return null;
    }

    public static string Show(Value value) =>
        ValueJson.WritePlain(value)?.ToJsonString(ValueJson.Readable) ?? "null";

    public static string Show(IEnumerable<string?> texts) =>
        new JsonArray([.. texts.Select(t => (JsonNode?)t)]).ToJsonString(ValueJson.Readable);
}
