using Approvals.Casework.Meetings;
using Approvals.Casework.People;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class BodiesAndNumbers
{
    [Theory]
    [InlineData(5, 3, 4, 3)]
    [InlineData(6, 3, 4, 4)]
    [InlineData(7, 4, 5, 4)]
    [InlineData(8, 4, 6, 5)]
    [InlineData(9, 5, 6, 5)]
    public void The_numbers_needed_are_those_of_the_rules(
        int members,
        int half,
        int twoThirds,
        int yes
    )
    {
        var ordinary = Rolls.PartyGroup(
            new() { PartyGroupQuorum = QuorumRule.Half, ExactHalfCounts = true }
        );
        var personnel = Rolls.Rule(MeetingBody.PartyGroup, VoteSubject.Personnel);

        Assert.Equal(
            (half, twoThirds, yes),
            (
                ordinary.PresentNeeded(members),
                personnel.PresentNeeded(members),
                ordinary.YesNeeded(members)
            )
        );
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(6, 4)]
    [InlineData(7, 4)]
    [InlineData(8, 5)]
    [InlineData(9, 5)]
    public void Exactly_half_is_too_few_unless_the_unit_says_otherwise(int members, int needed) =>
        Assert.Equal(
            needed,
            Rolls.PartyGroup(new() { PartyGroupQuorum = QuorumRule.Half }).PresentNeeded(members)
        );

    [Theory]
    [InlineData(MeetingBody.PartyGroup, VoteSubject.Ordinary, 5, 4)]
    [InlineData(MeetingBody.PartyGroup, VoteSubject.Personnel, 5, 4)]
    [InlineData(MeetingBody.LeadingGroup, VoteSubject.Ordinary, 4, 4)]
    [InlineData(MeetingBody.BranchAssembly, VoteSubject.Membership, 4, 4)]
    [InlineData(MeetingBody.BranchAssembly, VoteSubject.Ordinary, 4, 4)]
    [InlineData(MeetingBody.BranchCommittee, VoteSubject.Ordinary, 4, 4)]
    [InlineData(MeetingBody.SuperiorCommittee, VoteSubject.Membership, 4, 4)]
    [InlineData(MeetingBody.LifeMeeting, VoteSubject.Ordinary, 5, 0)]
    [InlineData(MeetingBody.PenaltyDiscussion, VoteSubject.Penalty, 4, 4)]
    public void Each_body_of_seven_needs_so_many_present_and_so_many_who_agree(
        MeetingBody body,
        VoteSubject subject,
        int present,
        int yes
    )
    {
        var rule = Rolls.Rule(body, subject);

        Assert.Equal((present, yes), (rule.PresentNeeded(7), rule.YesNeeded(7)));
    }

    [Fact]
    public void Written_views_count_in_the_branch_on_membership_and_nowhere_else() =>
        Assert.Equal(
            [(MeetingBody.BranchAssembly, VoteSubject.Membership)],
            from rule in VoteRules.All(Rolls.Default)
            where rule.Views == WrittenViews.Counted
            select (rule.Body, rule.Subject)
        );

    [Fact]
    public void People_are_voted_on_in_secret_only() =>
        Assert.All(
            VoteRules
                .All(Rolls.Default)
                .Where(rule => rule.Subject is VoteSubject.Personnel or VoteSubject.Membership),
            rule => Assert.Equal([BallotForm.SecretBallot], rule.Forms)
        );

    [Fact]
    public void Only_the_branch_assembly_counts_those_entitled() =>
        Assert.All(
            VoteRules.All(Rolls.Default),
            rule =>
                Assert.Equal(
                    rule.Body == MeetingBody.BranchAssembly,
                    rule.Basis == QuorumBasis.Entitled
                )
        );

    [Fact]
    public void Each_body_decides_on_a_subject_by_one_rule() =>
        Assert.Distinct(VoteRules.All(Rolls.Default).Select(rule => (rule.Body, rule.Subject)));

    [Fact]
    public void What_is_not_a_bodys_to_decide_has_no_rule() =>
        Assert.Null(VoteRules.Find(MeetingBody.LeadingGroup, VoteSubject.Personnel, Rolls.Default));

    [Fact]
    public void The_setting_of_the_Party_group_does_not_lower_what_personnel_needs() =>
        Assert.Equal(
            QuorumRule.TwoThirds,
            Rolls
                .Rule(
                    MeetingBody.PartyGroup,
                    VoteSubject.Personnel,
                    new() { PartyGroupQuorum = QuorumRule.Half }
                )
                .Quorum
        );

    [Fact]
    public void What_a_penalty_needs_is_set_locally()
    {
        var rule = Rolls.Rule(
            MeetingBody.PenaltyDiscussion,
            VoteSubject.Penalty,
            new() { PenaltyQuorum = QuorumRule.TwoThirds, PenaltyPass = PassRule.TwoThirds }
        );

        Assert.Equal((6, 6), (rule.PresentNeeded(9), rule.YesNeeded(9)));
    }
}
