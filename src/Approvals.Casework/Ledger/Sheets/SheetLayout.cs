namespace Approvals.Casework.Ledger.Sheets;

/// <summary>Where the parts of a sheet stand, counted in rows from 1.</summary>
/// <param name="FirstHeadingRow">The first row of the headings.</param>
/// <param name="HeadingRow">The last row of them: that which is filtered by.</param>
internal readonly record struct SheetLayout(int FirstHeadingRow, int HeadingRow)
{
    /// <summary>That of a sheet: below the title comes its note, then the groups of columns and the columns.</summary>
    public static SheetLayout Of(Sheet sheet)
    {
        var first = sheet.Note is null ? 2 : 3;
        return new(first, sheet.Columns.Any(c => c.Group is not null) ? first + 1 : first);
    }

    /// <summary>Whether columns are grouped.</summary>
    public bool HasGroups => HeadingRow > FirstHeadingRow;
}
