using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>That somebody asked for a restricted text about himself to be corrected (更正): a case of its own about a
/// text of another one; and the text that took its place, where it was corrected.</summary>
internal sealed class RecordCorrectionRow
{
    /// <summary>The case of the request.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The case whose record it is.</summary>
    public required CaseId AboutId { get; init; }

    /// <summary>The seal of the text that is asked about: it stays readable, as corrected.</summary>
    public required byte[] Seal { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>Who asked.</summary>
    public required PersonId PersonId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The seal of the text that took its place, which the request brought; null for none.</summary>
    public byte[]? NewSeal { get; init; }

    public DateTimeOffset? CorrectedAt { get; init; }
}

/// <summary>The table of requests for correction.</summary>
internal sealed class RecordCorrectionTable : IEntityTypeConfiguration<RecordCorrectionRow>
{
    public void Configure(EntityTypeBuilder<RecordCorrectionRow> builder)
    {
        builder.ToTable(
            "record_correction",
            table =>
            {
                table.HasCheckConstraint("ck_record_correction_seal", "length(seal) = 32");
                table.HasCheckConstraint(
                    "ck_record_correction_corrected",
                    "(new_seal is null) = (corrected_at is null)"
                );
            }
        );
        builder.HasKey(c => c.CaseId);
        builder.Property(c => c.CaseId).ValueGeneratedNever();
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(c => c.CaseId);
        builder
            .HasOne<RestrictedTextRow>()
            .WithMany()
            .HasForeignKey(c => new { c.CaseId, c.NewSeal });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(c => c.AboutId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        builder.HasIndex(c => c.AboutId); // What was asked for about the texts of a case.
    }
}
