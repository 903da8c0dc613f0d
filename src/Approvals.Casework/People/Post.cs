using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>A post (职务): what a person holds for a time, and what acts when substitutes act.</summary>
public sealed record Post
{
    /// <summary>The unit it belongs to.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>Its code within the unit.</summary>
    public required PostId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The department it is in.</summary>
    public required DepartmentId DepartmentId { get; init; }

    /// <summary>Where it stands: a lower number is a higher rank; 0 and up.</summary>
    public required int Rank { get; init; }

    /// <summary>Whether it is a leading post (领导职务).</summary>
    public required bool IsLeading { get; init; }
}

/// <summary>A role that whoever holds a post has by it, without a grant.</summary>
public sealed record PostRole
{
    /// <summary>The unit of the post.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>The post.</summary>
    public required PostId PostId { get; init; }

    /// <summary>The role.</summary>
    public required Role Role { get; init; }
}

internal sealed class PostTable : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("post", table => table.HasCheckConstraint("ck_post_rank", "rank >= 0"));
        builder.HasKey(post => new { post.UnitId, post.Id });
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(post => new { post.UnitId, post.DepartmentId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PostRoleTable : IEntityTypeConfiguration<PostRole>
{
    public void Configure(EntityTypeBuilder<PostRole> builder)
    {
        builder.ToTable("post_role");
        builder.HasKey(row => new
        {
            row.UnitId,
            row.PostId,
            row.Role,
        });
        builder.Property(row => row.Role).StoredAsCode();
        builder
            .HasOne<Post>()
            .WithMany()
            .HasForeignKey(row => new { row.UnitId, row.PostId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
