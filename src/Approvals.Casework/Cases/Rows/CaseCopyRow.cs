using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>That a case was copied to somebody (抄送): to read, and for nothing else.</summary>
internal sealed class CaseCopyRow
{
    public required CaseId CaseId { get; init; }

    /// <summary>Who got it.</summary>
    public required PersonId PersonId { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>Who sent it; null where the process did.</summary>
    public PersonId? SentById { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Why; null where nobody said.</summary>
    public string? Note { get; init; }

    /// <summary>When it was read first; null while it is not.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}

/// <summary>The table of copies.</summary>
internal sealed class CaseCopyTable : IEntityTypeConfiguration<CaseCopyRow>
{
    public void Configure(EntityTypeBuilder<CaseCopyRow> builder)
    {
        builder.ToTable("case_copy");
        builder.HasKey(c => new { c.CaseId, c.PersonId });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(c => c.CaseId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.SentById);
        // What was copied to a person, the last first (Copies).
        builder.HasIndex(c => new { c.PersonId, c.SentAt });
    }
}
