using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Calendar;

/// <summary>A day that is otherwise in a unit than the notice says.</summary>
public sealed class LocalDay
{
    /// <summary>The unit.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>The date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whether it is off or worked.</summary>
    public required DayKind Kind { get; init; }

    /// <summary>On what account, in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>The document that says so, by title and number.</summary>
    public required string SourceDocument { get; init; }

    /// <summary>The same, for an <see cref="OfficeCalendar"/>.</summary>
    public LocalOverride ToLocalOverride() => new(On, Kind, Name, SourceDocument);
}

internal sealed class LocalDayTable : IEntityTypeConfiguration<LocalDay>
{
    public void Configure(EntityTypeBuilder<LocalDay> builder)
    {
        builder.ToTable(
            "local_day",
            table =>
            {
                table.HasCheckConstraint("ck_local_day_kind", "kind IN ('off', 'work')");
                table.HasCheckConstraint("ck_local_day_name", "length(name) >= 1");
                table.HasCheckConstraint("ck_local_day_source", "length(source_document) >= 1");
            }
        );
        builder.HasKey(day => new { day.Unit, day.On });
        builder.Property(day => day.On).HasColumnName("day");
        builder
            .Property(day => day.Kind)
            .StoredAsCode()
            .HasMaxLength(CalendarDayTable.MaxKindLength);
        builder.Property(day => day.Name).HasMaxLength(CalendarFile.MaxNameLength);
        builder
            .Property(day => day.SourceDocument)
            .HasMaxLength(CalendarNoticeTable.MaxSourceLength);
    }
}
