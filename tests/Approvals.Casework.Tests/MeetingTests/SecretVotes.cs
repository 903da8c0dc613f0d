using Approvals.Casework.Meetings;
using static Approvals.Casework.Tests.MeetingTests.Rolls;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class SecretVotes
{
    private static readonly VoteRule Personnel = Rule(
        MeetingBody.PartyGroup,
        VoteSubject.Personnel
    );

    [Fact]
    public void Papers_and_voters_are_counted_apart() =>
        Assert.Equal(
            VoteOutcome.Passed,
            VoteCounting.Count(Secret(Personnel, Of(5), new(3, 1, 1), 1, 2, 3, 4, 5)).Outcome
        );

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void A_vote_with_more_or_fewer_papers_than_voters_is_void(int papers) =>
        Void(PaperFault.PapersDiffer, Secret(Personnel, Of(7), new(papers, 0, 0), 1, 2, 3, 4, 5));

    [Fact]
    public void A_void_vote_counts_nothing() =>
        Assert.Equal(
            Tally.None,
            VoteCounting.Count(Secret(Personnel, Of(5), new(5, 0, 0), 1, 2, 3, 4)).Tally
        );

    [Fact]
    public void A_paper_that_is_illegal_cannot_be_found_again_and_makes_the_vote_void() =>
        Void(
            PaperFault.AbsentVoter,
            Secret(Personnel, Of(7).Absent(7), new(6, 0, 0), 1, 2, 3, 4, 5, 7)
        );

    [Fact]
    public void A_written_view_that_comes_late_leaves_the_vote_as_it_is() =>
        Assert.Equal(
            VoteOutcome.Passed,
            VoteCounting
                .Count(
                    Secret(Membership(), Of(5).Absent(5), new(3, 0, 1), 1, 2, 3, 4)
                        .Writing(View(5, hoursBefore: -1))
                )
                .Outcome
        );

    [Fact]
    public void Raised_hands_on_personnel_are_void() =>
        Void(PaperFault.FormNotPermitted, Hands(Personnel, Of(1), Paper(1)));

    [Fact]
    public void Names_in_a_secret_vote_make_it_void() =>
        Void(
            PaperFault.NamesInSecretVote,
            Hands(Personnel, Of(1)) with
            {
                Ballot = new Ballot.Named(BallotForm.SecretBallot, [Paper(1)]),
            }
        );

    [Fact]
    public void A_life_meeting_does_not_vote() =>
        Void(PaperFault.BodyWithoutVote, Hands(Rule(MeetingBody.LifeMeeting), Of(1), Paper(1)));

    [Fact]
    public void An_ordinary_item_may_be_voted_on_in_secret() =>
        Assert.Empty(VoteCounting.Count(Secret(PartyGroup(), Of(1), new(1, 0, 0), 1)).Complaints);

    private static void Void(PaperFault fault, HeldVote vote)
    {
        var count = VoteCounting.Count(vote);

        Assert.Equal((VoteOutcome.Void, fault), (count.Outcome, Assert.Single(count.Faults())));
    }
}
