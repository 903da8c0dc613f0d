using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>How an office is opened whose tables are being made, or are made already.</summary>
public sealed class Openings
{
    private const string NewerMigration = "99990101000000_Newer";

    /// <summary>Far above what a start takes; past it, it waits for ever.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(2);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_second_start_changes_nothing(DatabaseKind kind)
    {
        await using var office = await WithCaseAsync(kind);
        var before = await TableText.OfAsync(office.Office, Cancel);

        await using var again = await Office.OpenAsync(office.Settings, office.Clock, Cancel);

        Assert.Equal(before, await TableText.OfAsync(again, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_processes_that_open_an_office_at_once_both_find_its_tables(
        DatabaseKind kind
    )
    {
        var settings = TestDatabase.MakeBare(kind);
        using var one = new RacerProcess(settings);
        using var other = new RacerProcess(settings);

        var told = await Task.WhenAll(one.ReadAsync(Cancel), other.ReadAsync(Cancel));

        Assert.Equal(["ready", "ready"], told);
    }

    [Fact]
    public async Task Who_waits_for_another_to_migrate_waits_by_the_time_of_the_world()
    {
        var settings = TestDatabase.MakeBare(DatabaseKind.Sqlite);
        var held = File.Open(
            settings.DatabaseFile + ".migrating",
            new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
            }
        );
        var opening = Office.OpenAsync(settings, new FakeTimeProvider(), Cancel);
        await held.DisposeAsync();

        await using var office = await opening.WaitAsync(MaxWait, TimeProvider.System, Cancel);

        Assert.True(File.Exists(settings.DatabaseFile));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_database_that_is_refused_stays_as_it_was(DatabaseKind kind)
    {
        await using var office = await NewerAsync(kind);
        var before = await TableText.OfAsync(office.Office, Cancel);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Office.OpenAsync(office.Settings, office.Clock, Cancel)
        );

        Assert.Equal(before, await TableText.OfAsync(office.Office, Cancel));
    }

    private static async Task<TestOffice> WithCaseAsync(DatabaseKind kind)
    {
        var office = await TestOffice.OpenAsync(kind, "two-step", "reminded");
        await office.StartAsync("reminded", ("group", Value.Of("handler")));
        await office.StartAsync(
            "two-step",
            ("first", Value.Of("li")),
            ("second", Value.Of("wang"))
        );
        return office;
    }

    private static async Task<TestOffice> NewerAsync(DatabaseKind kind)
    {
        var office = await WithCaseAsync(kind);
        await using var db = office.Office.Database.CreateDbContext();
        await db.Database.ExecuteSqlAsync(
            $"""insert into "__EFMigrationsHistory" values ({NewerMigration}, '99.0.0')""",
            Cancel
        );
        return office;
    }
}
