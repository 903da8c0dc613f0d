using Approvals.Casework.Tests.PeopleTests;
using Approvals.Casework.Upkeep;
using Approvals.Casework.Wording;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Approvals.Casework.Tests.Databases;

/// <summary>The databases of the tests.</summary>
public static class TestDatabase
{
    private static readonly Template Small = new(office => FillAsync(office, "staff"));
    private static readonly Template Meetings = new(office => FillAsync(office, "meeting-staff"));
    private static readonly Template Seeded = new(FillSeededAsync);

    /// <summary>Both, as rows of a theory.</summary>
    public static TheoryData<DatabaseKind> Both => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    /// <summary>Settings of an office with a database that has its tables and a small staff.</summary>
    public static Task<OfficeSettings> MakeAsync(DatabaseKind kind) => Small.CopyAsync(kind);

    /// <summary>Settings of an office with a database that has its tables and the members of a Party group and of a
    /// branch.</summary>
    public static Task<OfficeSettings> MakeForMeetingsAsync(DatabaseKind kind) =>
        Meetings.CopyAsync(kind);

    /// <summary>Settings of an office with a database that has all that comes with the program but its plan: people,
    /// calendars and processes.</summary>
    public static Task<OfficeSettings> MakeSeededAsync(DatabaseKind kind) => Seeded.CopyAsync(kind);

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

    private static async Task FillAsync(Office office, string folder)
    {
        var staff = Path.Combine(AppContext.BaseDirectory, folder);
        var loaded = await new LoadSeeds(office).RunAsync(staff, CancellationToken.None);
        Assert.Empty(loaded.Problems.Select(problem => problem.Say(Language.English)));
    }

    private static async Task FillSeededAsync(Office office)
    {
        var seeds = Path.Combine(Seeds.Root, "seeds");
        var loaded = await new LoadSeeds(office).RunAsync(seeds, CancellationToken.None);
        Assert.Empty(loaded.Problems.Select(problem => problem.Say(Language.English)));
        var workflows = Path.Combine(Seeds.Root, "workflows");
        await new LoadDefinitions(office).RunAsync(workflows, CancellationToken.None);
    }

    /// <summary>A database of each kind that is made once and copied for each test.</summary>
    private sealed class Template
    {
        private readonly Lazy<Task<string>> _sqlite;
        private readonly Lazy<Task<string>> _postgres;

        public Template(Func<Office, Task> fill)
        {
            _sqlite = new(() => MakeSqliteAsync(fill));
            _postgres = new(() => MakePostgresAsync(fill));
        }

        public async Task<OfficeSettings> CopyAsync(DatabaseKind kind)
        {
            var settings = Unmade(kind, null);
            if (kind == DatabaseKind.Sqlite)
                File.Copy(await _sqlite.Value, settings.DatabaseFile);
            else
                settings = settings with
                {
                    Postgres = PostgresCluster.Instance.CreateDatabase(await _postgres.Value),
                };
            return settings;
        }

        private static async Task<string> MakeSqliteAsync(Func<Office, Task> fill)
        {
            var settings = MakeBare(DatabaseKind.Sqlite);
            await FillAsync(settings, fill);
            return settings.DatabaseFile;
        }

        private static async Task<string> MakePostgresAsync(Func<Office, Task> fill)
        {
            var connection = PostgresCluster.Instance.CreateDatabase();
            var settings = new OfficeSettings(TestFolder.Make())
            {
                Postgres = connection + ";Pooling=false",
            };
            await FillAsync(settings, fill);
            return new NpgsqlConnectionStringBuilder(connection).Database!;
        }

        private static async Task FillAsync(OfficeSettings settings, Func<Office, Task> fill)
        {
            var clock = new FakeTimeProvider(new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero));
            await using var office = await Office.OpenAsync(
                settings,
                clock,
                CancellationToken.None
            );
            await fill(office);
        }
    }
}
