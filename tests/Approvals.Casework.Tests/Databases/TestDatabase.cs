using Approvals.Casework.Upkeep;
using Approvals.Casework.Wording;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Approvals.Casework.Tests.Databases;

/// <summary>The databases of the tests.</summary>
public static class TestDatabase
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    /// <summary>Both, as rows of a theory.</summary>
    public static TheoryData<DatabaseKind> Both => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    /// <summary>Settings of an office with a database that has its tables and a small staff.</summary>
    public static async Task<OfficeSettings> MakeAsync(DatabaseKind kind)
    {
        var settings = Unmade(kind, null);
        if (kind == DatabaseKind.Sqlite)
            File.Copy(await SqliteTemplate.Value, settings.DatabaseFile);
        else
            settings = settings with
            {
                Postgres = PostgresCluster.Instance.CreateDatabase(await PostgresTemplate.Value),
            };
        return settings;
    }

    /// <summary>Settings of an office whose database has no tables yet.</summary>
    public static OfficeSettings MakeBare(DatabaseKind kind) =>
        Unmade(
            kind,
            kind == DatabaseKind.Postgres ? PostgresCluster.Instance.CreateDatabase() : null
        );

    private static OfficeSettings Unmade(DatabaseKind kind, string? postgres)
    {
        if (kind == DatabaseKind.Postgres)
            Assert.SkipWhen(
                PostgresCluster.Instance.Missing is not null,
                PostgresCluster.Instance.Missing ?? ""
            );
        return new(TestFolder.Make()) { Postgres = postgres };
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var settings = MakeBare(DatabaseKind.Sqlite);
        await FillAsync(settings);
        return settings.DatabaseFile;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var connection = PostgresCluster.Instance.CreateDatabase();
        await FillAsync(new(TestFolder.Make()) { Postgres = connection + ";Pooling=false" });
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    private static async Task FillAsync(OfficeSettings settings)
    {
        var clock = new FakeTimeProvider(new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero));
        await using var office = await Office.OpenAsync(settings, clock, CancellationToken.None);
        var staff = Path.Combine(AppContext.BaseDirectory, "staff");
        var loaded = await new LoadSeeds(office).RunAsync(staff, CancellationToken.None);
        Assert.Empty(loaded.Problems.Select(problem => problem.Say(Language.English)));
    }
}
