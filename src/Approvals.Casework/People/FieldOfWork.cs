using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>A field of work (分管领域): what a leader is in charge of as a whole.</summary>
public sealed record FieldOfWork
{
    /// <summary>The unit it belongs to.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>Its code within the unit.</summary>
    public required FieldId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }
}

/// <summary>That a department works in a field for a time.</summary>
public sealed record FieldDepartment
{
    /// <summary>The unit of both.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>The field.</summary>
    public required FieldId FieldId { get; init; }

    /// <summary>The department.</summary>
    public required DepartmentId DepartmentId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? UntilOn { get; init; }
}

internal sealed class FieldOfWorkTable : IEntityTypeConfiguration<FieldOfWork>
{
    public void Configure(EntityTypeBuilder<FieldOfWork> builder)
    {
        builder.ToTable("field_of_work");
        builder.HasKey(field => new { field.UnitId, field.Id });
        builder.HasIndex(field => new { field.UnitId, field.Name }).IsUnique();
        builder
            .HasOne<Unit>()
            .WithMany()
            .HasForeignKey(field => field.UnitId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FieldDepartmentTable : IEntityTypeConfiguration<FieldDepartment>
{
    public void Configure(EntityTypeBuilder<FieldDepartment> builder)
    {
        builder.ToTable(
            "field_department",
            table => table.HasCheckConstraint("ck_field_department_period", Dates.InOrder)
        );
        builder.HasKey(row => new
        {
            row.UnitId,
            row.FieldId,
            row.DepartmentId,
            row.FromOn,
        });
        builder
            .HasOne<FieldOfWork>()
            .WithMany()
            .HasForeignKey(row => new { row.UnitId, row.FieldId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(row => new { row.UnitId, row.DepartmentId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
