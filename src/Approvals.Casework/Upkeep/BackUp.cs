using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Approvals.Casework.Audit;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Reports;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>
/// Saves the whole database as it is at one moment, and the files of evidence that it names, while others work on, into
/// one file that can be restored into either kind of database. A file of evidence that is missing or altered is told,
/// and the rest is saved. The secret by which restricted texts are encrypted is not in it: it is kept elsewhere.
/// </summary>
public sealed class BackUp(Office office)
{
    /// <summary>Saves it.</summary>
    /// <param name="path">The file; it must not exist.</param>
    /// <param name="progress">Told of how many rows were saved; null for nobody.</param>
    /// <param name="cancel">Gives up; no file is left.</param>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    public async Task<BackupSummary> RunAsync(
        string path,
        IProgress<long>? progress,
        CancellationToken cancel
    )
    {
        if (File.Exists(path))
            throw new IOException($"Expected no file '{path}', but there is one. Name another.");
        var unfinished = path + ".part";
        try
        {
            var summary = await WriteAsync(unfinished, progress, cancel);
            File.Move(unfinished, path); // It gets its name when it is whole.
            return summary;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<BackupSummary> WriteAsync(
        string path,
        IProgress<long>? progress,
        CancellationToken cancel
    )
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        var (saved, hashes) = await WriteTablesAsync(zip, progress, cancel);
        var evidence = new List<SavedEvidence>();
        foreach (var hash in hashes)
        {
            evidence.Add(new(hash, await WriteEvidenceAsync(zip, hash, cancel)));
            progress?.Report(saved.Tables.Sum(t => t.Rows) + evidence.Count);
        }
        var manifest = saved with { Evidence = evidence };
        await using var entry = await zip.CreateEntry(BackupManifest.FileName).OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(entry, manifest, cancellationToken: cancel);
        return BackupSummary.Of(manifest);
    }

    /// <summary>The rows of one moment, and the hashes of the files that they name. Those never change, so they are
    /// written when the moment is let go.</summary>
    private async Task<(BackupManifest Saved, IReadOnlyList<string> Hashes)> WriteTablesAsync(
        ZipArchive zip,
        IProgress<long>? progress,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        await using var snapshot = await office.Database.BeginSnapshotAsync(db, cancel);
        var tables = new List<SavedTable>();
        foreach (var table in TableRows.AllOf(db))
            tables.Add(await WriteAsync(zip, db, table, progress, tables.Sum(t => t.Rows), cancel));
        var hashes = await db.Set<EvidenceRow>()
            .Select(e => e.Sha256)
            .Distinct()
            .ToListAsync(cancel);
        var manifest = new BackupManifest(
            BackupManifest.ThisFormat,
            BackupManifest.ThisVersion,
            office.Clock.Now(),
            Migrating.NameOf((await db.Database.GetAppliedMigrationsAsync(cancel)).Last()),
            tables,
            []
        );
        var all = hashes.Union(await KeptReportFiles.HashesAsync(db, cancel));
        return (manifest, [.. all.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Whether a file of evidence is in the archive now: one that is missing or altered is not.</summary>
    private async Task<bool> WriteEvidenceAsync(
        ZipArchive zip,
        string hash,
        CancellationToken cancel
    )
    {
        try
        {
            await using var content = await office.Evidence.OpenReadAsync(
                hash,
                verify: true,
                cancel
            );
            await using var entry = await zip.CreateEntry(
                    BackupManifest.FileOfEvidence(hash),
                    CompressionLevel.Fastest
                )
                .OpenAsync(cancel);
            await content.CopyToAsync(entry, cancel);
            return true;
        }
        catch (Exception e)
            when (e is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            return false;
        }
    }

    private static async Task<SavedTable> WriteAsync(
        ZipArchive zip,
        OfficeDb db,
        TableRows table,
        IProgress<long>? progress,
        long before,
        CancellationToken cancel
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        await using var entry = await zip.CreateEntry(BackupManifest.FileOf(table.Name))
            .OpenAsync(cancel);
        await foreach (var row in table.ReadAsync(db, cancel))
        {
            var line = Encoding.UTF8.GetBytes(row + "\n");
            hash.AppendData(line);
            await entry.WriteAsync(line, cancel);
            if (++rows % 1_000 == 0)
                progress?.Report(before + rows);
        }
        return new(table.Name, rows, Seal.Text(hash.GetHashAndReset()));
    }
}

/// <summary>What was saved, or restored.</summary>
/// <param name="CreatedAt">As of when.</param>
/// <param name="Tables">How many tables.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Evidence">How many files of evidence.</param>
/// <param name="MissingEvidence">The hashes of those that rows name, but that were missing or altered when all was
/// saved.</param>
public sealed record BackupSummary(
    DateTimeOffset CreatedAt,
    int Tables,
    long Rows,
    int Evidence,
    IReadOnlyList<string> MissingEvidence
)
{
    internal static BackupSummary Of(BackupManifest manifest) =>
        new(
            manifest.CreatedAt,
            manifest.Tables.Count,
            manifest.Tables.Sum(t => t.Rows),
            manifest.Evidence.Count(e => e.IsSaved),
            [.. manifest.Evidence.Where(e => !e.IsSaved).Select(e => e.Sha256)]
        );
}
