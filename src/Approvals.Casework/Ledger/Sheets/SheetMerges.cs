using Approvals.Casework.Plans.Files.Excel;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Approvals.Casework.Ledger.Sheets;

/// <summary>Which cells of a sheet become one: the lines over its whole width, the headings of groups, and in print
/// equal cells below each other.</summary>
internal sealed class SheetMerges(Sheet sheet)
{
    private readonly List<string> _ranges = [];
    private readonly Dictionary<int, (int From, SheetValue Value)> _runs = [];
    private readonly int[] _columns =
    [
        .. Enumerable
            .Range(0, sheet.Columns.Count)
            .Where(at => sheet.MergedColumns.Contains(sheet.Columns[at].Code)),
    ];

    private int _last;

    /// <summary>Takes a row of the table. A cell goes on from the one above it only where those to its left that may be
    /// merged do so, too.</summary>
    public void Take(int row, IReadOnlyList<SheetValue> values)
    {
        var goesOn = true;
        foreach (var at in _columns)
        {
            goesOn = goesOn && _runs.TryGetValue(at, out var run) && run.Value.Equals(values[at]);
            if (goesOn)
                continue;
            Close(at, _last);
            _runs[at] = (row, values[at]);
        }
        _last = row;
    }

    /// <summary>All of them.</summary>
    /// <param name="layout">Where the headings stand.</param>
    /// <param name="foot">The row of the line below the table; null for none.</param>
    public IReadOnlyList<MergeCell> All(SheetLayout layout, int? foot)
    {
        foreach (var at in _columns)
            Close(at, _last);
        if (sheet.Columns.Count > 1)
        {
            Line(1);
            for (var row = 2; row < layout.FirstHeadingRow; row++)
                Line(row);
            if (foot is { } last)
                Line(last);
        }
        if (layout.HasGroups)
            Groups(layout);
        return [.. _ranges.Select(range => new MergeCell { Reference = range })];
    }

    private void Line(int row) => Add(0, row, sheet.Columns.Count - 1, row);

    private void Groups(SheetLayout layout)
    {
        for (var at = 0; at < sheet.Columns.Count; )
        {
            var group = sheet.Columns[at].Group;
            var end = at;
            while (
                group is not null
                && end + 1 < sheet.Columns.Count
                && sheet.Columns[end + 1].Group == group
            )
                end++;
            Add(
                at,
                layout.FirstHeadingRow,
                end,
                group is null ? layout.HeadingRow : layout.FirstHeadingRow
            );
            at = end + 1;
        }
    }

    private void Close(int at, int last)
    {
        if (_runs.Remove(at, out var run))
            Add(at, run.From, at, last);
    }

    private void Add(int column, int row, int lastColumn, int lastRow)
    {
        if (column == lastColumn && row == lastRow)
            return; // A single cell is one already.
        _ranges.Add(
            FormattableString.Invariant(
                $"{CellPlace.Letters(column)}{row}:{CellPlace.Letters(lastColumn)}{lastRow}"
            )
        );
    }
}
