using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Lines;

/// <summary>From the lines of a document to clean lines: no Markdown, no page numbers, no empty lines.</summary>
internal static partial class LineCleaning
{
    /// <summary>Tables that Markdown draws with bars come after all that a file can hold.</summary>
    private const int MarkdownTable = 100_000;

    /// <summary>The clean lines of a document, in order.</summary>
    public static IReadOnlyList<PlanLine> Clean(SourceText source)
    {
        List<PlanLine> lines = [];
        var afterBlank = false;
        foreach (var line in source.Lines)
        {
            if (line.Row is not null)
            {
                lines.Add(new(line.Number, line.Text) { Row = line.Row });
                continue;
            }
            if (Markdown.Cells(line.Text) is { } cells)
            {
                if (!Markdown.IsRule(cells))
                    lines.Add(new(line.Number, line.Text) { Row = RowOf(cells) });
                continue;
            }
            // What a paragraph holds line breaks in is several lines to a reader.
            foreach (var piece in line.Text.Split('\n'))
            {
                var text = Trim(Markdown.Strip(Invisible().Replace(piece, "")));
                if (text.Length == 0)
                    afterBlank = true;
                else if (!PageNumber().IsMatch(text))
                {
                    lines.Add(new(line.Number, text) { AfterBlank = afterBlank });
                    afterBlank = false;
                }
            }
        }
        return lines;
    }

    private static SourceRow RowOf(string[] cells) =>
        new(MarkdownTable, [.. cells.Select((text, column) => new SourceCell(column, text))]);

    private static string Trim(string text) => text.Trim(' ', '\t', '\r', '\u00A0', '\u3000');

    [GeneratedRegex("[\u200B-\u200D\u2060\uFEFF\u00AD]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"^(?:[-—–－ ]*[0-9]{1,3}[-—–－ ]*|第 ?[0-9]{1,3} ?页.{0,10})$")]
    private static partial Regex PageNumber();
}
