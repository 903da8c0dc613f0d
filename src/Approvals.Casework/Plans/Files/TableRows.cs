namespace Approvals.Casework.Plans.Files;

/// <summary>Rows of tables as lines, as many as the limits allow.</summary>
internal sealed class TableRows(PlanFileLimits limits, FileProblems problems)
{
    private int _cells;

    public List<SourceLine> Lines { get; } = [];

    /// <summary>Adds a row; false where there are too many.</summary>
    public bool Add(int number, int table, IReadOnlyList<SourceCell> cells)
    {
        var words = string.Join('\t', cells.Select(cell => cell.Text));
        return Count(cells.Count) && Add(new SourceLine(number, words) { Row = new(table, cells) });
    }

    /// <summary>Adds a line; false where there are too many.</summary>
    public bool Add(SourceLine line)
    {
        if (Lines.Count == limits.MaxLines)
            return problems.Refuse("too-many-lines", limits.MaxLines);
        Lines.Add(line);
        return true;
    }

    /// <summary>Counts cells that are read; false where they are too many.</summary>
    public bool Count(int cells)
    {
        _cells += cells;
        return _cells <= limits.MaxCells || problems.Refuse("too-many-cells", limits.MaxCells);
    }
}
