using System.Text;

namespace Approvals.Casework.Rehearsal.Results;

/// <summary>A table as a file that spreadsheets open: commas, quotation marks where they are needed, UTF-8 with its
/// mark.</summary>
internal static class CsvText
{
    /// <summary>The text of a table.</summary>
    /// <param name="rows">The rows, the head first.</param>
    public static string Of(IEnumerable<IEnumerable<string?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Cell)).Append('\n');
        return text.ToString();
    }

    // A cell that begins like a formula is text all the same.
    private static string Cell(string? value)
    {
        var text = value ?? "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@')
            text = $"'{text}";
        return text.AsSpan().ContainsAny(",\"\n\r")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
