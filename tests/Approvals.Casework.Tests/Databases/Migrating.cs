using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Approvals.Casework.Tests.Databases;

/// <summary>How a database comes to the form of this version.</summary>
public sealed class Migrating
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_migrations_bring_the_tables_to_what_the_code_wants(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenEmptyAsync(kind);
        await using var db = office.Office.Database.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Rows_of_each_earlier_version_are_there_in_the_next(DatabaseKind kind)
    {
        var settings = TestDatabase.MakeBare(kind);
        await using var database = settings.Open();
        var lost = new List<string>();
        foreach (var migration in await MigrationsAsync(database))
        {
            await using var db = database.CreateDbContext();
            await db.GetService<IMigrator>().MigrateAsync(migration, cancellationToken: Cancel);
            // What an office has in any version.
            await db.Database.ExecuteSqlRawAsync(
                "insert into unit (id, name, kind) values ({0}, {0}, 'bureau')",
                [migration],
                Cancel
            );
            var expected = (await MigrationsAsync(database))
                .TakeWhile(m => m != migration)
                .Append(migration);
            lost.AddRange(expected.Except(await UnitsAsync(database)));
        }

        Assert.Empty(lost);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_programs_that_start_at_once_migrate_once(DatabaseKind kind)
    {
        var settings = TestDatabase.MakeBare(kind);

        var offices = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ => Office.OpenAsync(settings, TimeProvider.System, Cancel))
        );

        await using var first = offices[0];
        await using var second = offices[1];
        await using var db = first.Database.CreateDbContext();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Fact]
    public async Task A_lock_that_a_dead_program_left_behind_is_healed()
    {
        var settings = TestDatabase.MakeBare(DatabaseKind.Sqlite);
        await using (var first = await Office.OpenAsync(settings, TimeProvider.System, Cancel))
        {
            await using var db = first.Database.CreateDbContext();
            await db.Database.ExecuteSqlRawAsync(
                "insert into __EFMigrationsLock (Id, Timestamp) values (1, '2026-01-01')",
                Cancel
            );
        }

        await using var second = await Office.OpenAsync(settings, TimeProvider.System, Cancel);

        await using var after = second.Database.CreateDbContext();
        Assert.Empty(await after.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_database_of_a_newer_version_is_refused(DatabaseKind kind)
    {
        var settings = TestDatabase.MakeBare(kind);
        await using (var first = await Office.OpenAsync(settings, TimeProvider.System, Cancel))
        {
            await using var db = first.Database.CreateDbContext();
            var history =
                kind == DatabaseKind.Sqlite
                    ? "insert into __EFMigrationsHistory values ('29990101000000_Later', '99')"
                    : "insert into \"__EFMigrationsHistory\" values ('29990101000000_Later', '99')";
            await db.Database.ExecuteSqlRawAsync(history, Cancel);
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Office.OpenAsync(settings, TimeProvider.System, Cancel)
        );

        Assert.Contains("Later", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<List<string>> MigrationsAsync(OfficeDatabase database)
    {
        await using var db = database.CreateDbContext();
        return [.. db.Database.GetMigrations()];
    }

    private static async Task<List<string>> UnitsAsync(OfficeDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db
            .Database.SqlQueryRaw<string>("select id as \"Value\" from unit")
            .ToListAsync(Cancel);
    }
}
