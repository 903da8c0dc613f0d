namespace Approvals.Casework.Plans.Files;

/// <summary>How much a file of a plan may have at most. The defaults lie far above any plan.</summary>
public sealed record PlanFileLimits
{
    /// <summary>Of the file itself; more is refused before it is read whole.</summary>
    public int MaxBytes { get; init; } = 20 * Mebibyte;

    /// <summary>Parts of a Word or Excel file; each picture is one.</summary>
    public int MaxParts { get; init; } = 5_000;

    /// <summary>Of all parts of a Word or Excel file together, once they are unpacked.</summary>
    public long MaxUnpackedBytes { get; init; } = 200 * Mebibyte;

    /// <summary>How many times as large a file may become when it is unpacked; what stays below
    /// <see cref="FreeUnpackedBytes"/> may become more.</summary>
    public int MaxRatio { get; init; } = 100;

    /// <summary>Up to here the ratio does not count: a short form with much white space is packed very well.</summary>
    public long FreeUnpackedBytes { get; init; } = 10 * Mebibyte;

    /// <summary>Of one part with words, in bytes. A paragraph is read as a tree, which takes some sixteen times as
    /// much memory.</summary>
    public int MaxBytesOfPart { get; init; } = 20 * Mebibyte;

    /// <summary>Lines, paragraphs and rows together.</summary>
    public int MaxLines { get; init; } = 200_000;

    /// <summary>Cells of all tables together; each row that a merged cell reaches into counts.</summary>
    public int MaxCells { get; init; } = 1_000_000;

    private const int Mebibyte = 1024 * 1024;
}
