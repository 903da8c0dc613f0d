using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Sessions.Rows;

/// <summary>That somebody has handed in a paper in a secret vote, and no more: not which, nor when. The key lets nobody
/// hand in a second one.</summary>
internal sealed class BallotVoterRow
{
    public required CaseId CaseId { get; init; }

    public required int Vote { get; init; }

    public required PersonId PersonId { get; init; }

    public required UnitId UnitId { get; init; }
}

/// <summary>The table of who has voted.</summary>
internal sealed class BallotVoterTable : IEntityTypeConfiguration<BallotVoterRow>
{
    public void Configure(EntityTypeBuilder<BallotVoterRow> builder)
    {
        builder.ToTable("ballot_voter");
        builder.HasKey(v => new
        {
            v.CaseId,
            v.Vote,
            v.PersonId,
        });
        builder.HasOne<BallotBoxRow>().WithMany().HasForeignKey(v => new { v.CaseId, v.Vote });
    }
}
