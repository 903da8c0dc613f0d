using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Storage;

/// <summary>The one row about the whole installation.</summary>
internal sealed class OfficeStateRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Goes up whenever people, posts, grants, the calendar or settings change: who keeps them in memory
    /// sees by it that they are out of date.</summary>
    public required long Stamp { get; init; }

    /// <summary>The number that the next case gets; they are taken in blocks.</summary>
    public required long NextCase { get; init; }
}

/// <summary>The table with that row.</summary>
internal sealed class OfficeStateTable : IEntityTypeConfiguration<OfficeStateRow>
{
    public void Configure(EntityTypeBuilder<OfficeStateRow> builder)
    {
        builder.ToTable(
            "office_state",
            table => table.HasCheckConstraint("ck_office_state_id", "id = 1")
        );
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasData(new OfficeStateRow { Stamp = 1, NextCase = 1 });
    }
}
