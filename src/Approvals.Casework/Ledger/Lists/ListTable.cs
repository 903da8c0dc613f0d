using System.Collections.Immutable;

namespace Approvals.Casework.Ledger.Lists;

/// <summary>A table for people.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows: a cell for each column. Texts, numbers, decimals (yuan), days, or null for
/// nothing.</param>
public sealed record ListTable(
    string Title,
    ImmutableArray<ListColumn> Columns,
    ImmutableArray<ImmutableArray<object?>> Rows
);

/// <summary>A column of a table.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">How wide it is, in columns of text.</param>
/// <param name="Kind">What is in it.</param>
public sealed record ListColumn(string Code, string Heading, int Width, ListCellKind Kind);

/// <summary>What is in a column.</summary>
public enum ListCellKind
{
    /// <summary>Texts.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Number,

    /// <summary>Yuan, to the fen.</summary>
    Money,

    /// <summary>Days.</summary>
    Date,

    /// <summary>Whole percent, 0 to 100.</summary>
    Percent,
}
