using System.Globalization;

namespace Approvals.Casework.Ledger.Sheets;

/// <summary>The names on the tabs of a workbook, as Excel allows them.</summary>
internal static class SheetNames
{
    private const int MaxLength = 31;
    private const string Forbidden = @"[]:*?/\";

    /// <summary>The names, each allowed and there once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" }; // Excel keeps that one.
        List<string> names = [];
        foreach (var name in wanted.Select(Allowed))
        {
            var unique = name;
            for (var count = 2; !taken.Add(unique); count++)
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $"({count})");
                unique = Cut(name, MaxLength - mark.Length) + mark;
            }

            names.Add(unique);
        }

        return names;
    }

    /// <summary>A name in a reference.</summary>
    public static string Quoted(string name) =>
        $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Allowed(string name)
    {
        var signs = name.Select(c => Forbidden.Contains(c) || char.IsControl(c) ? '_' : c);
        var cut = Cut(string.Concat(signs).Trim().Trim('\''), MaxLength).TrimEnd('\'');
        return cut.Length == 0 ? "_" : cut;
    }

    /// <summary>Not within a character that takes two.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)]
        : text[..length];
}
