using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>A report on the progress of a measure: one for each command that brought one.</summary>
internal sealed class CaseProgressRow
{
    public required CaseId CaseId { get; init; }

    /// <summary>The number of the command's row in the journal.</summary>
    public required int Number { get; init; }

    public required UnitId UnitId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who reported; null where no person did.</summary>
    public PersonId? ById { get; init; }

    public required int Percent { get; init; }

    public required string Text { get; init; }

    public string? Difficulty { get; init; }

    public string? Help { get; init; }
}

internal sealed class CaseProgressTable : IEntityTypeConfiguration<CaseProgressRow>
{
    public void Configure(EntityTypeBuilder<CaseProgressRow> builder)
    {
        builder.ToTable(
            "case_progress",
            table => table.HasCheckConstraint("ck_case_progress", "percent between 0 and 100")
        );
        builder.HasKey(p => new { p.CaseId, p.Number });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(p => p.CaseId);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.ById);
    }
}
