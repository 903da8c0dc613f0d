namespace Approvals.Casework.Ledger.Sheets;

/// <summary>What may stand in the cells of a column: whoever edits the workbook is warned of anything else.</summary>
public abstract record SheetRule
{
    private SheetRule() { } // Closed: these and no others.

    /// <summary>One of some texts, offered as a list.</summary>
    /// <param name="Texts">The texts, without commas; together at most 250 characters.</param>
    public sealed record OneOf(IReadOnlyList<string> Texts) : SheetRule;

    /// <summary>A percentage from 0 to 100.</summary>
    public sealed record Percent : SheetRule;

    /// <summary>A whole number that no other row has.</summary>
    /// <param name="Least">The least of them.</param>
    /// <param name="Most">The greatest.</param>
    public sealed record Unique(int Least, int Most) : SheetRule;

    /// <summary>A date that is not before that of another column.</summary>
    /// <param name="Column">The code of that column.</param>
    public sealed record NotBefore(string Column) : SheetRule;
}

/// <summary>A colour of a cell, beside its words: in print without colours the words still say it.</summary>
public enum SheetFill
{
    /// <summary>Grey.</summary>
    Grey,

    /// <summary>Blue.</summary>
    Blue,

    /// <summary>Red.</summary>
    Red,

    /// <summary>Yellow.</summary>
    Yellow,

    /// <summary>Green.</summary>
    Green,
}
