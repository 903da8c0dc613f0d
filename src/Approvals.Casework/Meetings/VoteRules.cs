using System.Collections.Immutable;
using Approvals.Casework.People;

namespace Approvals.Casework.Meetings;

/// <summary>How each body decides on each subject: one row each. Where a source is named, the rule is its; the rest
/// is common practice, set locally, or a proposal of ours, and says so.</summary>
public static class VoteRules
{
    private static readonly ImmutableArray<BallotForm> AnyForm =
    [
        BallotForm.Oral,
        BallotForm.ShowOfHands,
        BallotForm.OpenBallot,
        BallotForm.SecretBallot,
    ];

    private static readonly ImmutableArray<BallotForm> InSecret = [BallotForm.SecretBallot];

    /// <summary>Source: Rules on the work of Party groups. At least half must be present; two thirds by the setting,
    /// as in many units. More than half of those who should attend must agree. Who is absent may give a view in
    /// writing, which does not count.</summary>
    private static readonly VoteRule PartyGroup = new(
        MeetingBody.PartyGroup,
        VoteSubject.Ordinary,
        QuorumBasis.ShouldAttend,
        QuorumRule.TwoThirds, // Replaced by the setting.
        PassRule.MoreThanHalf,
        WrittenViews.ReadOut,
        AnyForm
    );

    /// <summary>Source: Rules on the work of Party groups. Two thirds must be present, whatever is set. The vote on
    /// people is secret; that one on the discipline of members is, too, is the stricter reading.</summary>
    private static readonly VoteRule PartyGroupOnPersonnel = PartyGroup with
    {
        Subject = VoteSubject.Personnel,
        Forms = InSecret,
    };

    /// <summary>A proposal of ours: no rule says how a leading group votes, and it decides little by vote.</summary>
    private static readonly VoteRule LeadingGroup = PartyGroup with
    {
        Body = MeetingBody.LeadingGroup,
        Quorum = QuorumRule.Half,
    };

    /// <summary>Source: Detailed rules on the admission of Party members. More than half of those entitled must be
    /// present, and more than half of the full members entitled must agree, in secret, person by person. A written
    /// view that was handed in before the meeting counts.</summary>
    private static readonly VoteRule BranchOnMembership = new(
        MeetingBody.BranchAssembly,
        VoteSubject.Membership,
        QuorumBasis.Entitled,
        QuorumRule.MoreThanHalf,
        PassRule.MoreThanHalf,
        WrittenViews.Counted,
        InSecret
    );

    /// <summary>Source: Rules on the work of Party branches. At least half of those entitled must be present, and
    /// more than half of those who should attend must agree. That views in writing do not count is a proposal of
    /// ours.</summary>
    private static readonly VoteRule Branch = BranchOnMembership with
    {
        Subject = VoteSubject.Ordinary,
        Quorum = QuorumRule.Half,
        Views = WrittenViews.ReadOut,
        Forms = AnyForm,
    };

    /// <summary>Source: Rules on the work of Party branches, for who must be present; that more than half must agree
    /// is common practice.</summary>
    private static readonly VoteRule BranchCommittee = LeadingGroup with
    {
        Body = MeetingBody.BranchCommittee,
    };

    /// <summary>Source: Detailed rules on the admission of Party members, which ask for discussion and a vote
    /// together. That more than half must agree is common practice; how many must be present, and that it is in
    /// secret, are proposals of ours.</summary>
    private static readonly VoteRule SuperiorOnMembership = LeadingGroup with
    {
        Body = MeetingBody.SuperiorCommittee,
        Subject = VoteSubject.Membership,
        Forms = InSecret,
    };

    /// <summary>Source: Rules on the life meetings of leaders. Two thirds must be present; nothing is voted on. Who
    /// is absent examines himself in writing, which may be read out (common practice).</summary>
    private static readonly VoteRule LifeMeeting = PartyGroup with
    {
        Body = MeetingBody.LifeMeeting,
        Pass = PassRule.NoVote,
        Forms = [],
    };

    /// <summary>Set locally: the law on penalties asks that the heads discuss it together, and not how many.</summary>
    private static readonly VoteRule PenaltyDiscussion = PartyGroup with
    {
        Body = MeetingBody.PenaltyDiscussion,
        Subject = VoteSubject.Penalty,
    };

    private static readonly ImmutableArray<VoteRule> Rows =
    [
        PartyGroup,
        PartyGroupOnPersonnel,
        LeadingGroup,
        BranchOnMembership,
        Branch,
        BranchCommittee,
        SuperiorOnMembership,
        LifeMeeting,
        PenaltyDiscussion,
    ];

    /// <summary>All rules, with what a unit has set.</summary>
    public static ImmutableArray<VoteRule> All(MeetingSettings settings) =>
        [.. Rows.Select(rule => AsSet(rule, settings))];

    /// <summary>How a body decides on a subject; null where that is not its to decide.</summary>
    public static VoteRule? Find(MeetingBody body, VoteSubject subject, MeetingSettings settings) =>
        All(settings).FirstOrDefault(rule => rule.Body == body && rule.Subject == subject);

    private static VoteRule AsSet(VoteRule rule, MeetingSettings settings)
    {
        var (quorum, pass) = rule switch
        {
            { Body: MeetingBody.PartyGroup, Subject: VoteSubject.Ordinary } => (
                settings.PartyGroupQuorum,
                rule.Pass
            ),
            { Body: MeetingBody.PenaltyDiscussion } => (
                settings.PenaltyQuorum,
                settings.PenaltyPass
            ),
            _ => (rule.Quorum, rule.Pass),
        };
        return rule with
        {
            // For an odd number the two are the same.
            Quorum =
                quorum == QuorumRule.Half && !settings.ExactHalfCounts
                    ? QuorumRule.MoreThanHalf
                    : quorum,
            Pass = pass,
            RecusedStillCount = settings.RecusedStillCount,
        };
    }
}
