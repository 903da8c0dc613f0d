using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>That a person concerned is refused the record of a case for a time, with the reason and whose opinion it
/// rests on.</summary>
internal sealed class WithheldRecordRow
{
    public required CaseId CaseId { get; init; }

    /// <summary>From whom.</summary>
    public required PersonId PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>Who refused.</summary>
    public required PersonId ById { get; init; }

    public required string Reason { get; init; }

    /// <summary>The secrecy officer, or somebody of the discipline group, who gave the opinion.</summary>
    public required PersonId OpinionById { get; init; }

    /// <summary>Where that opinion is written.</summary>
    public required string Document { get; init; }

    /// <summary>When it ended; null while it lasts.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>The table of refused records.</summary>
internal sealed class WithheldRecordTable : IEntityTypeConfiguration<WithheldRecordRow>
{
    public void Configure(EntityTypeBuilder<WithheldRecordRow> builder)
    {
        builder.ToTable("withheld_record");
        builder.HasKey(w => new
        {
            w.CaseId,
            w.PersonId,
            w.At,
        });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(w => w.CaseId);
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.ById);
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.OpinionById);
    }
}
