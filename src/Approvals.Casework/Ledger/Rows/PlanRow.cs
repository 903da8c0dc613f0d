using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Ledger.Rows;

/// <summary>A plan that a unit sees through: one for each inspection.</summary>
internal sealed class PlanRow
{
    public required UnitId UnitId { get; init; }

    /// <summary>Its code within the unit, such as <c>2023</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The day of the feedback; null where the document does not tell it.</summary>
    public DateOnly? FeedbackOn { get; set; }

    /// <summary>The day on which the Party group approved it: what is due at once counts from it.</summary>
    public DateOnly? ApprovedOn { get; set; }

    /// <summary>By how many weeks all dates were moved.</summary>
    public int ShiftedWeeks { get; set; }

    /// <summary>The phases and who leads, as JSON of the reading.</summary>
    public required string Frame { get; set; }
}

/// <summary>A document that was imported into a plan.</summary>
internal sealed class PlanImportRow
{
    public required UnitId UnitId { get; init; }

    public required string Plan { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required string Sha256 { get; init; }

    public required DateTimeOffset At { get; init; }

    public PersonId? ById { get; init; }

    /// <summary>The decision that an amendment rests on; null for the first import.</summary>
    public string? Document { get; init; }

    /// <summary>What the reader understood: what the next import is compared with.</summary>
    public required string Reading { get; init; }
}

/// <summary>A problem of a plan. Its wording is that of the feedback, and never changes.</summary>
internal sealed class ProblemRow
{
    public required UnitId UnitId { get; init; }

    public required string Plan { get; init; }

    public required int No { get; init; }

    public int? Aspect { get; init; }

    public string? AspectTitle { get; init; }

    public string? Section { get; init; }

    public string? SectionTitle { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>The figures, as JSON.</summary>
    public required string Figures { get; init; }

    public string? RootCause { get; set; }

    /// <summary>The day on which the leading group confirmed that it is cured.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    public string? ConfirmedBy { get; set; }
}

internal sealed class PlanTable : IEntityTypeConfiguration<PlanRow>
{
    public void Configure(EntityTypeBuilder<PlanRow> builder)
    {
        builder.ToTable("plan");
        builder.HasKey(p => new { p.UnitId, p.Key });
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId);
    }
}

internal sealed class PlanImportTable : IEntityTypeConfiguration<PlanImportRow>
{
    public void Configure(EntityTypeBuilder<PlanImportRow> builder)
    {
        builder.ToTable("plan_import");
        builder.HasKey(i => new
        {
            i.UnitId,
            i.Plan,
            i.Number,
        });
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(i => new { i.UnitId, i.Plan });
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.ById);
    }
}

internal sealed class ProblemTable : IEntityTypeConfiguration<ProblemRow>
{
    public void Configure(EntityTypeBuilder<ProblemRow> builder)
    {
        builder.ToTable("plan_problem");
        builder.HasKey(p => new
        {
            p.UnitId,
            p.Plan,
            p.No,
        });
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(p => new { p.UnitId, p.Plan });
    }
}
