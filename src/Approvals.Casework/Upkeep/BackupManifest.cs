namespace Approvals.Casework.Upkeep;

/// <summary>What a saved database holds: written last, so that a file without it is not whole.</summary>
/// <param name="Format">What kind of file it is.</param>
/// <param name="Version">The version of the file's form.</param>
/// <param name="CreatedAt">As of when.</param>
/// <param name="Migration">To which form the tables had been brought.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Evidence">The files of evidence that the rows name.</param>
internal sealed record BackupManifest(
    string Format,
    int Version,
    DateTimeOffset CreatedAt,
    string Migration,
    IReadOnlyList<SavedTable> Tables,
    IReadOnlyList<SavedEvidence> Evidence
)
{
    public const string FileName = "manifest.json";
    public const string ThisFormat = "approvals-backup";
    public const int ThisVersion = 2;

    /// <summary>The file in the archive that holds a table.</summary>
    public static string FileOf(string table) => $"tables/{table}.jsonl";

    /// <summary>The file in the archive that holds a file of evidence.</summary>
    public static string FileOfEvidence(string sha256) => $"evidence/{sha256}";
}

/// <summary>A saved table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Sha256">The hash of its file.</param>
internal sealed record SavedTable(string Name, long Rows, string Sha256);

/// <summary>A file of evidence that a row names.</summary>
/// <param name="Sha256">The hash of its bytes.</param>
/// <param name="IsSaved">Whether it is in the archive: it is not where it was missing or altered.</param>
internal sealed record SavedEvidence(string Sha256, bool IsSaved);
