using Approvals.Casework.People;

namespace Approvals.Casework.Tests.PeopleTests;

public sealed class Recusals
{
    private static readonly CaseSubject AboutClerk = Seeds.Case(
        ("social-affairs-clerk-1", Duty.PersonConcerned)
    );

    [Theory]
    [InlineData(RelationKind.Spouse, null, "recusal-spouse")]
    [InlineData(RelationKind.DirectBlood, null, "recusal-direct-blood")]
    [InlineData(RelationKind.Collateral, 2, "recusal-collateral")]
    [InlineData(RelationKind.Collateral, 3, "recusal-collateral")]
    [InlineData(RelationKind.CloseInLaw, null, "recusal-close-in-law")]
    [InlineData(RelationKind.Interest, null, "recusal-other-interest")]
    public void A_relative_of_whom_it_concerns_does_not_decide(
        RelationKind kind,
        int? degree,
        string reason
    ) => Assert.Equal(reason, MayApprove(Related("social-affairs-head", kind, degree)).Reason);

    [Fact]
    public void A_relation_counts_whichever_of_the_two_declared_it() =>
        Assert.False(
            MayApprove(
                With(
                    new()
                    {
                        UnitId = Seeds.Unit,
                        PersonId = new("social-affairs-clerk-1"),
                        OtherId = new("social-affairs-head"),
                        Kind = RelationKind.Spouse,
                        DeclaredOn = Seeds.Today,
                    }
                )
            ).IsAllowed
        );

    [Fact]
    public void A_collateral_relative_beyond_three_degrees_decides() =>
        Assert.True(
            MayApprove(Related("social-affairs-head", RelationKind.Collateral, 4)).IsAllowed
        );

    [Fact]
    public void A_relative_of_somebody_else_decides() =>
        Assert.True(
            Authority
                .MayTake(
                    Related("social-affairs-head", RelationKind.Spouse, null),
                    new("social-affairs-head"),
                    Duty.Approver,
                    Seeds.Case(("social-affairs-clerk-2", Duty.PersonConcerned)),
                    Seeds.Today
                )
                .IsAllowed
        );

    [Theory]
    [InlineData(Duty.Witness, "recusal-witness")]
    [InlineData(Duty.InterestedParty, "recusal-own-interest")]
    public void Who_knows_the_matter_otherwise_does_not_decide_it(Duty before, string reason) =>
        Assert.Equal(
            reason,
            Seeds
                .MayTake(
                    "social-affairs-head",
                    Duty.Approver,
                    Seeds.Case(("social-affairs-head", before))
                )
                .Reason
        );

    [Fact]
    public void Who_investigated_does_not_review() =>
        Assert.Equal(
            "recusal-earlier-role",
            Seeds
                .MayTake(
                    "social-affairs-head",
                    Duty.Reviewer,
                    Seeds.Case(("social-affairs-head", Duty.Investigator))
                )
                .Reason
        );

    [Fact]
    public void A_relative_may_still_do_what_decides_nothing() =>
        Assert.True(
            Authority
                .MayTake(
                    Related("social-affairs-head", RelationKind.Spouse, null),
                    new("social-affairs-head"),
                    Duty.Handler,
                    AboutClerk,
                    Seeds.Today
                )
                .IsAllowed
        );

    [Fact]
    public void The_next_superior_decides_on_a_recusal() =>
        Assert.Equal(
            new("deputy-director-1"),
            Propose(
                Related("social-affairs-head", RelationKind.Spouse, null),
                AboutClerk
            )?.DecidedBy
        );

    [Fact]
    public void A_superior_whom_it_concerns_is_passed_over() =>
        Assert.Equal(
            new("director"),
            Propose(
                Related("social-affairs-head", RelationKind.Spouse, null),
                Seeds.Case(
                    ("social-affairs-clerk-1", Duty.PersonConcerned),
                    ("deputy-director-1", Duty.PersonConcerned)
                )
            )?.DecidedBy
        );

    [Fact]
    public void The_substitute_of_the_post_takes_over() =>
        Assert.Equal(
            new("elder-care-head"),
            Propose(
                Related("social-affairs-head", RelationKind.Spouse, null),
                AboutClerk
            )?.ReplacedBy
        );

    [Fact]
    public void Where_the_substitute_cannot_it_goes_one_level_up() =>
        Assert.Equal(
            new("deputy-director-1"),
            Propose(
                Related("social-affairs-head", RelationKind.Spouse, null),
                Seeds.Case(
                    ("social-affairs-clerk-1", Duty.PersonConcerned),
                    ("elder-care-head", Duty.Witness)
                )
            )?.ReplacedBy
        );

    [Fact]
    public void The_main_leaders_recusal_is_decided_outside_of_the_unit() =>
        Assert.Null(
            Recusal
                .Propose(
                    Seeds.Directory,
                    new("director"),
                    Duty.Voter,
                    Seeds.Case(("director", Duty.PersonConcerned)),
                    Seeds.Today
                )!
                .DecidedBy
        );

    [Fact]
    public void In_a_penalty_case_the_head_of_the_organ_decides_and_the_inquiry_goes_on()
    {
        var proposal = Recusal.Propose(
            Related("social-affairs-head", RelationKind.Spouse, null),
            new("social-affairs-head"),
            Duty.Investigator,
            AboutClerk with
            {
                Kind = RecordKind.PenaltyFile,
            },
            Seeds.Today
        );

        Assert.Equal((new("director"), true), (proposal!.DecidedBy, proposal.GoesOnMeanwhile));
    }

    [Fact]
    public void Nobody_replaces_a_voter() =>
        Assert.Null(
            Recusal
                .Propose(
                    Seeds.Directory,
                    new("deputy-director-1"),
                    Duty.Voter,
                    Seeds.Case(("deputy-director-1", Duty.PersonConcerned)),
                    Seeds.Today
                )!
                .ReplacedBy
        );

    [Fact]
    public void Without_a_ground_nothing_is_proposed() =>
        Assert.Null(Propose(Seeds.Directory, AboutClerk));

    [Theory]
    [InlineData(5, 0, 1, QuorumRule.TwoThirds, true, "quorum-met")]
    [InlineData(5, 1, 0, QuorumRule.TwoThirds, true, "quorum-met")]
    [InlineData(5, 2, 0, QuorumRule.TwoThirds, true, "raise-to-superior-body")]
    [InlineData(5, 2, 0, QuorumRule.TwoThirds, false, "quorum-met")]
    [InlineData(5, 1, 1, QuorumRule.TwoThirds, true, "postpone-until-more-are-present")]
    [InlineData(6, 2, 0, QuorumRule.TwoThirds, true, "quorum-met")]
    [InlineData(6, 3, 0, QuorumRule.Half, true, "quorum-met")]
    [InlineData(6, 3, 0, QuorumRule.MoreThanHalf, true, "raise-to-superior-body")]
    [InlineData(5, 5, 0, QuorumRule.Half, false, "raise-to-superior-body")]
    public void A_body_below_its_quorum_decides_nothing(
        int members,
        int recused,
        int absent,
        QuorumRule rule,
        bool recusedStillCount,
        string reason
    ) =>
        Assert.Equal(
            reason,
            RecusalQuorum
                .Check(
                    new(members, recused, absent),
                    new()
                    {
                        UnitId = Seeds.Unit,
                        FromOn = Seeds.Today,
                        Quorum = rule,
                        RecusedStillCount = recusedStillCount,
                    }
                )
                .Reason
        );

    [Theory]
    [InlineData(5, 3, 4)]
    [InlineData(6, 3, 4)]
    [InlineData(7, 4, 5)]
    [InlineData(8, 4, 6)]
    [InlineData(9, 5, 6)]
    public void The_numbers_needed_are_those_of_the_rules(int members, int half, int twoThirds) =>
        Assert.Equal(
            (half, twoThirds),
            (
                RecusalQuorum.Needed(members, QuorumRule.Half),
                RecusalQuorum.Needed(members, QuorumRule.TwoThirds)
            )
        );

    private static OfficeDirectory Related(string person, RelationKind kind, int? degree) =>
        With(
            new()
            {
                UnitId = Seeds.Unit,
                PersonId = new(person),
                OtherId = new("social-affairs-clerk-1"),
                Kind = kind,
                Degree = degree,
                DeclaredOn = Seeds.Today,
            }
        );

    private static OfficeDirectory With(Relation relation) =>
        new(Seeds.Rows with { Relations = [relation] });

    private static Verdict MayApprove(OfficeDirectory directory) =>
        Authority.MayTake(
            directory,
            new("social-affairs-head"),
            Duty.Approver,
            AboutClerk,
            Seeds.Today
        );

    private static RecusalProposal? Propose(OfficeDirectory directory, CaseSubject subject) =>
        Recusal.Propose(directory, new("social-affairs-head"), Duty.Approver, subject, Seeds.Today);
}
