using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>That a case waits for a message or a signal of some name.</summary>
internal sealed class SubscriptionRow
{
    public required CaseId CaseId { get; init; }

    public required int Key { get; init; }

    public required UnitId UnitId { get; init; }

    public required OutgoingKind Kind { get; init; }

    public required string Name { get; init; }

    public required string Element { get; init; }
}

/// <summary>What goes from case to case.</summary>
internal enum OutgoingKind
{
    /// <summary>To those who wait for it and correlate.</summary>
    Message,

    /// <summary>To all who wait for it.</summary>
    Signal,
}

/// <summary>The table of waits for messages and signals.</summary>
internal sealed class SubscriptionTable : IEntityTypeConfiguration<SubscriptionRow>
{
    public void Configure(EntityTypeBuilder<SubscriptionRow> builder)
    {
        builder.ToTable("subscription");
        builder.HasKey(s => new { s.CaseId, s.Key });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(s => s.CaseId);
        builder.Property(s => s.Kind).StoredAsCode();
        // Who waits for a message (DeliverMessages).
        builder.HasIndex(s => new
        {
            s.Name,
            s.Kind,
            s.UnitId,
        });
    }
}
