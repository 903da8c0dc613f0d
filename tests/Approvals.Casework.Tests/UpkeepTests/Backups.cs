using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Feel;

namespace Approvals.Casework.Tests.UpkeepTests;

/// <summary>What is saved can be put back, also into the other kind of database.</summary>
public sealed class Backups
{
    public static TheoryData<DatabaseKind, DatabaseKind> Ways =>
        new()
        {
            { DatabaseKind.Sqlite, DatabaseKind.Sqlite },
            { DatabaseKind.Postgres, DatabaseKind.Postgres },
            { DatabaseKind.Sqlite, DatabaseKind.Postgres },
            { DatabaseKind.Postgres, DatabaseKind.Sqlite },
        };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ways))]
    public async Task What_was_saved_is_whole_when_it_is_restored(
        DatabaseKind from,
        DatabaseKind to
    )
    {
        await using var office = await OfficeWithWorkAsync(from);
        var saved = await SaveAsync(office);
        await using var other = await TestOffice.OpenEmptyAsync(to);

        await new RestoreBackup(other.Office).RunAsync(saved, null, Cancel);

        var before = await new VerifyJournals(office.Office).RunAsync([], null, Cancel);
        var after = await new VerifyJournals(other.Office).RunAsync([], null, Cancel);
        Assert.Equal(
            (before.Rows, before.OfficeHead, true),
            (after.Rows, after.OfficeHead, after.IsWhole)
        );
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Work_goes_on_in_the_restored_database(DatabaseKind from, DatabaseKind to)
    {
        await using var office = await OfficeWithWorkAsync(from);
        var saved = await SaveAsync(office);
        await using var other = await TestOffice.OpenEmptyAsync(to);
        await new RestoreBackup(other.Office).RunAsync(saved, null, Cancel);

        await other.PublishAsync("two-parallel");
        await other.CompleteAsync(new(1), "first", "li");

        Assert.Empty((await new VerifyJournals(other.Office).RunAsync([], null, Cancel)).Flaws);
    }

    [Fact]
    public async Task A_database_that_holds_data_is_not_restored_into()
    {
        await using var office = await OfficeWithWorkAsync(DatabaseKind.Sqlite);
        var saved = await SaveAsync(office);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new RestoreBackup(office.Office).RunAsync(saved, null, Cancel)
        );
    }

    [Fact]
    public async Task A_file_that_was_altered_is_not_restored()
    {
        await using var office = await OfficeWithWorkAsync(DatabaseKind.Sqlite);
        var saved = await SaveAsync(office);
        await Zips.ChangeAsync(
            saved,
            "tables/case.jsonl",
            text => text.Replace("two-step", "two-stop", StringComparison.Ordinal)
        );
        await using var other = await TestOffice.OpenEmptyAsync(DatabaseKind.Sqlite);

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            new RestoreBackup(other.Office).RunAsync(saved, null, Cancel)
        );
    }

    private static async Task<TestOffice> OfficeWithWorkAsync(DatabaseKind kind)
    {
        var office = await TestOffice.OpenAsync(kind, "two-step", "reminded");
        await office.StartAsync(
            "two-step",
            ("first", Value.Of("li")),
            ("second", Value.Of("wang"))
        );
        await office.StartAsync("reminded", ("group", Value.Of("HD")));
        return office;
    }

    private static async Task<string> SaveAsync(TestOffice office)
    {
        var path = Path.Combine(TestFolder.Make(), "saved.zip");
        await new BackUp(office.Office).RunAsync(path, null, Cancel);
        return path;
    }
}
