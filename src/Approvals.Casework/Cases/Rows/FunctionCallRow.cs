using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Cases.Rows;

/// <summary>Work that a case has asked a function of the program for.</summary>
internal sealed class FunctionCallRow : DueWorkRow
{
    public required CaseId CaseId { get; init; }

    public required int Key { get; init; }

    public required UnitId UnitId { get; init; }

    public required string Element { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether the case is suspended: then nothing is called.</summary>
    public bool IsHeld { get; init; }
}

/// <summary>The table of calls.</summary>
internal sealed class FunctionCallTable : IEntityTypeConfiguration<FunctionCallRow>
{
    public void Configure(EntityTypeBuilder<FunctionCallRow> builder)
    {
        builder.ToTable("function_call");
        builder.HasKey(f => new { f.CaseId, f.Key });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(f => f.CaseId);
        builder.HasIndex(f => f.TryAt).HasFilter("not is_held");
    }
}
