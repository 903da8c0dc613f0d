namespace Approvals.Casework.Plans;

/// <summary>A document as its words stand in it, whatever file it came from: what the plan reader reads.</summary>
/// <param name="Name">The name of the file, without a folder.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Format">What kind of file it is.</param>
/// <param name="Lines">Its lines, in their order; empty ones stay.</param>
public sealed record SourceText(
    string Name,
    string Sha256,
    SourceFormat Format,
    IReadOnlyList<SourceLine> Lines
);

/// <summary>A line of a text, a paragraph of a Word document, or a row of a table.</summary>
/// <param name="Number">Which one, from 1: the line of a text, the paragraph of a document (each row of a table
/// counts as one), the row of a sheet.</param>
/// <param name="Text">Its words; automatic numbers of Word stand before them. Of a row, the cells with tabs
/// between.</param>
public sealed record SourceLine(int Number, string Text)
{
    /// <summary>What it is within a table; null outside of tables.</summary>
    public SourceRow? Row { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="Table">Which table of the document, from 0; of a workbook, which sheet.</param>
/// <param name="Cells">Its cells, in the order of their columns.</param>
public sealed record SourceRow(int Table, IReadOnlyList<SourceCell> Cells);

/// <summary>A cell of a row.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Text">Its words; paragraphs in it are lines.</param>
/// <param name="IsContinued">Whether a merged cell that began above reaches into this row; it has the words of that
/// cell then.</param>
public sealed record SourceCell(int Column, string Text, bool IsContinued = false);

/// <summary>What kind of file a plan came in.</summary>
public enum SourceFormat
{
    /// <summary>Plain text or Markdown.</summary>
    Text,

    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>A table with commas.</summary>
    Csv,

    /// <summary>A table with tabs.</summary>
    Tsv,
}
