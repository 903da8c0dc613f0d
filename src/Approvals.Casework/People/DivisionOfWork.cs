using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.People;

/// <summary>
/// That a leader's post is in charge of a field for a time, by the division-of-work document (分工文件).
/// </summary>
public sealed record DivisionOfWork
{
    /// <summary>The unit of both.</summary>
    public required UnitId UnitId { get; init; }

    /// <summary>The field.</summary>
    public required FieldId FieldId { get; init; }

    /// <summary>The post of the leader in charge.</summary>
    public required PostId LeaderPostId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? UntilOn { get; init; }

    /// <summary>The document.</summary>
    public required string Document { get; init; }
}

internal sealed class DivisionOfWorkTable : IEntityTypeConfiguration<DivisionOfWork>
{
    public void Configure(EntityTypeBuilder<DivisionOfWork> builder)
    {
        builder.ToTable(
            "division_of_work",
            table => table.HasCheckConstraint("ck_division_of_work_period", Dates.InOrder)
        );
        // One leader a field at a time: with the post in the key, two could be in charge from the same day.
        builder.HasKey(row => new
        {
            row.UnitId,
            row.FieldId,
            row.FromOn,
        });
        builder
            .HasOne<FieldOfWork>()
            .WithMany()
            .HasForeignKey(row => new { row.UnitId, row.FieldId })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Post>()
            .WithMany()
            .HasForeignKey(row => new { row.UnitId, row.LeaderPostId })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
