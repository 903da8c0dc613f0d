using System.IO.Compression;
using System.Text;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Evidence;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.UpkeepTests;

/// <summary>Files of evidence come along in a backup.</summary>
public sealed class EvidenceBackups
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Sqlite)]
    public async Task Files_that_were_saved_are_there_when_they_are_restored(
        DatabaseKind from,
        DatabaseKind to
    )
    {
        await using var office = await TestOffice.OpenAsync(from);
        await AddAsync(office, "minutes");
        await AddAsync(office, "slip");
        var (path, saved) = await SaveAsync(office);
        await using var other = await TestOffice.OpenEmptyAsync(to);

        var restored = await new RestoreBackup(other.Office).RunAsync(path, null, Cancel);

        var check = await new ReadEvidence(other.Office).CheckAsync(null, Cancel);
        Assert.Equal(
            (2, 2, 2, true),
            (saved.Evidence, restored.Evidence, check.Files, check.IsWhole)
        );
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named_and_the_rest_is_saved()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite);
        var lost = await AddAsync(office, "minutes");
        await AddAsync(office, "slip");
        File.Delete(PathOf(office, lost));

        var (_, saved) = await SaveAsync(office);

        Assert.Equal((1, lost), (saved.Evidence, Assert.Single(saved.MissingEvidence)));
    }

    [Fact]
    public async Task A_file_that_was_altered_is_named_and_not_saved()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite);
        var altered = await AddAsync(office, "minutes");
        await File.AppendAllTextAsync(PathOf(office, altered), "!", Cancel);

        var (_, saved) = await SaveAsync(office);

        Assert.Equal((0, altered), (saved.Evidence, Assert.Single(saved.MissingEvidence)));
    }

    [Fact]
    public async Task What_was_missing_is_named_again_when_it_is_restored()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite);
        var lost = await AddAsync(office, "minutes");
        File.Delete(PathOf(office, lost));
        var (path, _) = await SaveAsync(office);
        await using var other = await TestOffice.OpenEmptyAsync(DatabaseKind.Sqlite);

        var restored = await new RestoreBackup(other.Office).RunAsync(path, null, Cancel);

        Assert.Equal([lost], restored.MissingEvidence);
    }

    [Fact]
    public async Task A_file_that_was_altered_in_the_backup_is_refused_and_nothing_is_restored()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "two-step");
        await office.StartAsync("two-step");
        var hash = await AddAsync(office, "minutes");
        var (path, _) = await SaveAsync(office);
        await Zips.ChangeAsync(path, $"evidence/{hash}", text => text + "!");

        await RefuseAsync(path, hash);
    }

    [Fact]
    public async Task A_backup_that_lacks_a_file_which_it_names_is_refused()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "two-step");
        await office.StartAsync("two-step");
        var hash = await AddAsync(office, "minutes");
        var (path, _) = await SaveAsync(office);
        await using (var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update, Cancel))
            zip.GetEntry($"evidence/{hash}")!.Delete();

        await RefuseAsync(path, hash);
    }

    [Fact]
    public async Task A_backup_that_names_a_file_by_what_is_no_hash_is_refused()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite);
        var hash = await AddAsync(office, "minutes");
        var (path, _) = await SaveAsync(office);
        await Zips.ChangeAsync(
            path,
            "manifest.json",
            text => text.Replace(hash, "../../etc", StringComparison.Ordinal)
        );

        await RefuseAsync(path, "no hash");
    }

    private static async Task RefuseAsync(string path, string says)
    {
        await using var other = await TestOffice.OpenEmptyAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() =>
            new RestoreBackup(other.Office).RunAsync(path, null, Cancel)
        );

        await using var db = other.Office.Database.CreateDbContext();
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.False(await db.Set<CaseRow>().AnyAsync(Cancel));
    }

    /// <summary>Adds a file, and a row that names it.</summary>
    private static async Task<string> AddAsync(TestOffice office, string words)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(words));
        var receipt = await office.Office.Evidence.AddAsync(content, "a.txt", new(), Cancel);
        var file = receipt.File!;
        await using var db = office.Office.Database.CreateDbContext();
        db.Add(
            new EvidenceRow
            {
                UnitId = TestOffice.Bureau,
                Sha256 = file.Sha256,
                Length = file.Length,
                FileName = "a.txt",
                Kind = EvidenceKind.Document,
                Title = words,
                DocumentOn = new(2026, 1, 5),
                At = office.Clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(Cancel);
        return file.Sha256;
    }

    private static async Task<(string Path, BackupSummary Saved)> SaveAsync(TestOffice office)
    {
        var path = Path.Combine(TestFolder.Make(), "saved.zip");
        return (path, await new BackUp(office.Office).RunAsync(path, null, Cancel));
    }

    private static string PathOf(TestOffice office, string hash) =>
        Path.Combine(office.Settings.EvidenceFolder, hash[..2], hash[2..4], hash);
}
