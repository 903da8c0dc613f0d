using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Files;

/// <summary>Text files, and tables as text.</summary>
internal static partial class TextFile
{
    /// <summary>The lines of it; null where it is refused.</summary>
    public static (SourceFormat, IReadOnlyList<SourceLine>)? Read(
        ReadOnlySpan<byte> bytes,
        string extension,
        PlanFileLimits limits,
        FileProblems problems
    )
    {
        if (DecodedText.Read(bytes, problems) is not { } text)
            return null;

        if (IsMarkup(text))
        {
            problems.Refuse("markup");
            return null;
        }

        var format = FormatOf(text, extension);
        var lines =
            format == SourceFormat.Text
                ? Lines(text, limits, problems)
                : Rows(text, format == SourceFormat.Csv ? ',' : '\t', limits, problems);
        return lines is null ? null : (format, lines);
    }

    /// <summary>Programs that call a table .xls often write text.</summary>
    private static SourceFormat FormatOf(string text, string extension) =>
        extension switch
        {
            "csv" => SourceFormat.Csv,
            "tsv" or "tab" => SourceFormat.Tsv,
            "xls" or "xlsx" or "et" when DelimitedText.SeparatorOf(text, '\t') == '\t' =>
                SourceFormat.Tsv,
            "xls" or "xlsx" or "et" => SourceFormat.Csv,
            _ => SourceFormat.Text,
        };

    private static List<SourceLine>? Lines(
        string text,
        PlanFileLimits limits,
        FileProblems problems
    )
    {
        List<SourceLine> lines = [];
        var from = 0;
        while (from < text.Length)
        {
            if (lines.Count == limits.MaxLines)
            {
                problems.Refuse("too-many-lines", limits.MaxLines);
                return null;
            }

            var length = text.AsSpan(from).IndexOfAny('\r', '\n');
            if (length < 0)
                length = text.Length - from;
            lines.Add(new(lines.Count + 1, text.Substring(from, length)));
            from += length;
            from += text.AsSpan(from).StartsWith("\r\n") ? 2 : 1;
        }

        return lines;
    }

    private static List<SourceLine>? Rows(
        string text,
        char separator,
        PlanFileLimits limits,
        FileProblems problems
    )
    {
        var table = new DelimitedText(text, DelimitedText.SeparatorOf(text, separator));
        var rows = new TableRows(limits, problems);
        for (var number = 1; table.Next() is { } cells; number++)
        {
            if (table.OpenQuoteLine > 0)
            {
                problems.RefuseAt(number, "quote-open", number, table.OpenQuoteLine);
                return null;
            }

            if (
                cells.Any(cell => cell.Length > 0)
                && !rows.Add(number, 0, [.. cells.Select((cell, at) => new SourceCell(at, cell))])
            )
            {
                return null;
            }
        }

        return rows.Lines;
    }

    /// <summary>Pages of the web, and what programs write as .doc or .xls but is one.</summary>
    private static bool IsMarkup(string text) => Markup().IsMatch(text);

    [GeneratedRegex(@"\A\s*(<\?xml|<!doctype|<html|MIME-Version:)", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();
}
