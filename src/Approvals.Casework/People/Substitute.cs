using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>That one post stands in for another while its holder is absent: substitution is by post.</summary>
public sealed record Substitute
{
    /// <summary>The unit of both.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>The post that is stood in for.</summary>
    public required PostId PostId { get; init; }

    /// <summary>The post that stands in.</summary>
    public required PostId SubstitutePostId { get; init; }

    /// <summary>On what it rests.</summary>
    public required SubstituteKind Kind { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>The document that names it.</summary>
    public required string Document { get; init; }
}

/// <summary>On what a substitution rests; those that come first are asked first.</summary>
public enum SubstituteKind
{
    /// <summary>
    /// The standing substitute of the division of work (AB岗); for the main leader, the deputy named in writing.
    /// </summary>
    Standing,

    /// <summary>A peer named by the main leader for one absence.</summary>
    NamedByMainLeader,
}

internal sealed class SubstituteTable : IEntityTypeConfiguration<Substitute>
{
    public void Configure(EntityTypeBuilder<Substitute> builder)
    {
        builder.ToTable(
            "substitute",
            table =>
            {
                table.HasCheckConstraint("ck_substitute_period", Dates.InOrder);
                table.HasCheckConstraint("ck_substitute_self", "substitute_post_id <> post_id");
                table.HasCheckConstraint(
                    "ck_substitute_kind",
                    StoredCode.OneOf<SubstituteKind>("kind")
                );
            }
        );
        builder.HasKey(row => new
        {
            row.UnitId,
            row.PostId,
            row.SubstitutePostId,
            row.FromOn,
        });
        builder.Property(row => row.Kind).StoredAsCode();
        builder
            .HasOne<Post>()
            .WithMany()
            .HasForeignKey(row => new { row.UnitId, row.PostId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Post>()
            .WithMany()
            .HasForeignKey(row => new { row.UnitId, row.SubstitutePostId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
