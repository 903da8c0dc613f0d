using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>A message or signal that left a case, until all who wait for it have been told.</summary>
internal sealed class MessageRow : DueWorkRow
{
    public required CaseId CaseId { get; init; }

    /// <summary>The row of the journal that sent it.</summary>
    public required int Number { get; init; }

    /// <summary>Which of those that this row sent, from 0.</summary>
    public required int Position { get; init; }

    public required UnitId UnitId { get; init; }

    public required OutgoingKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The fact that it left: a message or a signal that was sent, as JSON.</summary>
    public required string Fact { get; init; }

    /// <summary>Whether the sender itself took it: then it starts nothing.</summary>
    public bool WasTaken { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }
}

/// <summary>The table of what goes from case to case.</summary>
internal sealed class MessageTable : IEntityTypeConfiguration<MessageRow>
{
    public void Configure(EntityTypeBuilder<MessageRow> builder)
    {
        builder.ToTable("message");
        builder.HasKey(m => new
        {
            m.CaseId,
            m.Number,
            m.Position,
        });
        builder.HasOne<CaseJournalRow>().WithMany().HasForeignKey(m => new { m.CaseId, m.Number });
        builder.Property(m => m.Kind).StoredAsCode();
        builder.HasIndex(m => m.TryAt).HasFilter("delivered_at is null");
    }
}

/// <summary>That a case has taken a message: so that it takes it once, whatever dies on the way.</summary>
internal sealed class MessageReceiptRow
{
    /// <summary>The sender.</summary>
    public required CaseId SenderId { get; init; }

    public required int Number { get; init; }

    public required int Position { get; init; }

    /// <summary>The receiver.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Which of the receiver's waits took it; of a signal, which is for all of them, 0.</summary>
    public required int Key { get; init; }
}

/// <summary>The table of receipts.</summary>
internal sealed class MessageReceiptTable : IEntityTypeConfiguration<MessageReceiptRow>
{
    public void Configure(EntityTypeBuilder<MessageReceiptRow> builder)
    {
        builder.ToTable("message_receipt");
        builder.HasKey(r => new
        {
            r.SenderId,
            r.Number,
            r.Position,
            r.CaseId,
            r.Key,
        });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(r => r.CaseId);
        builder
            .HasOne<MessageRow>()
            .WithMany()
            .HasForeignKey(r => new
            {
                r.SenderId,
                r.Number,
                r.Position,
            });
    }
}
