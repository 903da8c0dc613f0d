using Approvals.Casework.People;

namespace Approvals.Casework.Tests.PeopleTests;

/// <summary>The rules that keep duties apart, each from both sides and with somebody who may.</summary>
public sealed class Separation
{
    [Theory]
    [InlineData("sod-1", "government-services-head", Duty.Verifier, Duty.Handler)]
    [InlineData("sod-1", "government-services-head", Duty.Handler, Duty.Verifier)]
    [InlineData("sod-2", "social-affairs-head", Duty.Approver, Duty.PersonConcerned)]
    [InlineData("sod-2", "social-affairs-head", Duty.PersonConcerned, Duty.Approver)]
    [InlineData("sod-3", "deputy-director-2", Duty.ProjectLeader, Duty.FinanceLeader)]
    [InlineData("sod-3", "deputy-director-2", Duty.FinanceLeader, Duty.ProjectLeader)]
    [InlineData("sod-4", "planning-finance-head", Duty.Buyer, Duty.Acceptor)]
    [InlineData("sod-4", "planning-finance-head", Duty.Buyer, Duty.Payer)]
    [InlineData("sod-4", "planning-finance-head", Duty.Acceptor, Duty.Buyer)]
    [InlineData("sod-4", "planning-finance-head", Duty.Acceptor, Duty.Payer)]
    [InlineData("sod-4", "planning-finance-head", Duty.Payer, Duty.Buyer)]
    [InlineData("sod-4", "planning-finance-head", Duty.Payer, Duty.Acceptor)]
    [InlineData("sod-5", "social-affairs-head", Duty.HearingChair, Duty.Investigator)]
    [InlineData("sod-5", "social-affairs-head", Duty.Investigator, Duty.HearingChair)]
    [InlineData("sod-5", "government-services-clerk-2", Duty.LegalReviewer, Duty.Investigator)]
    [InlineData("sod-5", "social-affairs-head", Duty.Investigator, Duty.LegalReviewer)]
    [InlineData("sod-5", "government-services-clerk-2", Duty.LegalReviewer, Duty.HearingChair)]
    [InlineData("sod-6", "personnel-head", Duty.BallotCounter, Duty.TrainingContact)]
    [InlineData("sod-6", "personnel-head", Duty.TrainingContact, Duty.BallotCounter)]
    [InlineData("sod-6", "personnel-head", Duty.BallotCounter, Duty.Introducer)]
    [InlineData("sod-6", "personnel-head", Duty.Introducer, Duty.BallotCounter)]
    [InlineData("sod-7", "director", Duty.MinuteTaker, Duty.MainLeader)]
    [InlineData("sod-7", "director", Duty.MainLeader, Duty.MinuteTaker)]
    [InlineData("sod-9", "office-head", Duty.DefinitionActivator, Duty.DefinitionAuthor)]
    [InlineData("sod-9", "office-head", Duty.DefinitionAuthor, Duty.DefinitionActivator)]
    [InlineData("no-self-approval", "social-affairs-head", Duty.Approver, Duty.Handler)]
    [InlineData("no-self-approval", "social-affairs-head", Duty.Handler, Duty.Approver)]
    [InlineData("no-self-approval", "social-affairs-head", Duty.Approver, Duty.Starter)]
    [InlineData("no-self-approval", "social-affairs-head", Duty.Starter, Duty.Approver)]
    [InlineData("fresh-reviewer", "deputy-director-1", Duty.Reviewer, Duty.FirstDecider)]
    [InlineData("fresh-reviewer", "deputy-director-1", Duty.FirstDecider, Duty.Reviewer)]
    [InlineData("fresh-reviewer", "deputy-director-1", Duty.Reviewer, Duty.Approver)]
    [InlineData("four-eyes", "office-clerk-3", Duty.SecrecyChecker, Duty.Redactor)]
    [InlineData("four-eyes", "office-clerk-3", Duty.Redactor, Duty.SecrecyChecker)]
    public void One_person_does_not_take_a_duty_beside_another_that_is_kept_apart(
        string rule,
        string person,
        Duty duty,
        Duty other
    ) => Assert.Equal(rule, Seeds.MayTake(person, duty, Seeds.Case((person, other))).Rule);

    [Theory]
    [InlineData("government-services-head", Duty.Verifier, "social-affairs-clerk-1", Duty.Handler)]
    [InlineData("social-affairs-clerk-1", Duty.Handler, "government-services-head", Duty.Verifier)]
    [InlineData(
        "social-affairs-head",
        Duty.Approver,
        "social-affairs-clerk-1",
        Duty.PersonConcerned
    )]
    [InlineData("deputy-director-1", Duty.ProjectLeader, "party-group-member", Duty.FinanceLeader)]
    [InlineData("party-group-member", Duty.FinanceLeader, "deputy-director-1", Duty.ProjectLeader)]
    [InlineData("planning-finance-clerk-2", Duty.Payer, "planning-finance-clerk-3", Duty.Buyer)]
    [InlineData("planning-finance-clerk-3", Duty.Buyer, "office-clerk-1", Duty.Acceptor)]
    [InlineData(
        "government-services-clerk-2",
        Duty.LegalReviewer,
        "social-affairs-clerk-1",
        Duty.Investigator
    )]
    [InlineData("personnel-head", Duty.BallotCounter, "office-head", Duty.Introducer)]
    [InlineData("office-clerk-2", Duty.MinuteTaker, "director", Duty.MainLeader)]
    [InlineData("office-head", Duty.DefinitionActivator, "office-clerk-1", Duty.DefinitionAuthor)]
    [InlineData("deputy-director-2", Duty.Reviewer, "deputy-director-1", Duty.FirstDecider)]
    [InlineData("office-clerk-3", Duty.SecrecyChecker, "office-clerk-1", Duty.Redactor)]
    public void Two_people_take_duties_that_are_kept_apart(
        string person,
        Duty duty,
        string other,
        Duty otherDuty
    ) => Assert.True(Seeds.MayTake(person, duty, Seeds.Case((other, otherDuty))).IsAllowed);

    [Fact]
    public void A_handler_whose_work_has_ended_still_does_not_verify_it()
    {
        var subject = Seeds.Case() with
        {
            Circle =
            [
                new(
                    new("government-services-head"),
                    Duty.Handler,
                    new(2026, 1, 1),
                    new(2026, 1, 31)
                ),
            ],
        };

        Assert.Equal(
            "sod-1",
            Seeds.MayTake("government-services-head", Duty.Verifier, subject).Rule
        );
    }

    [Fact]
    public void The_verifier_is_not_from_the_lead_department() =>
        Assert.Equal(
            "verifier-from-lead-department",
            Seeds
                .MayTake(
                    "government-services-head",
                    Duty.Verifier,
                    Seeds.Case() with
                    {
                        DepartmentId = new("government-services"),
                    }
                )
                .Reason
        );

    [Fact]
    public void The_verifier_is_of_the_leading_group_office() =>
        Assert.Equal(
            "duty-needs-role",
            Seeds.MayTake("elder-care-head", Duty.Verifier, Seeds.Case()).Reason
        );

    [Fact]
    public void Who_answers_for_money_in_the_unit_leads_no_project() =>
        Assert.Equal(
            "role-kept-apart",
            Seeds.MayTake("party-group-member", Duty.ProjectLeader, Seeds.Case()).Reason
        );

    [Fact]
    public void Who_answers_for_projects_in_the_unit_leads_no_finance() =>
        Assert.Equal(
            "role-kept-apart",
            Seeds.MayTake("deputy-director-1", Duty.FinanceLeader, Seeds.Case()).Reason
        );

    [Fact]
    public void A_penalty_is_not_decided_after_one_officer_investigated() =>
        Assert.Equal(
            "two-investigators-needed",
            Seeds
                .MayTake("deputy-director-1", Duty.Approver, Penalty("social-affairs-clerk-1"))
                .Reason
        );

    [Fact]
    public void A_penalty_is_not_heard_after_one_officer_investigated() =>
        Assert.Equal(
            "two-investigators-needed",
            Seeds
                .MayTake("deputy-director-1", Duty.HearingChair, Penalty("social-affairs-clerk-1"))
                .Reason
        );

    [Fact]
    public void A_penalty_is_not_decided_after_one_officer_investigated_twice() =>
        Assert.Equal(
            "two-investigators-needed",
            Seeds
                .MayTake(
                    "deputy-director-1",
                    Duty.Approver,
                    Penalty("social-affairs-clerk-1", "social-affairs-clerk-1")
                )
                .Reason
        );

    [Fact]
    public void A_penalty_is_decided_after_two_officers_investigated() =>
        Assert.True(
            Seeds
                .MayTake(
                    "deputy-director-1",
                    Duty.Approver,
                    Penalty("social-affairs-clerk-1", "social-affairs-clerk-2")
                )
                .IsAllowed
        );

    [Fact]
    public void Who_is_not_qualified_does_not_investigate() =>
        Assert.Equal(
            "duty-needs-role",
            Seeds.MayTake("elder-care-clerk-1", Duty.Investigator, Penalty()).Reason
        );

    [Theory]
    [InlineData("director")]
    [InlineData("deputy-director-1")]
    public void What_is_about_the_main_leader_is_approved_by_nobody_alone(string approver) =>
        Assert.False(Seeds.MayTake(approver, Duty.Approver, AboutDirector()).IsAllowed);

    [Fact]
    public void The_rule_about_the_main_leader_is_named() =>
        Assert.Equal(
            "sod-8",
            Seeds.MayTake("deputy-director-1", Duty.Approver, AboutDirector()).Rule
        );

    [Fact]
    public void A_member_votes_on_what_is_about_the_main_leader() =>
        Assert.True(Seeds.MayTake("deputy-director-1", Duty.Voter, AboutDirector()).IsAllowed);

    [Fact]
    public void The_main_leader_does_not_vote_on_himself() =>
        Assert.Equal("sod-2", Seeds.MayTake("director", Duty.Voter, AboutDirector()).Rule);

    [Theory]
    [InlineData(null, "vote", true, "review", "life-meeting-record-missing")]
    [InlineData("record", null, true, "review", "party-group-vote-missing")]
    [InlineData("record", "vote", false, "review", "main-leader-was-present")]
    [InlineData("record", "vote", true, null, "county-review-missing")]
    [InlineData("record", "vote", true, "review", "may-close-off-about-main-leader")]
    public void A_measure_about_the_main_leader_is_closed_off_on_four_papers(
        string? record,
        string? vote,
        bool wasRecused,
        string? review,
        string reason
    ) =>
        Assert.Equal(
            reason,
            new MainLeaderCloseOff(record, vote, wasRecused, review).Check().Reason
        );

    [Fact]
    public void A_definition_is_activated_by_the_office_or_the_leading_group_office_only() =>
        Assert.Equal(
            "duty-needs-role",
            Seeds.MayTake("elder-care-head", Duty.DefinitionActivator, Seeds.Case()).Reason
        );

    [Theory]
    [InlineData("social-affairs-head", "deputy-director-1")]
    [InlineData("social-affairs-head", "elder-care-head")]
    public void A_talk_does_not_go_upward_or_sideways(string talker, string concerned) =>
        Assert.Equal(
            "talk-goes-downward",
            Seeds.MayTake(talker, Duty.Talker, Seeds.Case((concerned, Duty.PersonConcerned))).Rule
        );

    [Theory]
    [InlineData("director", "deputy-director-1")]
    [InlineData("deputy-director-1", "social-affairs-head")]
    [InlineData("social-affairs-head", "social-affairs-clerk-1")]
    public void A_talk_goes_downward(string talker, string concerned) =>
        Assert.True(
            Seeds
                .MayTake(talker, Duty.Talker, Seeds.Case((concerned, Duty.PersonConcerned)))
                .IsAllowed
        );

    [Fact]
    public void The_refusal_names_the_other_person() =>
        Assert.Equal(
            new("deputy-director-1"),
            Seeds
                .MayTake(
                    "social-affairs-head",
                    Duty.Talker,
                    Seeds.Case(("deputy-director-1", Duty.PersonConcerned))
                )
                .Other
        );

    [Fact]
    public void An_administrator_takes_no_business_duty() =>
        Assert.Equal(
            "three-administrators",
            Seeds.MayTake("system-admin", Duty.Handler, Seeds.Case()).Rule
        );

    [Fact]
    public void An_administrator_may_be_concerned_by_a_case() =>
        Assert.True(Seeds.MayTake("system-admin", Duty.PersonConcerned, Seeds.Case()).IsAllowed);

    [Fact]
    public void Nobody_takes_a_duty_in_another_unit() =>
        Assert.Equal(
            "other-unit",
            Seeds.MayTake("archives-clerk-1", Duty.Handler, Seeds.Case()).Reason
        );

    private static CaseSubject AboutDirector() => Seeds.Case(("director", Duty.PersonConcerned));

    private static CaseSubject Penalty(params string[] investigators) =>
        Seeds.Case(
            RecordKind.PenaltyFile,
            [.. investigators.Select(one => (one, Duty.Investigator))]
        );
}
