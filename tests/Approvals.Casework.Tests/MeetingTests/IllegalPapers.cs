using Approvals.Casework.Meetings;
using static Approvals.Casework.Tests.MeetingTests.Rolls;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class IllegalPapers
{
    /// <summary>The seventh is absent, the sixth stepped aside, and the fifth has no vote.</summary>
    private static readonly Roll Roll = Of(7)
        .WithoutVote(5)
        .Aside(6)
        .Absent(7)
        .Attended("discipline-1");

    /// <summary>One paper a row, which is refused.</summary>
    public static TheoryData<string, string?, PaperFault> Rows =>
        new()
        {
            { "m2", "m3", PaperFault.Proxy },
            { "m7", "m3", PaperFault.Proxy },
            { "m7", null, PaperFault.AbsentVoter },
            { "m6", null, PaperFault.RecusedVoter },
            { "m5", null, PaperFault.NotEntitled },
            { "discipline-1", null, PaperFault.NotAMember },
            { "m8", null, PaperFault.NotAMember },
            { "m1", null, PaperFault.SecondPaper },
        };

    [Theory, MemberData(nameof(Rows))]
    public void An_illegal_paper_is_told(string voter, string? by, PaperFault fault) =>
        Assert.Equal(
            [new PaperComplaint(fault, new(voter))],
            VoteCounting.Count(With(voter, by)).Complaints
        );

    [Theory, MemberData(nameof(Rows))]
    public void It_does_not_count(string voter, string? by, PaperFault fault) =>
        Assert.True(VoteCounting.Count(With(voter, by)).Tally == new Tally(1, 0, 0), $"{fault}");

    [Fact]
    public void After_a_proxy_ones_own_paper_counts() =>
        Assert.Equal(
            new Tally(0, 1, 0),
            VoteCounting
                .Count(
                    Hands(
                        PartyGroup(),
                        Of(7),
                        new(new(Member(2)) { By = Member(3) }, StatedView.Agree),
                        Paper(2, StatedView.Disagree)
                    )
                )
                .Tally
        );

    [Fact]
    public void Of_two_papers_the_first_counts() =>
        Assert.Equal(
            new Tally(0, 1, 0),
            VoteCounting
                .Count(Hands(PartyGroup(), Of(7), Paper(2, StatedView.Disagree), Paper(2)))
                .Tally
        );

    [Fact]
    public void Who_hands_in_his_own_paper_is_no_proxy() =>
        Assert.Empty(VoteCounting.Count(With("m2", "m2")).Complaints);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_view_that_came_when_the_meeting_had_begun_does_not_count(int hoursBefore) =>
        Assert.Equal(
            [PaperFault.LateView],
            VoteCounting.Count(InTheBranch().Writing(View(7, hoursBefore: hoursBefore))).Faults()
        );

    [Fact]
    public void Where_views_are_only_read_out_a_late_one_is_read_out() =>
        Assert.Empty(
            VoteCounting
                .Count(Hands(PartyGroup(), Roll, Paper(1)).Writing(View(7, hoursBefore: -1)))
                .Complaints
        );

    [Theory]
    [InlineData(2, PaperFault.ViewOfOnePresent)]
    [InlineData(5, PaperFault.NotEntitled)]
    [InlineData(6, PaperFault.RecusedVoter)]
    [InlineData(8, PaperFault.NotAMember)]
    public void A_written_view_is_that_of_an_absent_member_with_a_vote(
        int number,
        PaperFault fault
    ) => Assert.Equal([fault], VoteCounting.Count(InTheBranch().Writing(View(number))).Faults());

    [Fact]
    public void The_view_of_an_absent_member_without_a_vote_does_not_count() =>
        Assert.Equal(
            [PaperFault.NotEntitled],
            VoteCounting
                .Count(
                    Secret(Membership(), Of(7).WithoutVote(7).Absent(7), new(1, 0, 0), 1)
                        .Writing(View(7))
                )
                .Faults()
        );

    [Fact]
    public void A_second_written_view_does_not_count() =>
        Assert.Equal(
            [PaperFault.SecondPaper],
            VoteCounting
                .Count(InTheBranch().Writing(View(7), View(7, StatedView.Disagree)))
                .Faults()
        );

    private static HeldVote With(string voter, string? by) =>
        Hands(
            Rule(MeetingBody.BranchAssembly),
            Roll,
            Paper(1),
            new(new(new(voter)) { By = by is null ? null : new(by) }, StatedView.Disagree)
        );

    private static HeldVote InTheBranch() => Secret(Membership(), Roll, new(1, 0, 0), 1);
}
