using System.Text.RegularExpressions;

namespace Approvals.Engine.Tests.Reading;

/// <summary>A page of the documentation, so that tests keep it true.</summary>
internal sealed partial class Page(string name)
{
    private readonly string[] _lines = File.ReadAllLines(Path.Combine(Root(), "docs", name));

    /// <summary>The rows of the table below a heading: the cells of each.</summary>
    public IEnumerable<string[]> Rows(string heading) =>
        _lines
            .SkipWhile(l => l.TrimStart('#', ' ') != heading || !l.StartsWith('#'))
            .Skip(1)
            .SkipWhile(l => !l.StartsWith('|'))
            .TakeWhile(l => l.StartsWith('|'))
            .Skip(2) // The head, and the line below it.
            .Select(l =>
                l.Trim('|', ' ').Replace(" | | ", " |  | ", StringComparison.Ordinal).Split(" | ")
            )
            .Select(cells => cells.Select(c => c.Trim()).ToArray());

    /// <summary>The examples in XML.</summary>
    public IEnumerable<string> Examples() =>
        Example().Matches(string.Join('\n', _lines)).Select(m => m.Groups["xml"].Value);

    /// <summary>The words in a cell that are set as code.</summary>
    public static string[] Codes(string cell) =>
        [.. Code().Matches(cell).Select(m => m.Groups["text"].Value)];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Approvals.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("```xml\n(?<xml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Code();
}
