using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.PeopleTests;

/// <summary>
/// The rows in a database: they come back as they went in, and the database refuses what cannot be.
/// </summary>
public sealed class PeopleTables : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public PeopleTables()
    {
        _connection.Open();
        using var db = Open();
        db.Database.EnsureCreated();
        Add(db, Seeds.Rows);
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void People_come_back_as_they_went_in() => Same(Seeds.Rows.People, one => one.Id.Value);

    [Fact]
    public void Posts_come_back_as_they_went_in() =>
        Same(Seeds.Rows.Posts, one => (one.UnitId.Value, one.Id.Value));

    [Fact]
    public void Substitutes_come_back_as_they_went_in() =>
        Same(
            Seeds.Rows.Substitutes,
            one => (one.UnitId.Value, one.PostId.Value, one.SubstitutePostId.Value)
        );

    [Fact]
    public void Grants_come_back_as_they_went_in()
    {
        using var db = Open();

        Assert.Equal(
            Seeds.Rows.Grants.OrderBy(one => (one.PersonId.Value, one.Role)),
            db.Set<RoleGrant>()
                .AsNoTracking()
                .AsEnumerable()
                .Select(one => one with { Id = 0 })
                .OrderBy(one => (one.PersonId.Value, one.Role))
        );
    }

    [Fact]
    public void A_half_day_and_settings_come_back_as_they_went_in()
    {
        var absence = Seeds.Away("director", Seeds.Today, Seeds.Today) with
        {
            FromHalf = DayHalf.Afternoon,
        };
        AuthoritySettings settings = new() { UnitId = Seeds.Unit, FromOn = Seeds.Today };
        Write(absence, settings);
        using var db = Open();

        Assert.Equal(
            (absence, settings),
            (
                db.Set<Absence>().AsNoTracking().Single(),
                db.Set<AuthoritySettings>().AsNoTracking().Single()
            )
        );
    }

    [Fact]
    public void Enums_are_stored_as_codes()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select role from role_grant where person_id = 'system-admin'";

        Assert.Equal("system-administrator", command.ExecuteScalar());
    }

    public static TheoryData<string, object> WrongRows =>
        new()
        {
            { "CHECK", Seeds.Away("director", Seeds.Today, Seeds.Today.AddDays(-1)) },
            { "CHECK", Seeds.Away("office-clerk-1", Seeds.Today, Seeds.Today) },
            {
                "CHECK",
                Seeds.Away("director", Seeds.Today, Seeds.Today) with
                {
                    FromHalf = DayHalf.Afternoon,
                    UntilHalf = DayHalf.Morning,
                }
            },
            { "FOREIGN KEY", Seeds.Away("nobody", Seeds.Today, Seeds.Today) },
            { "CHECK", Related("director", RelationKind.Spouse, null) },
            { "CHECK", Related("deputy-director-1", RelationKind.Collateral, null) },
            { "CHECK", Related("deputy-director-1", RelationKind.Spouse, 2) },
            { "CHECK", Seeds.Rows.Substitutes[0] with { SubstitutePostId = new("director") } },
            {
                "CHECK",
                Seeds.Rows.Substitutes[0] with
                {
                    FromOn = new(2026, 1, 2),
                    UntilOn = new(2026, 1, 1),
                }
            },
            { "CHECK", Seeds.Rows.Grants[0] with { GrantedBy = Seeds.Rows.Grants[0].PersonId } },
            {
                "CHECK",
                Seeds.Rows.Grants[0] with
                {
                    DepartmentId = new("office"),
                    FieldId = new("elder-care"),
                }
            },
            { "FOREIGN KEY", Seeds.Rows.Grants[0] with { UnitId = new("archives") } },
            { "FOREIGN KEY", Seeds.Rows.Holdings[0] with { UnitId = new("archives") } },
            { "UNIQUE", Seeds.Rows.Divisions[0] with { LeaderPostId = new("director") } },
            { "CHECK", Seeds.Rows.Posts[0] with { Id = new("new"), Rank = -1 } },
        };

    [Theory, MemberData(nameof(WrongRows), DisableDiscoveryEnumeration = true)]
    public void The_database_refuses_what_cannot_be(string constraint, object row)
    {
        var refused = Assert.Throws<DbUpdateException>(() => Write(row));

        Assert.Contains(constraint, refused.InnerException?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PostgreSQL_is_told_the_same_tables()
    {
        using PostgresOfficeDb db = new(
            new DbContextOptionsBuilder<PostgresOfficeDb>()
                .UseNpgsql("Host=nowhere")
                .UseSnakeCaseNamingConvention()
                .Options
        );

        Assert.Contains(
            "CONSTRAINT ck_relation_degree CHECK",
            db.Database.GenerateCreateScript(),
            StringComparison.Ordinal
        );
    }

    private static Relation Related(string other, RelationKind kind, int? degree) =>
        new()
        {
            UnitId = Seeds.Unit,
            PersonId = new("director"),
            OtherId = new(other),
            Kind = kind,
            Degree = degree,
            DeclaredOn = Seeds.Today,
        };

    private void Same<T, TKey>(IEnumerable<T> rows, Func<T, TKey> key)
        where T : class
    {
        using var db = Open();
        Assert.Equal(rows.OrderBy(key), db.Set<T>().AsNoTracking().AsEnumerable().OrderBy(key));
    }

    private void Write(params object[] rows)
    {
        using var db = Open();
        db.AddRange(rows);
        db.SaveChanges();
    }

    private static void Add(SqliteOfficeDb db, OfficeRows rows)
    {
        db.AddRange(rows.Units);
        db.AddRange(rows.Departments);
        db.AddRange(rows.Posts);
        db.AddRange(rows.PostRoles);
        db.AddRange(rows.People);
        db.AddRange(rows.Holdings);
        db.AddRange(rows.Fields);
        db.AddRange(rows.FieldDepartments);
        db.AddRange(rows.Divisions);
        db.AddRange(rows.Substitutes);
        // Copies: the database numbers what it is given, and the seeds are everybody's.
        db.AddRange(rows.Grants.Select(grant => grant with { }));
        db.SaveChanges();
    }

    private SqliteOfficeDb Open() =>
        new(
            new DbContextOptionsBuilder<SqliteOfficeDb>()
                .UseSqlite(_connection)
                .UseSnakeCaseNamingConvention()
                .Options
        );
}
