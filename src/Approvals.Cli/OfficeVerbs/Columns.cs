namespace Approvals.Cli.OfficeVerbs;

/// <summary>Rows of cells, one below the other; a Chinese character is two columns wide.</summary>
internal static class Columns
{
    private const string Between = "  ";

    /// <summary>The rows as lines.</summary>
    /// <param name="rows">The rows; all have as many cells.</param>
    /// <param name="indent">How many columns stay free on the left.</param>
    public static IEnumerable<string> Of(IReadOnlyList<string[]> rows, int indent = 0)
    {
        if (rows.Count == 0)
            return [];
        var widths = Enumerable
            .Range(0, rows[0].Length)
            .Select(column => rows.Max(row => WidthOf(row[column])))
            .ToList();
        return rows.Select(row =>
            new string(' ', indent)
            + string.Join(Between, row.Select((cell, column) => Padded(cell, widths[column])))
                .TrimEnd()
        );
    }

    private static string Padded(string cell, int width) =>
        cell + new string(' ', width - WidthOf(cell));

    private static int WidthOf(string text) => text.EnumerateRunes().Sum(TextWidth.Of);
}
