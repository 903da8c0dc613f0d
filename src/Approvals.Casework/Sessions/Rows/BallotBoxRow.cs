using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Approvals.Casework.Sessions.Rows;

/// <summary>
/// The urn of one secret vote: all papers together in one sealed bag, which has one size from the first paper to the
/// last, and is shuffled and written anew with each. There is no row, time, order or number of a single paper.
/// </summary>
internal sealed class BallotBoxRow
{
    /// <summary>The meeting.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The vote in it: the key of the call that set up the urn.</summary>
    public required int Vote { get; init; }

    public required UnitId UnitId { get; init; }

    /// <summary>The papers, encrypted; null once the urn was opened.</summary>
    public byte[]? Papers { get; init; }

    /// <summary>What is left of the papers: how many say what; all null until the urn is opened.</summary>
    public int? Agree { get; init; }

    public int? Disagree { get; init; }

    public int? Abstain { get; init; }

    public int? Postpone { get; init; }
}

/// <summary>The table of urns.</summary>
internal sealed class BallotBoxTable : IEntityTypeConfiguration<BallotBoxRow>
{
    public void Configure(EntityTypeBuilder<BallotBoxRow> builder)
    {
        builder.ToTable(
            "ballot_box",
            table =>
                table.HasCheckConstraint(
                    "ck_ballot_box_opened",
                    "(papers is null) = (agree is not null) and (agree is null) = (disagree is null) "
                        + "and (agree is null) = (abstain is null) and (agree is null) = (postpone is null)"
                )
        );
        builder.HasKey(b => new { b.CaseId, b.Vote });
        builder.HasOne<CaseRow>().WithMany().HasForeignKey(b => b.CaseId);
    }
}
