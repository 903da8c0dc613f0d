using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Calendar;

/// <summary>The notice of a year as it was imported: proposed, then in force, then replaced by a later
/// import.</summary>
public sealed class CalendarNotice
{
    /// <summary>The year that the notice is for.</summary>
    public required int Year { get; init; }

    /// <summary>Which import of that year it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The title of the notice, with number and date where known.</summary>
    public required string Source { get; init; }

    /// <summary>The SHA-256 of the file in UTF-8, in 64 small hexadecimal digits: says what was approved.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was imported.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>Who imported it.</summary>
    public required PersonId ImportedBy { get; init; }

    /// <summary>Whether it counts.</summary>
    public NoticeStatus Status { get; set; }

    /// <summary>When it was approved; null while it is proposed.</summary>
    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>Who approved it; null while it is proposed.</summary>
    public PersonId? ApprovedBy { get; set; }

    /// <summary>The days it names.</summary>
    public ICollection<CalendarDay> Days { get; } = [];

    /// <summary>What it says, for an <see cref="OfficeCalendar"/>. Its days must be loaded.</summary>
    public CalendarYear ToCalendarYear() =>
        new(
            Year,
            Source,
            [
                .. Days.OrderBy(day => day.On)
                    .Select(day => new NoticeDay(day.On, day.Kind, day.Name)),
            ]
        );
}

/// <summary>Whether an imported notice counts.</summary>
public enum NoticeStatus
{
    /// <summary>待批准: imported, and not yet approved.</summary>
    Proposed,

    /// <summary>生效: counts; one a year at most.</summary>
    InForce,

    /// <summary>已被替换: another import of the year came into force, or it was refused.</summary>
    Replaced,
}

internal sealed class CalendarNoticeTable : IEntityTypeConfiguration<CalendarNotice>
{
    /// <summary>Room for the titles of some notices.</summary>
    public const int MaxSourceLength = 500;

    private const int Sha256Length = 64;
    private const int MaxStatusLength = 20;

    public void Configure(EntityTypeBuilder<CalendarNotice> builder)
    {
        builder.ToTable(
            "calendar_notice",
            table =>
            {
                table.HasCheckConstraint("ck_calendar_notice_year", "year BETWEEN 1900 AND 2150");
                table.HasCheckConstraint("ck_calendar_notice_number", "number >= 1");
                table.HasCheckConstraint("ck_calendar_notice_sha256", "length(sha256) = 64");
                table.HasCheckConstraint(
                    "ck_calendar_notice_status",
                    "status IN ('proposed', 'in-force', 'replaced')"
                );
                table.HasCheckConstraint(
                    "ck_calendar_notice_approval",
                    "(approved_at IS NULL) = (approved_by IS NULL) "
                        + "AND (status <> 'in-force' OR approved_at IS NOT NULL) "
                        + "AND (status <> 'proposed' OR approved_at IS NULL)"
                );
            }
        );
        builder.HasKey(notice => new { notice.Year, notice.Number });
        builder.Property(notice => notice.Year).ValueGeneratedNever();
        builder.Property(notice => notice.Number).ValueGeneratedNever();
        builder.Property(notice => notice.Source).HasMaxLength(MaxSourceLength);
        builder.Property(notice => notice.Sha256).HasMaxLength(Sha256Length);
        builder.Property(notice => notice.Status).StoredAsCode().HasMaxLength(MaxStatusLength);
        builder
            .HasIndex(notice => notice.Year)
            .IsUnique()
            .HasFilter("status = 'in-force'")
            .HasDatabaseName("ix_calendar_notice_in_force");
        builder
            .HasMany(notice => notice.Days)
            .WithOne()
            .HasForeignKey(day => new { day.Year, day.Number })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
