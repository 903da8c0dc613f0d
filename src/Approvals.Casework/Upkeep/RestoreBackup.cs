using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Evidence;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>Puts a saved database into an empty one, of either kind, and the files of evidence into their store; all of
/// it, or nothing.</summary>
public sealed class RestoreBackup(Office office)
{
    private const int Together = 200;

    /// <summary>Restores a file.</summary>
    /// <param name="path">What <see cref="BackUp"/> wrote.</param>
    /// <param name="progress">Told of how many rows were restored; null for nobody.</param>
    /// <param name="cancel">Gives up; the database stays empty.</param>
    /// <exception cref="InvalidDataException">The file is none of ours, is not whole, was altered, or is of another
    /// version.</exception>
    /// <exception cref="InvalidOperationException">The database is not empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<BackupSummary> RunAsync(
        string path,
        IProgress<long>? progress,
        CancellationToken cancel
    )
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
        await using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        await using var db = office.Database.CreateDbContext();
        var tables = TableRows.AllOf(db);
        var manifest = await ReadManifestAsync(zip, db, tables, cancel);
        await CheckHashesAsync(zip, manifest, cancel);
        await CheckEvidenceAsync(zip, manifest, cancel);

        await using var bulk = await office.Database.BeginBulkAsync(cancel);
        if (
            await db.Set<CaseRow>().AnyAsync(cancel)
            || await db.Set<OfficeJournalRow>().AnyAsync(cancel)
        )
            throw new InvalidOperationException(
                $"Expected an empty database to restore into, but {office.Database.Description} holds data. "
                    + "Name another folder or database."
            );
        await RestoreEvidenceAsync(zip, manifest, cancel); // Before the rows: files that no row names harm nothing.
        await bulk.ClearAsync([.. tables.Reverse().Select(t => t.Name)], cancel);
        var rows = 0L;
        foreach (var table in tables)
        {
            var lines = table.ParentsFirst(LinesOf(zip, table.Name));
            await foreach (var some in lines.Chunk(Together).WithCancellation(cancel))
            {
                await bulk.RunAsync([.. some.Select(table.Insert)], cancel);
                rows += some.Length;
                progress?.Report(rows);
            }
            if (table.Counted is { } column)
                await bulk.CountOnAsync(table.Name, column, cancel);
        }
        await bulk.CommitAsync(cancel);
        return BackupSummary.Of(manifest);
    }

    private static async Task<BackupManifest> ReadManifestAsync(
        ZipArchive zip,
        OfficeDb db,
        IReadOnlyList<TableRows> tables,
        CancellationToken cancel
    )
    {
        var entry =
            zip.GetEntry(BackupManifest.FileName)
            ?? throw NoBackup("it has no manifest: it is another kind of file, or is not whole");
        await using var stream = await entry.OpenAsync(cancel);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(
            stream,
            cancellationToken: cancel
        );
        if (manifest?.Format != BackupManifest.ThisFormat)
            throw NoBackup("its manifest names another format");
        if (manifest.Version != BackupManifest.ThisVersion)
            throw NoBackup($"it is of version {manifest.Version}");
        var migration = Migrating.NameOf(db.Database.GetMigrations().Last());
        if (manifest.Migration != migration)
            throw NoBackup(
                $"its tables are of the form '{manifest.Migration}', and not '{migration}'. Restore it with the "
                    + "version of the program that saved it, then start this one on the result"
            );
        if (tables.Select(t => t.Name).Except(manifest.Tables.Select(t => t.Name)).Any())
            throw NoBackup("it lacks a table");
        if (manifest.Evidence.Any(e => !EvidenceStore.IsHash(e.Sha256)))
            throw NoBackup("its manifest names a file of evidence by what is no hash");
        return manifest;
    }

    private static async Task CheckHashesAsync(
        ZipArchive zip,
        BackupManifest manifest,
        CancellationToken cancel
    )
    {
        foreach (var table in manifest.Tables)
        {
            await using var stream = await EntryOf(zip, table.Name).OpenAsync(cancel);
            var hash = Seal.Text(await SHA256.HashDataAsync(stream, cancel));
            if (hash != table.Sha256)
                throw NoBackup($"its table '{table.Name}' was altered");
        }
    }

    private static async Task CheckEvidenceAsync(
        ZipArchive zip,
        BackupManifest manifest,
        CancellationToken cancel
    )
    {
        foreach (var (sha256, _) in manifest.Evidence.Where(e => e.IsSaved))
        {
            await using var stream = await EvidenceOf(zip, sha256).OpenAsync(cancel);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)) != sha256)
                throw NoBackup($"its file of evidence {sha256} was altered");
        }
    }

    private async Task RestoreEvidenceAsync(
        ZipArchive zip,
        BackupManifest manifest,
        CancellationToken cancel
    )
    {
        foreach (var (sha256, _) in manifest.Evidence.Where(e => e.IsSaved))
        {
            await using var stream = await EvidenceOf(zip, sha256).OpenAsync(cancel);
            await office.Evidence.PutBackAsync(stream, sha256, cancel);
        }
    }

    private static async IAsyncEnumerable<string> LinesOf(ZipArchive zip, string table)
    {
        await using var stream = await EntryOf(zip, table).OpenAsync();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (await reader.ReadLineAsync() is { } line)
            yield return line;
    }

    private static ZipArchiveEntry EntryOf(ZipArchive zip, string table) =>
        zip.GetEntry(BackupManifest.FileOf(table))
        ?? throw NoBackup($"it lacks the table '{table}'");

    private static ZipArchiveEntry EvidenceOf(ZipArchive zip, string sha256) =>
        zip.GetEntry(BackupManifest.FileOfEvidence(sha256))
        ?? throw NoBackup($"it lacks the file of evidence {sha256}");

    private static InvalidDataException NoBackup(string found) =>
        new($"Expected a file that 'approvals backup' wrote, but {found}.");
}
