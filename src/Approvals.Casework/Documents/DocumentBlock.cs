namespace Approvals.Casework.Documents;

/// <summary>A piece of the text of a document.</summary>
public abstract record DocumentBlock
{
    private DocumentBlock() { }

    /// <summary>A heading. Its number is set by the writer: 一、 then （一） then 1. then （1）.</summary>
    /// <param name="Level">1 to 4.</param>
    /// <param name="Text">Its words, without a number.</param>
    public sealed record Heading(int Level, string Text) : DocumentBlock;

    /// <summary>A paragraph; a line break in it begins another one.</summary>
    /// <param name="Text">Its words.</param>
    public sealed record Paragraph(string Text) : DocumentBlock
    {
        /// <summary>How it is set.</summary>
        public ParagraphSetting Setting { get; init; } = ParagraphSetting.Body;

        /// <summary>Whether it stays on the page of what follows it.</summary>
        public bool KeepsWithNext { get; init; }
    }

    /// <summary>A table, as wide as the type area.</summary>
    /// <param name="Columns">Its columns: their widths in parts, such as 1 and 3 for a quarter and the rest.</param>
    /// <param name="Rows">Its rows. The cells of each span as many columns as there are.</param>
    public sealed record Table(IReadOnlyList<double> Columns, IReadOnlyList<TableRow> Rows)
        : DocumentBlock
    {
        /// <summary>Of its words, in points: 5 to 22.</summary>
        public double SizePoints { get; init; } = 12;
    }

    /// <summary>Begins an attachment on a page of its own.</summary>
    /// <param name="Number">Its number; null where it is the only one.</param>
    /// <param name="Title">Its title.</param>
    public sealed record Attachment(int? Number, string Title) : DocumentBlock;
}

/// <summary>How a paragraph is set.</summary>
public enum ParagraphSetting
{
    /// <summary>As text: its first line indented by two characters.</summary>
    Body,

    /// <summary>From the left edge.</summary>
    Flush,

    /// <summary>In the middle.</summary>
    Centred,

    /// <summary>To the right edge.</summary>
    Right,

    /// <summary>As a remark below a table: small, from the left edge.</summary>
    Remark,
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>Whether each page that the table goes on to repeats it; only of rows at the top.</summary>
    public bool IsHeading { get; init; }

    /// <summary>How high it is at least, in millimetres; 0 for as high as its words.</summary>
    public double MinMillimetres { get; init; }
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its words; a line break begins another line.</param>
public sealed record TableCell(string Text)
{
    /// <summary>How many columns it takes.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Where its words stand.</summary>
    public CellSetting Setting { get; init; } = CellSetting.Left;
}

/// <summary>Where the words of a cell stand.</summary>
public enum CellSetting
{
    /// <summary>From the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centred,

    /// <summary>To the right, as numbers.</summary>
    Right,

    /// <summary>In the middle, in the face of headings: what the other cells are about.</summary>
    Label,
}
