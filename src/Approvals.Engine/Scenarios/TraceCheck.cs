using System.Collections.Immutable;
using System.Text.Json;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>
/// Compares the elements that were completed with those that a scenario expects. Only the ids that it names anywhere
/// count; where it names several at once, these may come in any order.
/// </summary>
internal static class TraceCheck
{
    /// <summary>Why the elements are not the expected ones; null where they are.</summary>
    public static Mismatch? Compare(
        ImmutableArray<ImmutableArray<string>> expected,
        IReadOnlyList<string> completed
    )
    {
        var named = expected.SelectMany(ids => ids).ToHashSet(StringComparer.Ordinal);
        var actual = completed.Where(named.Contains).ToList();
        return Matches(expected, actual)
            ? null
            : new(
                $"the trace {Show(expected)}",
                JsonSerializer.Serialize(actual, ValueJson.Readable)
            );
    }

    private static bool Matches(
        ImmutableArray<ImmutableArray<string>> expected,
        List<string> actual
    )
    {
        var at = 0;
        foreach (var ids in expected)
        {
            var next = actual.Skip(at).Take(ids.Length).Order(StringComparer.Ordinal);
            if (!next.SequenceEqual(ids.Order(StringComparer.Ordinal)))
                return false;
            at += ids.Length;
        }
        return at == actual.Count;
    }

    private static string Show(ImmutableArray<ImmutableArray<string>> expected) =>
        JsonSerializer.Serialize(
            expected.Select(ids => ids.Length == 1 ? (object)ids[0] : ids),
            ValueJson.Readable
        );
}
