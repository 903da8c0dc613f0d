namespace Approvals.Casework.Documents;

/// <summary>
/// A document of the office as it is to be printed: what stands in it and in which layout, without a word of files and
/// formats. <see cref="DocxWriter"/> writes it to the figures of GB/T 9704.
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>The unit that it is of: the author in the properties of the file. Never a person.</summary>
    public required string Unit { get; init; }

    /// <summary>The title. It is broken into lines by sense; a line break in it sets where.</summary>
    public required string Title { get; init; }

    /// <summary>How the first page begins and how pages are numbered.</summary>
    public DocumentLayout Layout { get; init; } = DocumentLayout.Standard;

    /// <summary>The red head; null for a document without one, such as a form.</summary>
    public RedHead? Head { get; init; }

    /// <summary>Copy number, secrecy and urgency above the head; null for none.</summary>
    public DocumentMarks? Marks { get; init; }

    /// <summary>Whom it is to (主送机关), without the colon; null for nobody in particular.</summary>
    public string? Addressee { get; init; }

    /// <summary>What stands in it, in order.</summary>
    public required IReadOnlyList<DocumentBlock> Blocks { get; init; }

    /// <summary>The names of what is attached, for the note after the text; each without a full stop.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Who signs and when; null for none.</summary>
    public DocumentSignature? Signature { get; init; }

    /// <summary>A note in brackets below the signature, without the brackets; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The imprint at the foot of the last page; null for none.</summary>
    public Imprint? Imprint { get; init; }

    /// <summary>What stands on each page besides its text.</summary>
    public PageFrame Frame { get; init; } = new();
}

/// <summary>How a document is laid out.</summary>
public enum DocumentLayout
{
    /// <summary>As most: the head within the type area, pages numbered from the first.</summary>
    Standard,

    /// <summary>As a letter (函): red double lines, wider than the type area; no number on the first page.</summary>
    Letter,

    /// <summary>Standard, on paper laid across: for wide tables.</summary>
    Across,
}
