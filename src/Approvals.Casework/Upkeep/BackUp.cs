using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>
/// Saves the whole database as it is at one moment, while others work on, into one file that can be restored into
/// either kind of database. The secret by which restricted texts are encrypted is not in it: it is kept elsewhere.
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
        await using var db = office.Database.CreateDbContext();
        await using var snapshot = await office.Database.BeginSnapshotAsync(db, cancel);
        var tables = new List<SavedTable>();
        foreach (var table in TableRows.AllOf(db))
            tables.Add(await WriteAsync(zip, db, table, progress, tables.Sum(t => t.Rows), cancel));
        var manifest = new BackupManifest(
            BackupManifest.ThisFormat,
            BackupManifest.ThisVersion,
            office.Clock.Now(),
            Migrating.NameOf((await db.Database.GetAppliedMigrationsAsync(cancel)).Last()),
            tables
        );
        await using var entry = await zip.CreateEntry(BackupManifest.FileName).OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(entry, manifest, cancellationToken: cancel);
        return new(manifest.CreatedAt, tables.Count, tables.Sum(t => t.Rows));
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

/// <summary>What was saved.</summary>
/// <param name="CreatedAt">As of when.</param>
/// <param name="Tables">How many tables.</param>
/// <param name="Rows">How many rows.</param>
public sealed record BackupSummary(DateTimeOffset CreatedAt, int Tables, long Rows);
