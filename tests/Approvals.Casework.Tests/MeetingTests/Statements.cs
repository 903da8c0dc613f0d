using Approvals.Casework.Meetings;
using static Approvals.Casework.Tests.MeetingTests.Rolls;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class Statements
{
    [Fact]
    public void The_report_comes_first() =>
        Assert.Equal(
            new Turn.Report(new("section-head")),
            StatementOrder.Next(Floor(Of(5).Attended("section-head")) with { HasReported = false })
        );

    [Theory]
    [InlineData("m3")]
    [InlineData("m4")]
    [InlineData("section-head")]
    public void Who_stepped_aside_or_is_not_there_does_not_report(string reporter) =>
        Assert.Equal(
            new Turn.NeedsReporter(new(reporter)),
            StatementOrder.Next(
                Floor(Of(5).Aside(3).Absent(4)) with
                {
                    Reporter = new(reporter),
                    HasReported = false,
                }
            )
        );

    [Fact]
    public void Then_the_member_of_the_lowest_rank() =>
        Assert.Equal(new Turn.State(Member(5), IsLast: false), StatementOrder.Next(Floor(Of(5))));

    [Fact]
    public void The_main_leader_comes_last() =>
        Assert.Equal(
            new Turn.State(Member(1), IsLast: true),
            StatementOrder.Next(Floor(Of(5), 5, 4, 3, 2))
        );

    [Fact]
    public void The_main_leader_comes_last_even_where_his_rank_is_the_lowest()
    {
        var roll = Of(3) with
        {
            Members = [new(Member(1), Rank: 9) { IsMainLeader = true }, new(Member(2), Rank: 1)],
        };

        Assert.Equal(new Turn.State(Member(2), IsLast: false), StatementOrder.Next(Floor(roll)));
    }

    [Fact]
    public void When_all_have_stated_theirs_it_is_put_to_the_vote() =>
        Assert.Equal(new Turn.AllHeard(), StatementOrder.Next(Floor(Of(3), 3, 2, 1)));

    [Fact]
    public void Nobody_waits_for_who_is_absent_stepped_aside_or_has_no_vote() =>
        Assert.Equal(
            new Turn.State(Member(1), IsLast: true),
            StatementOrder.Next(Floor(Of(5).Absent(2).Aside(3).WithoutVote(4), 5))
        );

    [Fact]
    public void Without_the_main_leader_the_others_state_theirs() =>
        Assert.Equal(new Turn.AllHeard(), StatementOrder.Next(Floor(Of(3).Aside(1), 3, 2)));

    [Fact]
    public void The_main_leader_may_not_before_all_others_have() =>
        Answers(SpeakingReason.MainLeaderLast, 1, Floor(Of(4), 4, 3));

    [Fact]
    public void He_is_told_for_whom_he_waits() =>
        Assert.Equal(
            [Member(3), Member(2)],
            StatementOrder.MayState(Floor(Of(4), 4), Member(1)).WaitsFor
        );

    [Fact]
    public void A_member_waits_for_those_of_a_lower_rank() =>
        Answers(SpeakingReason.LowerRanksFirst, 3, Floor(Of(4)));

    [Fact]
    public void A_member_does_not_wait_for_those_of_the_same_rank()
    {
        var roll = Of(4) with
        {
            Members = [.. Of(4).Members.Select(member => member with { Rank = 5 })],
        };

        Answers(SpeakingReason.MayState, 4, Floor(roll));
    }

    [Fact]
    public void Nobody_states_a_view_before_the_report() =>
        Answers(SpeakingReason.ReportFirst, 4, Floor(Of(4)) with { HasReported = false });

    [Fact]
    public void A_view_is_stated_once() =>
        Answers(SpeakingReason.StatedAlready, 4, Floor(Of(4), 4));

    [Fact]
    public void Who_stepped_aside_states_none() =>
        Answers(SpeakingReason.Recused, 4, Floor(Of(4).Aside(4)));

    [Fact]
    public void Who_is_absent_states_none() =>
        Answers(SpeakingReason.Absent, 4, Floor(Of(4).Absent(4)));

    [Fact]
    public void Who_is_in_attendance_speaks_without_stating_one() =>
        Assert.Equal(
            SpeakingReason.WithoutVote,
            StatementOrder
                .MayState(Floor(Of(4).Attended("discipline-1")), new("discipline-1"))
                .Reason
        );

    [Fact]
    public void Who_is_not_there_does_not_speak() =>
        Answers(SpeakingReason.NotThere, 9, Floor(Of(4)));

    [Fact]
    public void Who_has_the_floor_may_state_a_view() =>
        Assert.True(StatementOrder.MayState(Floor(Of(4), 4), Member(3)).IsAllowed);

    private static void Answers(SpeakingReason reason, int member, Floor floor) =>
        Assert.Equal(reason, StatementOrder.MayState(floor, Member(member)).Reason);

    private static Floor Floor(Roll roll, params int[] stated) =>
        new(roll, new("section-head"), HasReported: true, [.. stated.Select(Member)]);
}
