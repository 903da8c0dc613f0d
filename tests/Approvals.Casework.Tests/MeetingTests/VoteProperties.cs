using Approvals.Casework.Meetings;
using Approvals.Casework.People;
using FsCheck;
using FsCheck.Fluent;

namespace Approvals.Casework.Tests.MeetingTests;

public sealed class VoteProperties
{
    /// <summary>What one member of a body does: some step aside, are absent (some with a written view), vote, vote
    /// twice or not at all.</summary>
    private sealed record Deed(int Kind, StatedView View)
    {
        public bool IsAside => Kind == 0;

        public bool IsAbsent => Kind is 1 or 2;

        public bool Writes => Kind == 2;

        public int Papers =>
            Kind switch
            {
                0 or 1 or 2 or 3 => 0,
                4 => 2,
                _ => 1,
            };
    }

    /// <summary>A vote on an item.</summary>
    private sealed record Sample(MeetingBody Body, MeetingSettings Settings, Deed[] Deeds)
    {
        public VoteRule Rule => Rolls.Rule(Body, VoteSubject.Ordinary, Settings);

        public Roll Roll =>
            Rolls.Of(Deeds.Length).Aside(Numbers(d => d.IsAside)).Absent(Numbers(d => d.IsAbsent));

        public HeldVote Vote =>
            Rolls
                .Hands(
                    Rule with
                    {
                        Views = Deeds.Length % 2 == 0 ? WrittenViews.Counted : WrittenViews.ReadOut,
                    },
                    Roll,
                    [
                        .. Deeds.SelectMany(
                            (deed, i) =>
                                Enumerable.Repeat(Rolls.Paper(i + 1, deed.View), deed.Papers)
                        ),
                    ]
                )
                .Writing([.. Numbers(d => d.Writes).Select(i => Rolls.View(i, Deeds[i - 1].View))]);

        public int[] Numbers(Func<Deed, bool> which) =>
            [.. Enumerable.Range(1, Deeds.Length).Where(i => which(Deeds[i - 1]))];
    }

    private static Arbitrary<Sample> Any(Gen<bool> recusedStillCount) =>
        (
            from body in Gen.Elements(
                MeetingBody.PartyGroup,
                MeetingBody.BranchAssembly,
                MeetingBody.LeadingGroup
            )
            from stillCount in recusedStillCount
            from exactHalf in ArbMap.Default.GeneratorFor<bool>()
            from quorum in Gen.Elements(Enum.GetValues<QuorumRule>())
            from members in Gen.Choose(1, 12)
            from deeds in (
                from kind in Gen.Choose(0, 12)
                from view in Gen.Elements(
                    StatedView.Agree, // Often, so that enough votes pass.
                    StatedView.Agree,
                    StatedView.Agree,
                    StatedView.Agree,
                    StatedView.Disagree,
                    StatedView.Abstain,
                    StatedView.Postpone
                )
                select new Deed(kind, view)
            ).ArrayOf(members)
            select new Sample(
                body,
                new()
                {
                    RecusedStillCount = stillCount,
                    ExactHalfCounts = exactHalf,
                    PartyGroupQuorum = quorum,
                },
                deeds
            )
        ).ToArbitrary();

    private static readonly Arbitrary<Sample> AnyVote = Any(Gen.Elements(true, false));

    private static readonly Arbitrary<Sample> Strict = Any(Gen.Constant(true));

    [Fact]
    public void Nothing_passes_with_half_or_fewer_of_those_who_should_attend() =>
        Holds(
            Strict,
            sample =>
                VoteCounting.Count(sample.Vote) is var count
                && (
                    count.Outcome != VoteOutcome.Passed
                    || 2 * count.Tally.Agree > count.Quorum.ShouldAttend
                )
        );

    [Fact]
    public void Where_recused_members_do_not_count_more_than_half_of_the_others_must_agree() =>
        Holds(
            AnyVote,
            sample =>
                VoteCounting.Count(sample.Vote) is var count
                && (
                    count.Outcome != VoteOutcome.Passed
                    || 2 * count.Tally.Agree > count.Quorum.ShouldAttend - count.Quorum.Recused
                )
        );

    [Theory]
    [InlineData(StatedView.Disagree)]
    [InlineData(StatedView.Abstain)]
    [InlineData(StatedView.Postpone)]
    public void One_more_paper_that_does_not_agree_never_makes_a_vote_pass(StatedView view) =>
        Holds(
            AnyVote,
            sample =>
                VoteCounting.Count(sample.Vote).Outcome == VoteOutcome.Passed
                || Enumerable
                    .Range(1, sample.Deeds.Length + 1)
                    .All(i =>
                        VoteCounting.Count(Adding(sample.Vote, Rolls.Paper(i, view))).Outcome
                        != VoteOutcome.Passed
                    )
        );

    [Fact]
    public void Nothing_passes_without_a_quorum() =>
        Holds(
            AnyVote,
            sample =>
                VoteCounting.Count(sample.Vote) is var count
                && (count.Outcome != VoteOutcome.Passed || count.Quorum.IsMet)
        );

    [Fact]
    public void Recusals_never_lower_what_is_needed_where_the_recused_still_count() =>
        Holds(
            Strict,
            sample =>
                ItemQuorum.Of(sample.Rule, sample.Roll) is var with
                && ItemQuorum.Of(sample.Rule, sample.Roll with { Recused = [] }) is var without
                && with.Needed >= without.Needed
                && with.YesNeeded >= without.YesNeeded
        );

    [Fact]
    public void One_more_recusal_never_makes_a_quorum_where_the_recused_still_count() =>
        Holds(
            Strict,
            sample =>
                ItemQuorum.Of(sample.Rule, sample.Roll).IsMet
                || Enumerable
                    .Range(1, sample.Deeds.Length)
                    .All(i => !ItemQuorum.Of(sample.Rule, sample.Roll.Aside(i)).IsMet)
        );

    [Fact]
    public void Everybody_who_should_attend_is_counted_once() =>
        Holds(
            AnyVote,
            sample =>
                VoteCounting.Count(sample.Vote) is var count
                && count.Tally.Total + count.NotVoted + count.Absent + count.Quorum.Recused
                    == count.Quorum.ShouldAttend
        );

    private static HeldVote Adding(HeldVote vote, NamedPaper paper) =>
        vote with
        {
            Ballot = ((Ballot.Named)vote.Ballot) with
            {
                Papers = [.. ((Ballot.Named)vote.Ballot).Papers, paper],
            },
        };

    private static void Holds(Arbitrary<Sample> samples, Func<Sample, bool> expectation) =>
        Prop.ForAll(samples, expectation).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
