using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>A word by which plans speak of a department, or of a field of work: what measures are assigned by where
/// they name nobody.</summary>
public sealed record AssignmentWord
{
    /// <summary>The unit.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>The word, such as <c>公墓</c>.</summary>
    public required string Word { get; init; }

    /// <summary>The department that it names; null where it stands for a field.</summary>
    public DepartmentId? DepartmentId { get; init; }

    /// <summary>The field that it stands for; null where it names a department.</summary>
    public FieldId? FieldId { get; init; }
}

internal sealed class AssignmentWordTable : IEntityTypeConfiguration<AssignmentWord>
{
    public void Configure(EntityTypeBuilder<AssignmentWord> builder)
    {
        builder.ToTable(
            "assignment_word",
            table =>
                table.HasCheckConstraint(
                    "ck_assignment_word_one",
                    "(department_id is null) <> (field_id is null)"
                )
        );
        builder.HasKey(w => new { w.UnitId, w.Word });
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(w => new { w.UnitId, w.DepartmentId });
        builder.HasOne<FieldOfWork>().WithMany().HasForeignKey(w => new { w.UnitId, w.FieldId });
    }
}
