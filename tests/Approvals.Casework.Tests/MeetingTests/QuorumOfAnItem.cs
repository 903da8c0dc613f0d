using Approvals.Casework.Meetings;
using Approvals.Casework.People;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class QuorumOfAnItem
{
    private static readonly MeetingSettings HalfCounts = new()
    {
        PartyGroupQuorum = QuorumRule.Half,
        ExactHalfCounts = true,
    };

    private static readonly MeetingSettings WithoutRecused = new() { RecusedStillCount = false };

    [Fact]
    public void It_says_who_is_there_and_how_many_are_needed()
    {
        var quorum = ItemQuorum.Of(
            Rolls.PartyGroup(),
            Rolls.Of(7).Aside(3).Absent(5).Attended("discipline-1")
        );

        Assert.Equal(
            new()
            {
                Basis = QuorumBasis.ShouldAttend,
                ShouldAttend = 7,
                Present = 5,
                Absent = 1,
                Recused = 1,
                InAttendance = 1,
                Needed = 5,
                YesNeeded = 4,
                Outcome = QuorumOutcome.Met,
            },
            quorum
        );
    }

    [Theory]
    [InlineData(0, 2, QuorumOutcome.Met)]
    [InlineData(0, 3, QuorumOutcome.Postponed)]
    [InlineData(1, 2, QuorumOutcome.Postponed)]
    [InlineData(2, 0, QuorumOutcome.Met)]
    [InlineData(2, 1, QuorumOutcome.Postponed)]
    [InlineData(3, 0, QuorumOutcome.Raised)]
    public void Of_seven_members_five_must_be_there_and_take_part(
        int recused,
        int absent,
        QuorumOutcome outcome
    ) => Assert.Equal(outcome, Of(7, recused, absent, Rolls.Default).Outcome);

    [Theory]
    [InlineData(2, 4)]
    [InlineData(3, 3)]
    public void Where_recused_members_do_not_count_fewer_are_needed(int recused, int needed) =>
        Assert.Equal(needed, Of(7, recused, 0, WithoutRecused).Needed);

    [Fact]
    public void Nobody_left_decides_nothing_even_where_recused_members_do_not_count() =>
        Assert.Equal(QuorumOutcome.Raised, Of(5, 5, 0, WithoutRecused).Outcome);

    [Fact]
    public void Where_those_left_cannot_agree_on_anything_the_item_is_raised() =>
        Assert.Equal(QuorumOutcome.Raised, Of(6, 3, 0, HalfCounts).Outcome);

    [Fact]
    public void Exactly_half_is_enough_where_the_unit_says_so() =>
        Assert.Equal(QuorumOutcome.Met, Of(6, 0, 3, HalfCounts).Outcome);

    [Fact]
    public void Who_is_absent_and_recused_is_counted_as_recused()
    {
        var quorum = ItemQuorum.Of(Rolls.PartyGroup(), Rolls.Of(7).Absent(4).Aside(4));

        Assert.Equal((1, 0), (quorum.Recused, quorum.Absent));
    }

    [Fact]
    public void Members_without_a_vote_count_as_in_attendance_of_the_branch()
    {
        var quorum = ItemQuorum.Of(Rolls.Membership(), Rolls.Of(9).WithoutVote(8, 9).Absent(9));

        Assert.Equal((7, 7, 1), (quorum.ShouldAttend, quorum.Present, quorum.InAttendance));
    }

    [Fact]
    public void Those_without_a_vote_make_no_quorum_of_the_branch() =>
        Assert.Equal(
            QuorumOutcome.Postponed,
            ItemQuorum
                .Of(Rolls.Membership(), Rolls.Of(9).WithoutVote(7, 8, 9).Absent(4, 5, 6))
                .Outcome
        );

    [Fact]
    public void A_life_meeting_needs_two_thirds_though_it_votes_on_nothing() =>
        Assert.Equal(
            QuorumOutcome.Postponed,
            ItemQuorum
                .Of(Rolls.Rule(MeetingBody.LifeMeeting), Rolls.Of(9).Absent(1, 2, 3, 4))
                .Outcome
        );

    private static ItemQuorum Of(int members, int recused, int absent, MeetingSettings settings) =>
        ItemQuorum.Of(
            Rolls.PartyGroup(settings),
            Rolls
                .Of(members)
                .Aside([.. Enumerable.Range(1, recused)])
                .Absent([.. Enumerable.Range(1 + recused, absent)])
        );
}
