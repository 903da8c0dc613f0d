using System.Collections.Immutable;
using Approvals.Casework.People;

namespace Approvals.Casework.Meetings;

/// <summary>Of whom the numbers needed are counted.</summary>
public enum QuorumBasis
{
    /// <summary>All members who should attend (应到会).</summary>
    ShouldAttend,

    /// <summary>Those of them who are entitled to vote (有表决权): probationary members are not.</summary>
    Entitled,
}

/// <summary>How many must agree; never counted of those present.</summary>
public enum PassRule
{
    /// <summary>Nothing is voted on.</summary>
    NoVote,

    /// <summary>More than half: exactly half is too few.</summary>
    MoreThanHalf,

    /// <summary>At least two thirds.</summary>
    TwoThirds,
}

/// <summary>What becomes of the written view of somebody who is absent.</summary>
public enum WrittenViews
{
    /// <summary>It is read out, and does not count.</summary>
    ReadOut,

    /// <summary>It counts as a vote where it was handed in before the meeting.</summary>
    Counted,
}

/// <summary>In which form a vote is held.</summary>
public enum BallotForm
{
    /// <summary>口头: each says it.</summary>
    Oral,

    /// <summary>举手.</summary>
    ShowOfHands,

    /// <summary>记名投票: papers with names.</summary>
    OpenBallot,

    /// <summary>无记名投票: papers without names.</summary>
    SecretBallot,
}

/// <summary>How a body decides on a subject, with what the unit has set.</summary>
/// <param name="Body">The body.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Basis">Of whom the numbers are counted.</param>
/// <param name="Quorum">How many must be present.</param>
/// <param name="Pass">How many must agree.</param>
/// <param name="Views">What becomes of the written views of those who are absent.</param>
/// <param name="Forms">The forms in which the vote may be held; empty where nothing is voted on.</param>
/// <param name="RecusedStillCount">Whether members who stepped aside still count among those of whom the numbers
/// are counted.</param>
public sealed record VoteRule(
    MeetingBody Body,
    VoteSubject Subject,
    QuorumBasis Basis,
    QuorumRule Quorum,
    PassRule Pass,
    WrittenViews Views,
    ImmutableArray<BallotForm> Forms,
    bool RecusedStillCount = true
)
{
    /// <summary>Whether anything is voted on.</summary>
    public bool HasVote => Pass != PassRule.NoVote;

    /// <summary>How many must be present.</summary>
    /// <param name="counted">Of how many; 0 and up.</param>
    public int PresentNeeded(int counted) => RecusalQuorum.Needed(counted, Quorum);

    /// <summary>How many must agree; at least 1, and 0 where nothing is voted on.</summary>
    /// <param name="counted">Of how many; 0 and up.</param>
    public int YesNeeded(int counted) =>
        Pass switch
        {
            PassRule.NoVote => 0,
            PassRule.TwoThirds => Math.Max(1, RecusalQuorum.Needed(counted, QuorumRule.TwoThirds)),
            _ => RecusalQuorum.Needed(counted, QuorumRule.MoreThanHalf),
        };
}
