using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>
/// A part of a unit: a section (科室), a subordinate unit (下属单位), its leadership, a body at its side.
/// </summary>
public sealed record Department
{
    /// <summary>The unit it belongs to.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>Its code within the unit.</summary>
    public required DepartmentId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required DepartmentKind Kind { get; init; }
}

/// <summary>What a department is.</summary>
public enum DepartmentKind
{
    /// <summary>A section of the unit itself (科室).</summary>
    Section,

    /// <summary>A subordinate unit with tasks of its own (下属事业单位).</summary>
    SubordinateUnit,

    /// <summary>The leadership: those who are over sections and in none (班子).</summary>
    Leadership,

    /// <summary>
    /// A body at the unit's side that does not belong to it, such as the resident discipline group.
    /// </summary>
    OutsideBody,
}

internal sealed class DepartmentTable : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.ToTable(
            "department",
            table =>
                table.HasCheckConstraint(
                    "ck_department_kind",
                    StoredCode.OneOf<DepartmentKind>("kind")
                )
        );
        builder.HasKey(department => new { department.UnitId, department.Id });
        builder.HasIndex(department => new { department.UnitId, department.Name }).IsUnique();
        builder.Property(department => department.Kind).StoredAsCode();
        builder
            .HasOne<Unit>()
            .WithMany()
            .HasForeignKey(department => department.UnitId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
