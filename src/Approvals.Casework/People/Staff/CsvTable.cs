using System.Text;

namespace Approvals.Casework.People.Staff;

/// <summary>A file of comma-separated values, with a line of column names on top.</summary>
internal static class CsvTable
{
    /// <summary>Far above any office; past it, the file is something else.</summary>
    private const int MaxLines = 20_000;

    /// <summary>
    /// The rows; none where a column is missing. Empty lines and lines that begin with # are passed.
    /// </summary>
    public static IReadOnlyList<CsvRow> Read(
        string file,
        string? text,
        IReadOnlyList<string> columns,
        List<StaffProblem> problems
    )
    {
        if (text is null)
        {
            problems.Add(new(file, 1, Verdict.Refuse("file-missing", ("file", file))));
            return [];
        }

        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (lines.Length > MaxLines)
        {
            problems.Add(new(file, MaxLines, Verdict.Refuse("file-too-long", ("file", file))));
            return [];
        }

        var names = Cells(lines[0]);
        foreach (var column in columns.Where(column => !names.Contains(column)))
            problems.Add(new(file, 1, Verdict.Refuse("column-missing", ("column", column))));
        if (!columns.All(names.Contains))
            return [];

        List<CsvRow> rows = [];
        for (var index = 1; index < lines.Length; index++)
        {
            if (lines[index].Length == 0 || lines[index][0] == '#')
                continue;

            var cells = Cells(lines[index]);
            var row = new CsvRow(file, index + 1, names, cells, problems);
            if (cells.Count == names.Count)
                rows.Add(row);
            else
                row.Complain("cells-differ-from-columns");
        }

        return rows;
    }

    /// <summary>
    /// The cells of a line; one in quotes may hold commas, and quotes as two. None holds a line break.
    /// </summary>
    private static List<string> Cells(string line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (line[at] == '"')
            {
                quoted = !quoted;
            }
            else if (line[at] == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }
}
