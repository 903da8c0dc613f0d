using System.Collections.Immutable;

namespace Approvals.Casework.Ledger.Evidence;

/// <summary>What kinds of files can be evidence.</summary>
public enum EvidenceType
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Word, without macros.</summary>
    Docx,

    /// <summary>Excel, without macros.</summary>
    Xlsx,

    /// <summary>PowerPoint, without macros.</summary>
    Pptx,

    /// <summary>A photograph.</summary>
    Jpeg,

    /// <summary>A picture or a screenshot.</summary>
    Png,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A table as text.</summary>
    Csv,

    /// <summary>A recording.</summary>
    Mp3,

    /// <summary>A film, or a recording in the same form.</summary>
    Mp4,

    /// <summary>OFD, the national form of fixed documents.</summary>
    Ofd,
}

/// <summary>How much a file of evidence may have, and which kinds are taken.</summary>
public sealed record EvidenceLimits
{
    /// <summary>All kinds.</summary>
    public static ImmutableArray<EvidenceType> AllTypes { get; } =
    [.. Enum.GetValues<EvidenceType>()];

    /// <summary>Of a file; a film of some minutes has less.</summary>
    public long MaxBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>The kinds that are taken.</summary>
    public ImmutableArray<EvidenceType> Types { get; init; } = AllTypes;
}
