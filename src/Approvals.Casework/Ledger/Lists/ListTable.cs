using System.Collections.Immutable;
using Approvals.Casework.Ledger.Sheets;

namespace Approvals.Casework.Ledger.Lists;

/// <summary>A table for people.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows: a value for each column.</param>
public sealed record ListTable(
    string Title,
    ImmutableArray<ListColumn> Columns,
    ImmutableArray<ImmutableArray<SheetValue>> Rows
)
{
    /// <summary>The table as a sheet of a workbook.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="note">What stands between that and the headings.</param>
    public Sheet AsSheet(string title, string note) =>
        new(
            Title,
            title,
            [.. Columns.Select(c => c.Shown with { Code = c.Code })],
            Rows.Select(r => (IReadOnlyList<SheetValue>)r).ToAsyncEnumerable()
        )
        {
            Note = note,
        };
}

/// <summary>A column of a table.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Shown">How it is shown.</param>
public sealed record ListColumn(string Code, SheetColumn Shown);
