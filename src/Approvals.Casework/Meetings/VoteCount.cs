using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Meetings;

/// <summary>What came of a vote.</summary>
public enum VoteOutcome
{
    /// <summary>通过.</summary>
    Passed,

    /// <summary>未通过; a tie too, as nobody has a casting vote.</summary>
    NotPassed,

    /// <summary>Too few were there: nothing is decided, whatever the papers say.</summary>
    NoQuorum,

    /// <summary>The vote itself was not in order: it counts nothing, and is held again.</summary>
    Void,
}

/// <summary>A vote as it was held on one item.</summary>
/// <param name="Rule">How the body decides on it.</param>
/// <param name="Roll">Who is there for it.</param>
/// <param name="Ballot">What was cast.</param>
/// <param name="Written">The written views of those who are absent.</param>
/// <param name="BeganAt">When the meeting began: written views that count came before.</param>
public sealed record HeldVote(
    VoteRule Rule,
    Roll Roll,
    Ballot Ballot,
    ImmutableArray<WrittenView> Written,
    DateTimeOffset BeganAt
);

/// <summary>The count of a vote.</summary>
public sealed record VoteCount
{
    /// <summary>Who should attend, who is there, how many must agree.</summary>
    public required ItemQuorum Quorum { get; init; }

    /// <summary>What the legal papers and the written views that count say.</summary>
    public required Tally Tally { get; init; }

    /// <summary>How many of those views were in writing.</summary>
    public required int Written { get; init; }

    /// <summary>Whose written views are read out without being counted, in the order in which they came.</summary>
    public required ImmutableArray<PersonId> ReadOut { get; init; }

    /// <summary>What came of it.</summary>
    public required VoteOutcome Outcome { get; init; }

    /// <summary>Every paper and view that was left out, and what makes the vote void.</summary>
    public required ImmutableArray<PaperComplaint> Complaints { get; init; }

    /// <summary>How many are absent without a written view that counts.</summary>
    public int Absent => Quorum.Absent - Written;

    /// <summary>How many are there and gave no legal paper; like an abstention, that is no yes.</summary>
    public int NotVoted => Quorum.Present - (Tally.Total - Written);
}
