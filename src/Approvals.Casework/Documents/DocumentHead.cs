namespace Approvals.Casework.Documents;

/// <summary>The red head of a document (版头).</summary>
/// <param name="Body">The name of the issuing body as it is printed in red, such as its name with 文件.</param>
/// <param name="Number">The document number, such as <c>X民党组〔2023〕12号</c>; null while it has none.</param>
public sealed record RedHead(string Body, string? Number)
{
    /// <summary>Who signs a document that goes up (签发人), beside the number; null for any other.</summary>
    public string? Signer { get; init; }
}

/// <summary>The marks above the head.</summary>
/// <param name="CopyNumber">Of classified documents: 1 to 999999, printed with six digits; null for none.</param>
/// <param name="Secrecy">The secrecy mark, such as 内部; null for none.</param>
/// <param name="Urgency">The urgency; null for none.</param>
public sealed record DocumentMarks(int? CopyNumber, string? Secrecy, string? Urgency);

/// <summary>Who signs, and when.</summary>
/// <param name="Name">The body that signs.</param>
/// <param name="On">The day of signature by the head, or of the meeting that passed it; null leaves it to be
/// written by hand.</param>
/// <param name="IsSealed">Whether a seal is put on: it decides where name and date stand.</param>
public sealed record DocumentSignature(string Name, DateOnly? On, bool IsSealed);

/// <summary>The imprint (版记).</summary>
/// <param name="CopiesTo">Who gets a copy (抄送), without a full stop; null for nobody.</param>
/// <param name="PrintedBy">The office that prints it.</param>
/// <param name="PrintedOn">The day of printing.</param>
public sealed record Imprint(string? CopiesTo, string PrintedBy, DateOnly PrintedOn);

/// <summary>What stands on each page besides its text.</summary>
public sealed record PageFrame
{
    /// <summary>A label at the top of each page, such as 内部; null for none.</summary>
    public string? Label { get; init; }

    /// <summary>A line above the page number, such as one for a signature on each page; null for none.</summary>
    public string? Foot { get; init; }

    /// <summary>Whether pages are numbered as 第 1 页 共 3 页, and not as <c>— 1 —</c>.</summary>
    public bool SaysTotal { get; init; }

    /// <summary>The number of the first page: 1, but where a book goes on over several documents.</summary>
    public int FirstPage { get; init; } = 1;
}
