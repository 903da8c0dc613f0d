using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.PeopleTests;

public sealed class HandOvers
{
    private const string Leaver = "social-affairs-head";

    private static readonly TaskFacts Approval = new()
    {
        Element = "approve",
        Duty = Duty.Approver,
        Assignee = new(Leaver),
    };

    [Fact]
    public void The_posts_of_a_leaver_end() =>
        Assert.Equal(
            ["social-affairs-head"],
            Propose()
                .Changes.OfType<HandOverChange.EndHolding>()
                .Select(change => change.Holding.PostId.Value)
        );

    [Fact]
    public void The_grants_of_a_leaver_end() =>
        Assert.Equal(
            [Role.LeadingGroup, Role.BranchCommittee, Role.BranchMember, Role.EnforcementOfficer],
            Propose().Changes.OfType<HandOverChange.EndGrant>().Select(change => change.Grant.Role)
        );

    [Fact]
    public void A_post_that_nobody_else_holds_is_said_to_become_vacant() =>
        Assert.Contains(
            Propose().Unassigned,
            one => one.Why.Reason == "post-becomes-vacant" && one.Post == new PostId(Leaver)
        );

    [Fact]
    public void A_post_whose_substitute_leaves_is_named() =>
        Assert.Contains(
            Propose().Unassigned,
            one =>
                one.Why.Reason == "substitute-is-lost" && one.Post == new PostId("elder-care-head")
        );

    [Fact]
    public void An_open_task_goes_to_the_substitute() =>
        Assert.Equal(new("elder-care-head"), PassedTo(Seeds.Case(), Approval));

    [Fact]
    public void An_open_task_goes_up_where_the_substitute_may_not() =>
        Assert.Equal(
            new("deputy-director-1"),
            PassedTo(Seeds.Case(("elder-care-head", Duty.Handler)), Approval)
        );

    [Fact]
    public void A_vote_is_passed_to_nobody() =>
        Assert.Contains(
            Propose(Case(Seeds.Case(), Approval with { Duty = Duty.Voter })).Unassigned,
            one => one.Why.Reason == "never-substituted" && one.Key == 7
        );

    [Fact]
    public void What_nobody_may_take_stays_open_with_the_reason() =>
        Assert.Contains(
            Propose(Case(Seeds.Case(("director", Duty.PersonConcerned)), Approval)).Unassigned,
            one => one.Why.Reason == "nobody-fits"
        );

    [Fact]
    public void A_task_that_others_may_take_is_left_to_them() =>
        Assert.Equal(
            [new HandOverChange.DropCandidate(new(1), 7)],
            Propose(
                Case(
                    Seeds.Case(),
                    Approval with
                    {
                        Assignee = null,
                        CandidateUsers = [new(Leaver), new("elder-care-head")],
                    }
                )
            )
                .Changes.OfType<HandOverChange.DropCandidate>()
        );

    [Fact]
    public void A_task_of_somebody_else_is_left_alone() =>
        Assert.Null(PassedTo(Seeds.Case(), Approval with { Assignee = new("elder-care-head") }));

    [Fact]
    public void The_duties_of_a_leaver_end_but_not_that_a_case_concerns_him() =>
        Assert.Equal(
            [Duty.Approver],
            Propose(Case(Seeds.Case((Leaver, Duty.Approver), (Leaver, Duty.PersonConcerned)), null))
                .Changes.OfType<HandOverChange.EndDuty>()
                .Select(change => change.Entry.Duty)
        );

    private static PersonId? PassedTo(CaseSubject subject, TaskFacts task) =>
        Propose(Case(subject, task))
            .Changes.OfType<HandOverChange.PassTask>()
            .SingleOrDefault()
            ?.To;

    private static CaseInHand Case(CaseSubject subject, TaskFacts? task) =>
        new(new(1), subject, task is null ? [] : [(7, task)]);

    private static HandOverPlan Propose(params CaseInHand[] cases) =>
        HandOver.Propose(Seeds.Directory, new(Leaver), cases, Seeds.Today);
}
