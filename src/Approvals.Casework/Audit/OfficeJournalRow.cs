using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Audit;

/// <summary>What happened in the office and is no command of a case. Written once, never changed.</summary>
internal sealed class OfficeJournalRow : JournalRow
{
    /// <summary>The unit that it is about; null where it is about the whole installation.</summary>
    public UnitId? UnitId { get; init; }

    /// <summary>What happened, in kebab-case: such as <c>sign-in</c> or <c>grant-changed</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: such as a person, a setting, a definition.</summary>
    public string? Subject { get; init; }

    /// <summary>The rest, as a JSON object.</summary>
    public required string Details { get; init; }
}

/// <summary>The table of the office's chain.</summary>
internal sealed class OfficeJournalTable : IEntityTypeConfiguration<OfficeJournalRow>
{
    public void Configure(EntityTypeBuilder<OfficeJournalRow> builder)
    {
        builder.ToTable("office_journal", JournalRow.Checks);
        builder.HasKey(j => j.Number);
        builder.Property(j => j.Number).ValueGeneratedNever();
        builder.Property(j => j.Algorithm).StoredAsCode();
        builder.HasIndex(j => new { j.Kind, j.Number }); // The entries of one kind, the last first.
        builder.HasIndex(j => j.At);
    }
}
