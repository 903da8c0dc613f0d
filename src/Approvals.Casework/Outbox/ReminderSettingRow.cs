using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Outbox;

/// <summary>What a unit has set about its reminders and the hours of its mails, from a day on. Rows are only
/// added.</summary>
internal sealed record ReminderSettingRow
{
    private const string TimeFormat = "HH:mm";

    public required UnitId UnitId { get; init; }

    /// <summary>Counted within the unit, from 1: of two that hold from the same day the later one does.</summary>
    public required int Number { get; init; }

    /// <summary>The first day that it holds for; until the next one begins.</summary>
    public required DateOnly FromOn { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public required PersonId SetBy { get; init; }

    /// <summary>What it rests on.</summary>
    public required string Document { get; init; }

    /// <summary>Times of the clock, as <c>08:30</c>: both databases keep texts alike.</summary>
    public required string DigestAt { get; init; }

    public required string RemindAt { get; init; }

    public required string QuietFrom { get; init; }

    public required string QuietUntil { get; init; }

    public required string ResumeAt { get; init; }

    public required bool IsQuietAtNoon { get; init; }

    public required string NoonFrom { get; init; }

    public required string NoonUntil { get; init; }

    public required int MaxSingle { get; init; }

    /// <summary>Numbers of measures with spaces between.</summary>
    public required string AnyHourMeasures { get; init; }

    /// <summary>What is set.</summary>
    public ReminderSettings Settings =>
        new()
        {
            DigestAt = TimeIn(DigestAt),
            RemindAt = TimeIn(RemindAt),
            QuietFrom = TimeIn(QuietFrom),
            QuietUntil = TimeIn(QuietUntil),
            ResumeAt = TimeIn(ResumeAt),
            IsQuietAtNoon = IsQuietAtNoon,
            NoonFrom = TimeIn(NoonFrom),
            NoonUntil = TimeIn(NoonUntil),
            MaxSingle = MaxSingle,
            AnyHourMeasures = NumbersIn(AnyHourMeasures),
        };

    /// <summary>Numbers as one text.</summary>
    public static string TextOf(IEnumerable<int> numbers) =>
        string.Join(' ', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A time on the clock as it is stored and shown, such as <c>08:30</c>.</summary>
    public static string TextOf(TimeOnly time) =>
        time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static TimeOnly TimeIn(string text) =>
        TimeOnly.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture);

    private static ImmutableArray<int> NumbersIn(string text) =>
        [
            .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(n => int.Parse(n, CultureInfo.InvariantCulture)),
        ];
}

/// <summary>The table of the settings of reminders.</summary>
internal sealed class ReminderSettingTable : IEntityTypeConfiguration<ReminderSettingRow>
{
    public void Configure(EntityTypeBuilder<ReminderSettingRow> builder)
    {
        builder.ToTable(
            "reminder_setting",
            table =>
                table.HasCheckConstraint(
                    "ck_reminder_setting_numbers",
                    "max_single between 0 and 50"
                )
        );
        builder.HasKey(s => new { s.UnitId, s.Number });
        builder.Ignore(s => s.Settings);
        builder
            .HasOne<Unit>()
            .WithMany()
            .HasForeignKey(s => s.UnitId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
