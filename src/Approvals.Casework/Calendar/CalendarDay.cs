using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Calendar;

/// <summary>A day that an imported notice names.</summary>
public sealed class CalendarDay
{
    /// <summary>The year of the notice; the day may lie in the December before.</summary>
    public required int Year { get; init; }

    /// <summary>Which import of that year.</summary>
    public required int Number { get; init; }

    /// <summary>The date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whether it is off or worked.</summary>
    public required DayKind Kind { get; init; }

    /// <summary>The holiday on whose account, in Chinese.</summary>
    public required string Name { get; init; }
}

internal sealed class CalendarDayTable : IEntityTypeConfiguration<CalendarDay>
{
    public const int MaxKindLength = 10;

    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable(
            "calendar_day",
            table =>
            {
                table.HasCheckConstraint("ck_calendar_day_kind", "kind IN ('off', 'work')");
                table.HasCheckConstraint("ck_calendar_day_name", "length(name) >= 1");
            }
        );
        builder.HasKey(day => new
        {
            day.Year,
            day.Number,
            day.On,
        });
        builder.Property(day => day.On).HasColumnName("day");
        builder.Property(day => day.Kind).StoredAsCode().HasMaxLength(MaxKindLength);
        builder.Property(day => day.Name).HasMaxLength(CalendarFile.MaxNameLength);
    }
}
