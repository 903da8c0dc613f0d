using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using static Approvals.Casework.Tests.MeetingTests.Rolls;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class CountedVotes
{
    /// <summary>Seven members: the second stepped aside, the seventh is absent.</summary>
    private static readonly Roll Seven = Of(7).Aside(2).Absent(7);

    private static readonly MeetingSettings Half = new() { PartyGroupQuorum = QuorumRule.Half };

    [Fact]
    public void Of_seven_with_one_recused_one_absent_and_one_abstaining_four_pass_it()
    {
        var count = VoteCounting.Count(
            Hands(PartyGroup(), Seven, Paper(1), Paper(3), Paper(4), Paper(5), Abstains(6))
                .Writing(View(7))
        );

        Assert.Equal(
            (VoteOutcome.Passed, new Tally(4, 0, 1), 0, 1, 1),
            (count.Outcome, count.Tally, count.Written, count.Absent, count.Quorum.Recused)
        );
    }

    [Fact]
    public void The_written_view_of_an_absent_member_of_the_Party_group_does_not_count() =>
        Assert.Equal(VoteOutcome.NotPassed, ThreeAgreeInThePartyGroup().Outcome);

    [Fact]
    public void It_is_read_out() => Assert.Equal([Member(7)], ThreeAgreeInThePartyGroup().ReadOut);

    [Fact]
    public void The_written_view_of_an_absent_member_of_the_branch_counts_on_membership()
    {
        var count = VoteCounting.Count(ThreeAgreeInTheBranch().Writing(View(7)));

        Assert.Equal(
            (VoteOutcome.Passed, 4, 1, 0),
            (count.Outcome, count.Tally.Agree, count.Written, count.Absent)
        );
    }

    [Fact]
    public void Without_it_the_same_vote_of_the_branch_fails() =>
        Assert.Equal(VoteOutcome.NotPassed, VoteCounting.Count(ThreeAgreeInTheBranch()).Outcome);

    [Fact]
    public void A_written_view_of_the_branch_that_disagrees_does_not_help() =>
        Assert.Equal(
            VoteOutcome.NotPassed,
            VoteCounting
                .Count(ThreeAgreeInTheBranch().Writing(View(7, StatedView.Disagree)))
                .Outcome
        );

    [Fact]
    public void Written_views_make_no_quorum() =>
        Assert.Equal(
            VoteOutcome.NoQuorum,
            VoteCounting
                .Count(
                    Secret(Membership(), Of(7).Absent(4, 5, 6, 7), new(3, 0, 0), 1, 2, 3)
                        .Writing(View(4), View(5), View(6), View(7))
                )
                .Outcome
        );

    [Fact]
    public void More_than_half_of_those_present_is_not_enough() =>
        Assert.Equal(
            VoteOutcome.NotPassed,
            VoteCounting
                .Count(Hands(PartyGroup(Half), Of(7).Absent(5, 6, 7), Paper(1), Paper(2), Paper(3)))
                .Outcome
        );

    [Fact]
    public void A_tie_is_not_a_pass_whatever_the_main_leader_said() =>
        Assert.Equal(
            VoteOutcome.NotPassed,
            VoteCounting
                .Count(
                    Hands(
                        PartyGroup(),
                        Of(6),
                        Paper(1),
                        Paper(2),
                        Paper(3),
                        Against(4),
                        Against(5),
                        Against(6)
                    )
                )
                .Outcome
        );

    [Fact]
    public void Without_a_quorum_nothing_is_decided_though_all_agree() =>
        Assert.Equal(
            VoteOutcome.NoQuorum,
            VoteCounting
                .Count(
                    Hands(
                        PartyGroup(),
                        Of(7).Absent(5, 6, 7),
                        Paper(1),
                        Paper(2),
                        Paper(3),
                        Paper(4)
                    )
                )
                .Outcome
        );

    [Fact]
    public void Who_is_there_and_does_not_vote_is_counted_by_himself() =>
        Assert.Equal(
            2,
            VoteCounting.Count(Hands(PartyGroup(), Of(5), Paper(1), Paper(2), Against(3))).NotVoted
        );

    [Fact]
    public void Who_would_postpone_does_not_agree() =>
        Assert.Equal(
            VoteOutcome.NotPassed,
            VoteCounting
                .Count(
                    Hands(
                        PartyGroup(),
                        Of(5),
                        Paper(1),
                        Paper(2),
                        Paper(3, StatedView.Postpone),
                        Paper(4, StatedView.Postpone)
                    )
                )
                .Outcome
        );

    [Fact]
    public void Where_recused_members_do_not_count_fewer_must_agree() =>
        Assert.Equal(
            VoteOutcome.Passed,
            VoteCounting
                .Count(
                    Hands(
                        PartyGroup(new() { RecusedStillCount = false }),
                        Of(7).Aside(6, 7),
                        Paper(1),
                        Paper(2),
                        Paper(3),
                        Against(4)
                    )
                )
                .Outcome
        );

    private static VoteCount ThreeAgreeInThePartyGroup() =>
        VoteCounting.Count(
            Hands(PartyGroup(), Seven, Paper(1), Paper(3), Paper(4), Against(5), Abstains(6))
                .Writing(View(7))
        );

    private static HeldVote ThreeAgreeInTheBranch() =>
        Secret(Membership(), Seven, new(3, 1, 1), 1, 3, 4, 5, 6);

    private static NamedPaper Abstains(int number) => Paper(number, StatedView.Abstain);

    private static NamedPaper Against(int number) => Paper(number, StatedView.Disagree);
}
