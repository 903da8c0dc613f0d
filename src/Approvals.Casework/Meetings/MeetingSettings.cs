using System.Collections.Immutable;
using Approvals.Casework.People;

namespace Approvals.Casework.Meetings;

/// <summary>What a unit may set about its meetings; where it set nothing, these defaults hold. They are those in force
/// on the day of the meeting, of what was set before its agenda froze.</summary>
public sealed record MeetingSettings
{
    /// <summary>How many must be present at an ordinary meeting of the Party group. The rule asks for half; many
    /// units ask for two thirds at every meeting.</summary>
    public QuorumRule PartyGroupQuorum { get; init; } = QuorumRule.TwoThirds;

    /// <summary>Whether exactly half of an even number is "at least half" (半数以上), as the words have it; else one
    /// more is needed, which is the stricter reading.</summary>
    public bool ExactHalfCounts { get; init; }

    /// <summary>Whether a member who stepped aside still counts among those who should attend: the stricter
    /// reading.</summary>
    public bool RecusedStillCount { get; init; } = true;

    /// <summary>How many of the heads must be present to discuss a penalty.</summary>
    public QuorumRule PenaltyQuorum { get; init; } = QuorumRule.MoreThanHalf;

    /// <summary>How many of the heads must agree on a penalty.</summary>
    public PassRule PenaltyPass { get; init; } = PassRule.MoreThanHalf;

    /// <summary>How many working days before a meeting its agenda freezes; 0 to 30.</summary>
    public int FreezeWorkingDays { get; init; } = 2;

    /// <summary>How many working days before a meeting the resident discipline group is invited at the latest; 0 to
    /// 30.</summary>
    public int InviteWorkingDays { get; init; } = 3;

    /// <summary>How many working days before a meeting the office asks after a receipt that has not come; 0 to
    /// 30.</summary>
    public int RemindWorkingDays { get; init; } = 1;

    /// <summary>From which amount on a payment is large funds, by day; where none is in force, every payment
    /// is.</summary>
    public ImmutableArray<LargeFundsLine> LargeFundsLines { get; init; } = [];
}
