using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>A role that was given to a person, by two others and a document.</summary>
/// <remarks>Its scope is the department, or the field, or the whole unit where both are null.</remarks>
public sealed record RoleGrant
{
    /// <summary>Its number in the database; 0 until it is stored.</summary>
    public long Id { get; init; }

    /// <summary>The unit in which it holds.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>Who has the role.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }

    /// <summary>The only department for which it holds.</summary>
    public DepartmentId? DepartmentId { get; init; }

    /// <summary>The only field of work for which it holds.</summary>
    public FieldId? FieldId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>Who carried the grant out: the security administrator.</summary>
    public required PersonId GrantedBy { get; init; }

    /// <summary>Who approved it: the leader of the unit.</summary>
    public required PersonId ApprovedBy { get; init; }

    /// <summary>The paper it rests on.</summary>
    public required string Document { get; init; }
}

internal sealed class RoleGrantTable : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable(
            "role_grant",
            table =>
            {
                table.HasCheckConstraint("ck_role_grant_period", Dates.InOrder);
                table.HasCheckConstraint(
                    "ck_role_grant_scope",
                    "department_id is null or field_id is null"
                );
                table.HasCheckConstraint("ck_role_grant_self", "granted_by <> person_id");
            }
        );
        builder.HasKey(grant => grant.Id);
        builder.HasIndex(grant => new { grant.UnitId, grant.PersonId });
        builder.Property(grant => grant.Role).StoredAsCode();
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(grant => new { grant.UnitId, grant.PersonId })
            .HasPrincipalKey(person => new { person.UnitId, person.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(grant => new { grant.UnitId, grant.DepartmentId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<FieldOfWork>()
            .WithMany()
            .HasForeignKey(grant => new { grant.UnitId, grant.FieldId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(grant => grant.GrantedBy)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(grant => grant.ApprovedBy)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
