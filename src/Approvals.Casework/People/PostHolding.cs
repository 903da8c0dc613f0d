using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>That a person holds a post for a time.</summary>
public sealed record PostHolding
{
    /// <summary>The unit of both.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>Who.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>Which post.</summary>
    public required PostId PostId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>Whether the post is held without an appointment to it (主持工作, 代理).</summary>
    public bool IsActing { get; init; }
}

internal sealed class PostHoldingTable : IEntityTypeConfiguration<PostHolding>
{
    public void Configure(EntityTypeBuilder<PostHolding> builder)
    {
        builder.ToTable(
            "post_holding",
            table => table.HasCheckConstraint("ck_post_holding_period", Dates.InOrder)
        );
        builder.HasKey(holding => new
        {
            holding.UnitId,
            holding.PersonId,
            holding.PostId,
            holding.FromOn,
        });
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(holding => new { holding.UnitId, holding.PersonId })
            .HasPrincipalKey(person => new { person.UnitId, person.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Post>()
            .WithMany()
            .HasForeignKey(holding => new { holding.UnitId, holding.PostId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
