using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>
/// A text that few may read, beside the journal, which holds no more than its seal. It can be destroyed without
/// breaking the chain.
/// </summary>
internal sealed class RestrictedTextRow
{
    public required CaseId CaseId { get; init; }

    /// <summary>The seal by which the journal knows it.</summary>
    public required byte[] Seal { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>The row of the journal that brought it.</summary>
    public required int Number { get; init; }

    /// <summary>The class of secrecy: each has a key of its own.</summary>
    public required string Class { get; init; }

    /// <summary>The text, encrypted; null where it was destroyed.</summary>
    public byte[]? Cipher { get; init; }

    public DateTimeOffset? DestroyedAt { get; init; }

    /// <summary>The seal of the text that it took the place of, which stays readable as corrected; null for
    /// none.</summary>
    public byte[]? Supersedes { get; init; }
}

/// <summary>The table of restricted texts.</summary>
internal sealed class RestrictedTextTable : IEntityTypeConfiguration<RestrictedTextRow>
{
    public void Configure(EntityTypeBuilder<RestrictedTextRow> builder)
    {
        builder.ToTable(
            "restricted_text",
            table =>
            {
                table.HasCheckConstraint("ck_restricted_text_seal", "length(seal) = 32");
                table.HasCheckConstraint(
                    "ck_restricted_text_destroyed",
                    "(cipher is null) = (destroyed_at is not null)"
                );
                table.HasCheckConstraint(
                    "ck_restricted_text_supersedes",
                    "supersedes is null or length(supersedes) = 32"
                );
            }
        );
        builder.HasKey(t => new { t.CaseId, t.Seal });
        builder.HasOne<CaseJournalRow>().WithMany().HasForeignKey(t => new { t.CaseId, t.Number });
    }
}
