using System.Collections.Immutable;
using System.Text.Json;

namespace Approvals.Engine.Reading;

/// <summary>Reads attributes of ours that take one of several words, or a list of them with commas between.</summary>
internal static class Words
{
    private const string Rule = "unknown-word";

    /// <summary>The words of an enumeration, as they are written.</summary>
    public static IEnumerable<string> Of<T>()
        where T : struct, Enum =>
        Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    /// <summary>One word; null where nothing is written, or none of them, which is told.</summary>
    public static T? Read<T>(BpmnFile file, Passage? given)
        where T : struct, Enum =>
        given is { Text.Length: > 0 } passage ? Find<T>(file, passage, passage.Text) : null;

    /// <summary>Several words, each once; those that are none are told.</summary>
    public static ImmutableArray<T> ReadAll<T>(BpmnFile file, Passage? given)
        where T : struct, Enum
    {
        if (given is not { } passage)
            return [];
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (
            var word in passage.Text.Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            if (Find<T>(file, passage, word) is { } member && !found.Contains(member))
                found.Add(member);
        }
        return found.ToImmutable();
    }

    private static T? Find<T>(BpmnFile file, Passage at, string word)
        where T : struct, Enum
    {
        var members = Enum.GetValues<T>();
        var index = Of<T>().ToList().IndexOf(word);
        if (index >= 0)
            return members[index];
        file.Findings.Error(
            Rule,
            at,
            $"one of {string.Join(", ", Of<T>())}",
            $"'{word}' is none of them"
        );
        return null;
    }
}
