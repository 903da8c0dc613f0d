using System.Text;
using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Lines;

/// <summary>The marks of Markdown, taken off a line; a name left out as <c>**县</c> stays as it is.</summary>
internal static partial class Markdown
{
    private const string Mark = "**";

    /// <summary>What follows two stars that stand for a name left out.</summary>
    private const string AfterLeftOutName = "县市区省乡镇村局街社公同某";

    /// <summary>The line without marks.</summary>
    public static string Strip(string line)
    {
        var bare = Heading().Replace(line, "");
        bare = Bullet().Replace(bare, "");
        bare = Escape().Replace(bare, "$1");
        return WithoutBold(bare).Replace("`", "", StringComparison.Ordinal);
    }

    /// <summary>The cells of a row of a Markdown table; null where the line is none.</summary>
    public static string[]? Cells(string line)
    {
        var row = line.Trim();
        if (row.Length < 3 || row[0] != '|' || row[^1] != '|')
            return null;
        return [.. row[1..^1].Split('|').Select(cell => Strip(cell.Trim()))];
    }

    /// <summary>Whether cells are the rule between the head of a table and its body.</summary>
    public static bool IsRule(string[] cells) => cells.All(cell => Rule().IsMatch(cell));

    private static string WithoutBold(string line)
    {
        List<int> marks = [.. Places(line)];
        var bold = marks.Where(at => !StandsForName(line, at)).ToList();
        if (bold.Count % 2 != 0)
        {
            // One end of a pair looks like a name left out: the nearest to the lone mark.
            var twin = marks
                .Except(bold)
                .Select(at => (int?)at)
                .MinBy(at => Math.Abs(at!.Value - bold[^1]));
            if (twin is { } place)
                bold.Add(place);
            else
                bold.RemoveAt(bold.Count - 1);
        }
        var kept = new StringBuilder(line);
        foreach (var at in bold.OrderDescending())
            kept.Remove(at, Mark.Length);
        return kept.ToString();
    }

    private static IEnumerable<int> Places(string line)
    {
        for (
            var at = line.IndexOf(Mark, StringComparison.Ordinal);
            at >= 0;
            at = line.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal)
        )
            yield return at;
    }

    private static bool StandsForName(string line, int at) =>
        at + Mark.Length < line.Length
        && AfterLeftOutName.Contains(line[at + Mark.Length], StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*#{1,6}\s+")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(?:[-*+>]\s+)+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\\([\\*_.()\[\]#+\-!|`])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"^:?-{1,}:?$")]
    private static partial Regex Rule();
}
