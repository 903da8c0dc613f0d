using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Ledger.Rows;

/// <summary>That a case carries out an entry: all of it, its mechanism, or one of its periods.</summary>
internal sealed class EntryCaseRow
{
    public required CaseId CaseId { get; init; }

    public required UnitId UnitId { get; init; }

    public required long EntryId { get; init; }

    /// <summary>Which period, such as <c>2023-Q3</c>; <c>once</c> for a case that stands for the whole entry,
    /// <c>mechanism</c> for what has to be set up before the periods mean anything.</summary>
    public required string Period { get; init; }

    /// <summary>Whom or what it is about, where an entry has a case for each; empty for all.</summary>
    public required string Subject { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day permitted, as it was first set.</summary>
    public required DateOnly DueOn { get; init; }
}

internal sealed class EntryCaseTable : IEntityTypeConfiguration<EntryCaseRow>
{
    public void Configure(EntityTypeBuilder<EntryCaseRow> builder)
    {
        builder.ToTable("ledger_case");
        builder.HasKey(c => c.CaseId);
        builder.Property(c => c.CaseId).ValueGeneratedNever();
        builder.HasOne<CaseRow>().WithOne().HasForeignKey<EntryCaseRow>(c => c.CaseId);
        builder.HasOne<EntryRow>().WithMany().HasForeignKey(c => c.EntryId);
        // Nothing is opened twice; the same index finds the cases of an entry.
        builder
            .HasIndex(c => new
            {
                c.EntryId,
                c.Period,
                c.Subject,
            })
            .IsUnique();
    }
}
