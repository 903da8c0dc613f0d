using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Outbox;

/// <summary>A letter that is to go out, or has gone.</summary>
internal sealed class OutboxRow : DueWorkRow
{
    public long Id { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>What makes it the only one of its kind: a second one cannot be written.</summary>
    public required string UniqueKey { get; init; }

    /// <summary>Which letter it is.</summary>
    public required string Letter { get; init; }

    public required PersonId ReceiverId { get; init; }

    /// <summary>The case that it is about.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>The task that it is about.</summary>
    public int? Key { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }
}

/// <summary>The table of letters.</summary>
internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(o => o.Id);
        builder.HasIndex(o => o.UniqueKey).IsUnique();
        // What a person was told, the last first (ReadNotices).
        builder.HasIndex(o => new { o.ReceiverId, o.Id });
        builder.HasIndex(o => o.CaseId); // Who was told of a case.
        // What is to be sent (OutboxSender).
        builder.HasIndex(o => o.TryAt).HasFilter("sent_at is null");
    }
}
