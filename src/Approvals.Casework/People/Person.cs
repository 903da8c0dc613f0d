using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>Somebody who acts in cases or is concerned by them.</summary>
public sealed record Person
{
    /// <summary>The code, unique over all units; the same for ever.</summary>
    public required PersonId Id { get; init; }

    /// <summary>The unit they work in, or are sent to.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>What they are called on screens and papers.</summary>
    public required string Name { get; init; }

    /// <summary>The department they are in.</summary>
    public required DepartmentId DepartmentId { get; init; }

    /// <summary>Whether they are still there.</summary>
    public required PersonStatus Status { get; init; }

    /// <summary>Who employs them.</summary>
    public required EmployerKind Employer { get; init; }

    /// <summary>Whether they do not belong to the unit, as the resident discipline group does not.</summary>
    public required bool IsExternal { get; init; }

    /// <summary>Where mails to them go; null for who gets notices in the product only.</summary>
    public string? Mail { get; init; }
}

/// <summary>Whether a person is still there.</summary>
public enum PersonStatus
{
    /// <summary>Works here.</summary>
    Active,

    /// <summary>Has left: keeps the right to see and correct own records, and no other.</summary>
    Left,
}

/// <summary>Who employs a person.</summary>
public enum EmployerKind
{
    /// <summary>The unit, as a civil servant (公务员).</summary>
    CivilServant,

    /// <summary>The unit or a subordinate unit, as staff of an institution (事业编制).</summary>
    Institution,

    /// <summary>The unit, by contract (聘用).</summary>
    Contract,

    /// <summary>A dispatch company (劳务派遣): consequences in employment are for the company.</summary>
    Dispatched,

    /// <summary>Another body, which sent them or which they speak for.</summary>
    OtherBody,
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable(
            "person",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_person_status",
                    StoredCode.OneOf<PersonStatus>("status")
                );
                table.HasCheckConstraint(
                    "ck_person_employer",
                    StoredCode.OneOf<EmployerKind>("employer")
                );
            }
        );
        builder.HasKey(person => person.Id);
        // What others refer to, so that the database keeps a person and what is theirs in one unit.
        builder.HasAlternateKey(person => new { person.UnitId, person.Id });
        builder.Property(person => person.Status).StoredAsCode();
        builder.Property(person => person.Employer).StoredAsCode();
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(person => new { person.UnitId, person.DepartmentId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
