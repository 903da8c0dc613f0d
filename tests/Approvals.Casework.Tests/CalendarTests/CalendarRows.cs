using Approvals.Casework.Calendar;
using Approvals.Casework.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class CalendarRows : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public CalendarRows()
    {
        _connection.Open();
        using var db = Open();
        db.Database.ExecuteSqlRaw(db.Database.GenerateCreateScript());
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void A_notice_is_read_as_it_was_stored()
    {
        Add(Notice(1, NoticeStatus.InForce));

        using var db = Open();
        var stored = db.Set<CalendarNotice>().Include(notice => notice.Days).Single();

        Assert.Equal(
            [new NoticeDay(new(2026, 12, 31), DayKind.Off, "元旦")],
            stored.ToCalendarYear().Days
        );
    }

    [Fact]
    public void Of_a_year_one_notice_is_in_force()
    {
        Add(Notice(1, NoticeStatus.InForce));

        Assert.Throws<DbUpdateException>(() => Add(Notice(2, NoticeStatus.InForce)));
    }

    [Fact]
    public void Beside_the_notice_in_force_another_may_be_proposed()
    {
        Add(Notice(1, NoticeStatus.InForce));
        Add(Notice(2, NoticeStatus.Proposed));

        using var db = Open();
        Assert.Equal(2, db.Set<CalendarNotice>().Count());
    }

    [Fact]
    public void A_notice_in_force_was_approved()
    {
        var notice = Notice(1, NoticeStatus.InForce);
        notice.ApprovedAt = null;
        notice.ApprovedBy = null;

        Assert.Throws<DbUpdateException>(() => Add(notice));
    }

    [Fact]
    public void A_day_belongs_to_a_notice() =>
        Assert.Throws<DbUpdateException>(() => Add(NewYearsEve(number: 9)));

    [Fact]
    public void A_local_day_names_its_document() =>
        Assert.Throws<DbUpdateException>(() => Add(Local("")));

    [Fact]
    public void A_local_day_is_read_as_it_was_stored()
    {
        Add(Local("县政府通知3号"));

        using var db = Open();
        Assert.Equal(
            new LocalOverride(new(2026, 3, 3), DayKind.Off, "停电", "县政府通知3号"),
            db.Set<LocalDay>().Single().ToLocalOverride()
        );
    }

    private static CalendarNotice Notice(int number, NoticeStatus status)
    {
        var isApproved = status != NoticeStatus.Proposed;
        return new()
        {
            Year = 2027,
            Number = number,
            Source = "通知",
            Sha256 = new string('0', 64),
            ImportedAt = Seeds.At("2026-11-05"),
            ImportedBy = new("clerk"),
            Status = status,
            ApprovedAt = isApproved ? Seeds.At("2026-11-06") : null,
            ApprovedBy = isApproved ? new PersonId("leader") : null,
            Days = { NewYearsEve(number) },
        };
    }

    private static CalendarDay NewYearsEve(int number) =>
        new()
        {
            Year = 2027,
            Number = number,
            On = new(2026, 12, 31),
            Kind = DayKind.Off,
            Name = "元旦",
        };

    private static LocalDay Local(string document) =>
        new()
        {
            Unit = new("office"),
            On = new(2026, 3, 3),
            Kind = DayKind.Off,
            Name = "停电",
            SourceDocument = document,
        };

    private void Add(object row)
    {
        using var db = Open();
        db.Add(row);
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
