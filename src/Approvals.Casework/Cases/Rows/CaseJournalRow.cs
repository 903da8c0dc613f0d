using Approvals.Casework.Audit;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>What one command did to a case, and who gave it. Written once, never changed.</summary>
internal sealed class CaseJournalRow : JournalRow
{
    public required CaseId CaseId { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>The version of the definition that it was decided by.</summary>
    public required int DefinitionId { get; init; }

    /// <summary>What was wanted: the command's name, in kebab-case.</summary>
    public required string Command { get; init; }

    /// <summary>What happened: the facts, a JSON array.</summary>
    public required string Facts { get; init; }
}

/// <summary>The table of what happened in cases.</summary>
internal sealed class CaseJournalTable : IEntityTypeConfiguration<CaseJournalRow>
{
    public void Configure(EntityTypeBuilder<CaseJournalRow> builder)
    {
        builder.ToTable("case_journal", JournalRow.Checks);
        // The key is what makes a case change in one order only: of two who decided on the same version, the second
        // meets it, and nothing of what that one wanted is written.
        builder.HasKey(j => new { j.CaseId, j.Number });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(j => j.CaseId);
        builder.Property(j => j.Algorithm).StoredAsCode();
        // Reports of a period, and the heads that the office's chain takes in each day.
        builder.HasIndex(j => j.At);
        // When cases stood still (CasePauses).
        builder
            .HasIndex(j => new { j.CaseId, j.Command })
            .HasFilter("command in ('suspend-case', 'resume-case')");
        // What a substitute did for somebody (DoneForMe).
        builder.HasIndex(j => j.ActingForId).HasFilter("acting_for_id is not null");
    }
}
