namespace Approvals.Casework.Ledger.Sheets;

/// <summary>A table to be written as a sheet.</summary>
/// <param name="Name">On its tab; what Excel does not allow in it is written as <c>_</c>, and at most 31 characters
/// are.</param>
/// <param name="Title">Above the table.</param>
/// <param name="Columns">Its columns; at least one.</param>
/// <param name="Rows">Its rows, read once and one by one. A row has a value for each column.</param>
public sealed record Sheet(
    string Name,
    string Title,
    IReadOnlyList<SheetColumn> Columns,
    IAsyncEnumerable<IReadOnlyList<SheetValue>> Rows
)
{
    /// <summary>A line below the table, such as who made it and when; null for none.</summary>
    public string? Foot { get; init; }

    /// <summary>A line between title and headings, such as the unit and the day of the data; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>How many columns at the left stay in sight.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The codes of columns of which equal cells below each other become one: for print only, as what is
    /// merged cannot be filtered.</summary>
    public IReadOnlyList<string> MergedColumns { get; init; } = [];
}

/// <summary>A column.</summary>
/// <param name="Heading">Above its values.</param>
/// <param name="Width">In digits of the standard font; a Chinese character takes two. 1 to 255.</param>
/// <param name="Kind">How its values are shown.</param>
public sealed record SheetColumn(string Heading, double Width, SheetValueKind Kind)
{
    /// <summary>Its code, by which rules and merging name it; empty where nothing does.</summary>
    public string Code { get; init; } = "";

    /// <summary>What stands above its heading and those beside it of the same group; null where it stands
    /// alone.</summary>
    public string? Group { get; init; }

    /// <summary>What may stand in it; null for anything.</summary>
    public SheetRule? Rule { get; init; }

    /// <summary>The colours of cells, by their words.</summary>
    public IReadOnlyDictionary<string, SheetFill>? Fills { get; init; }
}

/// <summary>How values are shown.</summary>
public enum SheetValueKind
{
    /// <summary>As text, from the left.</summary>
    Text,

    /// <summary>As a number, with as many decimals as it has.</summary>
    Number,

    /// <summary>As yuan: two decimals, thousands apart.</summary>
    Money,

    /// <summary>As a date such as 2023-09-10.</summary>
    Date,

    /// <summary>As a percentage; 45 is 45%.</summary>
    Percent,
}

/// <summary>What stands in a cell. Words may stand in a column of any kind: 每季度 in one of dates.</summary>
public readonly record struct SheetValue
{
    /// <summary>The words; null where it is something else.</summary>
    public string? Text { get; private init; }

    /// <summary>The number; null where it is something else.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The day; null where it is something else.</summary>
    public DateOnly? On { get; private init; }

    /// <summary>Words; null for an empty cell.</summary>
    public static SheetValue Of(string? text) => new() { Text = text };

    /// <summary>A number; null for an empty cell.</summary>
    public static SheetValue Of(decimal? number) => new() { Number = number };

    /// <summary>A day; null for an empty cell.</summary>
    public static SheetValue Of(DateOnly? on) => new() { On = on };
}

/// <summary>The paper that sheets are printed on, across.</summary>
public enum SheetPaper
{
    /// <summary>A4.</summary>
    A4,

    /// <summary>A3.</summary>
    A3,
}
