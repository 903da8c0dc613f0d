using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Ledger.Rows;

/// <summary>A file of evidence (佐证材料): what it is and where it comes from. Its bytes lie in the store under their
/// hash.</summary>
internal sealed class EvidenceRow
{
    public long Id { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>Of the bytes, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required long Length { get; init; }

    /// <summary>The name of the file as it was given.</summary>
    public required string FileName { get; init; }

    public required EvidenceKind Kind { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The number of the document, where it has one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The date on its face.</summary>
    public required DateOnly DocumentOn { get; init; }

    /// <summary>When it was photographed or scanned, where that is known.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>The period that late paperwork (补齐手续) is about; null where it was made in time.</summary>
    public string? SupplementFor { get; init; }

    /// <summary>Why it comes late.</summary>
    public string? SupplementReason { get; init; }

    /// <summary>Who approved that it comes late.</summary>
    public PersonId? SupplementApprovedBy { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? ById { get; init; }
}

/// <summary>That a file proves something about an entry: one file may serve several.</summary>
internal sealed class EvidenceLinkRow
{
    public required long EvidenceId { get; init; }

    public required long EntryId { get; init; }

    public required UnitId UnitId { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? ById { get; init; }

    /// <summary>Taken away again; the row stays.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public string? RemovedReason { get; set; }
}

internal sealed class EvidenceTable : IEntityTypeConfiguration<EvidenceRow>
{
    public void Configure(EntityTypeBuilder<EvidenceRow> builder)
    {
        builder.ToTable(
            "evidence",
            table =>
            {
                table.HasCheckConstraint("ck_evidence_length", "length > 0");
                table.HasCheckConstraint(
                    "ck_evidence_supplement",
                    "(supplement_for is null) = (supplement_reason is null)"
                        + " and (supplement_for is null) = (supplement_approved_by is null)"
                );
            }
        );
        builder.Property(e => e.Kind).StoredAsCode();
        builder.HasIndex(e => new { e.UnitId, e.Sha256 }).IsUnique(); // The same file is kept once.
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.ById);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.SupplementApprovedBy);
    }
}

internal sealed class EvidenceLinkTable : IEntityTypeConfiguration<EvidenceLinkRow>
{
    public void Configure(EntityTypeBuilder<EvidenceLinkRow> builder)
    {
        builder.ToTable("evidence_link");
        builder.HasKey(l => new { l.EvidenceId, l.EntryId });
        builder.HasIndex(l => l.EntryId); // The evidence of an entry.
        builder.HasOne<EvidenceRow>().WithMany().HasForeignKey(l => l.EvidenceId);
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(l => l.EntryId);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.ById);
    }
}
