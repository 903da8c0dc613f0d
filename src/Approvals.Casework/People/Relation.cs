using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>
/// That two people are related, or that one has an interest in the other, as one of them declared.
/// </summary>
public sealed record Relation
{
    /// <summary>The unit of who declared it.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>Who declared it.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>The other one.</summary>
    public required PersonId OtherId { get; init; }

    /// <summary>What they are to each other.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>How far off, of collateral relatives only: siblings are 2, first cousins 3; at least 2.</summary>
    public int? Degree { get; init; }

    /// <summary>When it was declared.</summary>
    public required DateOnly DeclaredOn { get; init; }
}

/// <summary>What two people are to each other.</summary>
public enum RelationKind
{
    /// <summary>Married (夫妻).</summary>
    Spouse,

    /// <summary>Parent, child, grandparent, grandchild (直系血亲).</summary>
    DirectBlood,

    /// <summary>Sibling, uncle, cousin and further (旁系血亲).</summary>
    Collateral,

    /// <summary>Of the spouse's family, or the spouse of a relative (近姻亲).</summary>
    CloseInLaw,

    /// <summary>A business, a debt, a quarrel: anything that may affect impartiality (利害关系).</summary>
    Interest,
}

internal sealed class RelationTable : IEntityTypeConfiguration<Relation>
{
    public void Configure(EntityTypeBuilder<Relation> builder)
    {
        builder.ToTable(
            "relation",
            table =>
            {
                table.HasCheckConstraint("ck_relation_self", "other_id <> person_id");
                table.HasCheckConstraint(
                    "ck_relation_kind",
                    StoredCode.OneOf<RelationKind>("kind")
                );
                table.HasCheckConstraint(
                    "ck_relation_degree",
                    "(kind = 'collateral') = (degree is not null) and (degree is null or degree >= 2)"
                );
            }
        );
        builder.HasKey(relation => new
        {
            relation.PersonId,
            relation.OtherId,
            relation.Kind,
        });
        builder.Property(relation => relation.Kind).StoredAsCode();
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(relation => new { relation.UnitId, relation.PersonId })
            .HasPrincipalKey(person => new { person.UnitId, person.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(relation => relation.OtherId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
