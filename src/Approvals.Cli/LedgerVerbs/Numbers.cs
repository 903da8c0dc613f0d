using System.Collections.Immutable;
using System.Globalization;

namespace Approvals.Cli.LedgerVerbs;

/// <summary>Numbers of measures as people write them: <c>3,7-9,12</c>.</summary>
internal static class Numbers
{
    private const int Most = 100_000;

    /// <summary>The numbers as a text.</summary>
    public static string Of(IEnumerable<int> numbers)
    {
        var parts = new List<string>();
        var sorted = numbers.Distinct().Order().ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            var first = i;
            while (i + 1 < sorted.Count && sorted[i + 1] == sorted[i] + 1)
                i++;
            parts.Add(
                first == i
                    ? sorted[i].ToString(CultureInfo.InvariantCulture)
                    : FormattableString.Invariant($"{sorted[first]}-{sorted[i]}")
            );
        }
        return string.Join(',', parts);
    }

    /// <summary>The numbers of a text; null where it is none.</summary>
    public static ImmutableArray<int>? Read(string text)
    {
        var numbers = new SortedSet<int>();
        foreach (var part in text.Split([',', '、', '，'], StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', '－', '—');
            if (
                ends.Length > 2
                || !TryRead(ends[0], out var first)
                || !TryRead(ends[^1], out var last)
                || last < first
            )
                return null;
            numbers.UnionWith(Enumerable.Range(first, last - first + 1));
        }
        return [.. numbers];
    }

    /// <summary>What is wrong with a text that should be numbers; null where nothing is.</summary>
    public static string? Complaint(string text) =>
        Read(text) is null ? $"Expected numbers such as 3,7-9, but found '{text}'." : null;

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number is >= 1 and <= Most;
}
