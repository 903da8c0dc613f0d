using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Ledger.Rows;

/// <summary>What an entry stood at when it was last computed: for counts over many units, and for noticing a change
/// of light. It can be made anew from the rest at any time.</summary>
internal sealed class EntryStandingRow
{
    public required long EntryId { get; init; }

    public required UnitId UnitId { get; init; }

    public required string Plan { get; init; }

    public required MeasureStatus Status { get; set; }

    public required Light Light { get; set; }

    public required bool IsOverdue { get; set; }

    /// <summary>The reasons of the light, as JSON.</summary>
    public required string Reasons { get; set; }

    public required DateTimeOffset LightSince { get; set; }

    public required DateTimeOffset ComputedAt { get; set; }
}

/// <summary>A change of light. Rows are only added.</summary>
internal sealed class LightChangeRow
{
    public long Id { get; init; }

    public required long EntryId { get; init; }

    public required UnitId UnitId { get; init; }

    public required DateTimeOffset At { get; init; }

    public Light? Before { get; init; }

    public required Light After { get; init; }

    /// <summary>Why, as JSON.</summary>
    public required string Reasons { get; init; }
}

internal sealed class EntryStandingTable : IEntityTypeConfiguration<EntryStandingRow>
{
    public void Configure(EntityTypeBuilder<EntryStandingRow> builder)
    {
        builder.ToTable("ledger_standing");
        builder.HasKey(s => s.EntryId);
        builder.Property(s => s.EntryId).ValueGeneratedNever();
        builder.Property(s => s.Status).StoredAsCode();
        // Of two who refresh at once, the second notices, so that no change of light is logged twice.
        builder.Property(s => s.Light).StoredAsCode().IsConcurrencyToken();
        builder.HasOne<EntryRow>().WithOne().HasForeignKey<EntryStandingRow>(s => s.EntryId);
        // Counts of a unit, and of all units.
        builder.HasIndex(s => new
        {
            s.UnitId,
            s.Plan,
            s.Status,
            s.Light,
        });
    }
}

internal sealed class LightChangeTable : IEntityTypeConfiguration<LightChangeRow>
{
    public void Configure(EntityTypeBuilder<LightChangeRow> builder)
    {
        builder.ToTable("ledger_light");
        builder.Property(l => l.Before).StoredAsCode();
        builder.Property(l => l.After).StoredAsCode();
        builder.HasIndex(l => l.EntryId); // The history of an entry.
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(l => l.EntryId);
    }
}
