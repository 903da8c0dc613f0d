using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>A body that has plans, people and cases of its own (单位).</summary>
public sealed record Unit
{
    /// <summary>Its code.</summary>
    public required UnitId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>The county office that oversees it; null where none does.</summary>
    public UnitId? ParentId { get; init; }
}

/// <summary>What a unit is.</summary>
public enum UnitKind
{
    /// <summary>A bureau of the county (局).</summary>
    Bureau,

    /// <summary>An office of the county that oversees bureaux.</summary>
    CountyOffice,
}

internal sealed class UnitTable : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable(
            "unit",
            table =>
            {
                table.HasCheckConstraint("ck_unit_kind", StoredCode.OneOf<UnitKind>("kind"));
                table.HasCheckConstraint("ck_unit_parent", "parent_id is null or parent_id <> id");
            }
        );
        builder.HasKey(unit => unit.Id);
        builder.Property(unit => unit.Kind).StoredAsCode();
        builder
            .HasOne<Unit>()
            .WithMany()
            .HasForeignKey(unit => unit.ParentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
