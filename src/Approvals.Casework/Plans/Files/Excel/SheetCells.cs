namespace Approvals.Casework.Plans.Files.Excel;

/// <summary>The cells of a sheet that have words, and what merges do to them.</summary>
internal sealed class SheetCells
{
    private readonly SortedDictionary<int, SortedDictionary<int, SourceCell>> _rows = [];
    private readonly List<MergedCells> _merges = [];

    public void Add(CellPlace place, string text) =>
        RowOf(place.Row)[place.Column] = new(place.Column, text);

    public void Add(MergedCells merge) => _merges.Add(merge);

    /// <summary>Adds the rows that have words; false where they are too many.</summary>
    public bool AddTo(TableRows rows, int table)
    {
        if (_rows.Count == 0)
            return true;

        var last = _rows.Keys.Last();
        HashSet<CellPlace> covered = [];
        foreach (var merge in _merges)
        {
            if (!Spread(merge, last, covered, rows))
                return false;
        }

        foreach (var (number, cells) in _rows)
        {
            if (!rows.Add(number, table, Filled(number, cells, covered)))
                return false;
        }

        return true;
    }

    /// <summary>Cells to the right in a merge are no cells; those in the first column below continue the
    /// first.</summary>
    private bool Spread(MergedCells merge, int lastRow, HashSet<CellPlace> covered, TableRows rows)
    {
        var ((top, left), (bottom, right)) = merge;
        if (!_rows.TryGetValue(top, out var first) || !first.TryGetValue(left, out var cell))
            return true;

        bottom = Math.Min(bottom, lastRow);
        right = Math.Min(right, left + MaxCovered);
        if (!rows.Count((bottom - top + 1) * (right - left + 1)))
            return false;

        for (var row = top; row <= bottom; row++)
        {
            if (row > top)
                RowOf(row)[left] = cell with { IsContinued = true };
            for (var column = left + 1; column <= right; column++)
            {
                covered.Add(new(row, column));
                if (_rows.TryGetValue(row, out var others))
                    others.Remove(column);
            }
        }

        return true;
    }

    /// <summary>Wider merges are titles; what they cover further right has no words anyway.</summary>
    private const int MaxCovered = 1_000;

    private static List<SourceCell> Filled(
        int row,
        SortedDictionary<int, SourceCell> cells,
        HashSet<CellPlace> covered
    )
    {
        List<SourceCell> filled = [];
        var column = 0;
        foreach (var cell in cells.Values)
        {
            for (; column < cell.Column; column++)
            {
                if (!covered.Contains(new(row, column)))
                    filled.Add(new(column, ""));
            }

            filled.Add(cell);
            column = cell.Column + 1;
        }

        return filled;
    }

    private SortedDictionary<int, SourceCell> RowOf(int row)
    {
        if (!_rows.TryGetValue(row, out var cells))
            _rows[row] = cells = [];
        return cells;
    }
}
