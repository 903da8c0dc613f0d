using Approvals.Casework.Audit;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Tests.PeopleTests;

/// <summary>Who may do what to a case.</summary>
public sealed class CaseActions
{
    private static readonly TaskFacts Work = new()
    {
        Element = "work",
        Duty = Duty.Handler,
        Assignee = new("social-affairs-clerk-1"),
        IsClaimed = true,
        SubmittedBy = new("social-affairs-clerk-2"),
        AddedBy = new("social-affairs-head"),
    };

    private static readonly TaskFacts OfGroup = new()
    {
        Element = "check",
        Duty = Duty.Approver,
        CandidateGroups = ["section-head"],
    };

    /// <summary>Every action, and for each somebody who may and somebody who may not.</summary>
    [Theory]
    [InlineData(CaseAction.Start, "social-affairs-clerk-1", "planning-finance-clerk-3")]
    [InlineData(CaseAction.Release, "social-affairs-clerk-1", "social-affairs-clerk-2")]
    [InlineData(CaseAction.Complete, "social-affairs-clerk-1", "social-affairs-head")]
    [InlineData(CaseAction.Return, "social-affairs-clerk-1", "social-affairs-head")]
    [InlineData(CaseAction.Withdraw, "social-affairs-clerk-2", "social-affairs-clerk-1")]
    [InlineData(CaseAction.Transfer, "social-affairs-clerk-1", "government-services-head")]
    [InlineData(CaseAction.Delegate, "social-affairs-clerk-1", "social-affairs-head")]
    [InlineData(CaseAction.AddInstance, "social-affairs-clerk-1", "social-affairs-head")]
    [InlineData(CaseAction.RemoveInstance, "social-affairs-head", "social-affairs-clerk-1")]
    [InlineData(CaseAction.Copy, "social-affairs-clerk-1", "elder-care-head")]
    [InlineData(CaseAction.Urge, "government-services-head", "elder-care-head")]
    [InlineData(CaseAction.Supervise, "director", "deputy-director-1")]
    [InlineData(CaseAction.Decline, "social-affairs-clerk-1", "social-affairs-head")]
    [InlineData(CaseAction.AskRecusal, "social-affairs-clerk-1", "system-admin")]
    [InlineData(CaseAction.Activate, "social-affairs-clerk-1", "social-affairs-head")]
    [InlineData(CaseAction.Cancel, "government-services-head", "social-affairs-clerk-1")]
    [InlineData(CaseAction.Retry, "system-admin", "security-admin")]
    [InlineData(CaseAction.ThrowEscalation, "social-affairs-clerk-1", "elder-care-head")]
    [InlineData(CaseAction.Deliver, "office-clerk-2", "social-affairs-head")]
    [InlineData(CaseAction.DeliverSignal, "government-services-head", "office-clerk-2")]
    [InlineData(CaseAction.Migrate, "government-services-head", "system-admin")]
    public void An_action_is_for_some_and_not_for_others(
        CaseAction action,
        string may,
        string mayNot
    ) =>
        Assert.Equal(
            (true, false),
            (MayDo(may, action, Work).IsAllowed, MayDo(mayNot, action, Work).IsAllowed)
        );

    [Theory]
    [InlineData(CaseAction.Suspend, Role.MainLeader)]
    [InlineData(CaseAction.Resume, Role.MainLeader)]
    [InlineData(CaseAction.Move, Role.MainLeader)]
    [InlineData(CaseAction.SetVariables, Role.MainLeader)]
    [InlineData(CaseAction.ResolveIncident, Role.MainLeader)]
    [InlineData(CaseAction.ThrowError, Role.MainLeader)]
    [InlineData(CaseAction.ChangeDue, Role.LeaderInCharge)]
    public void The_leading_group_office_does_not_do_it_without_a_leaders_word(
        CaseAction action,
        Role role
    )
    {
        var verdict = MayDo("government-services-head", action, Work);

        Assert.Equal(
            ("word-missing", StoredCode.Of(role)),
            (verdict.Reason, verdict.Values[1].Value)
        );
    }

    [Theory]
    [InlineData(CaseAction.Suspend, "director")]
    [InlineData(CaseAction.Resume, "director")]
    [InlineData(CaseAction.ChangeDue, "deputy-director-1")]
    [InlineData(CaseAction.Move, "director", "audit-admin")]
    [InlineData(CaseAction.SetVariables, "director", "audit-admin")]
    [InlineData(CaseAction.ResolveIncident, "director", "audit-admin")]
    [InlineData(CaseAction.ThrowError, "director", "audit-admin")]
    public void The_leading_group_office_does_it_with_a_leaders_word(
        CaseAction action,
        params string[] by
    ) => Assert.True(MayDo("government-services-head", action, Work, Agreed(action, by)).IsAllowed);

    [Fact]
    public void A_repair_is_not_made_before_the_audit_administrator_knows() =>
        Assert.Equal(
            "word-missing",
            MayDo(
                "government-services-head",
                CaseAction.Move,
                Work,
                Agreed(CaseAction.Move, "director")
            ).Reason
        );

    [Fact]
    public void A_word_for_one_action_is_none_for_another() =>
        Assert.False(
            MayDo(
                "government-services-head",
                CaseAction.Suspend,
                Work,
                Agreed(CaseAction.Resume, "director")
            ).IsAllowed
        );

    [Fact]
    public void The_word_of_a_leader_of_another_field_is_none() =>
        Assert.False(
            MayDo(
                "government-services-head",
                CaseAction.ChangeDue,
                Work,
                Agreed(CaseAction.ChangeDue, "deputy-director-2")
            ).IsAllowed
        );

    [Fact]
    public void The_starter_cancels_with_the_leader_in_charge() =>
        Assert.True(
            MayDo(
                "social-affairs-clerk-2",
                CaseAction.Cancel,
                null,
                Agreed(CaseAction.Cancel, "deputy-director-1")
            ).IsAllowed
        );

    [Fact]
    public void The_starter_does_not_cancel_alone() =>
        Assert.Equal(
            "word-missing",
            MayDo("social-affairs-clerk-2", CaseAction.Cancel, null).Reason
        );

    [Theory]
    [InlineData(RecordKind.PenaltyFile)]
    [InlineData(RecordKind.PersonnelAssessment)]
    public void Nobody_cancels_a_burdening_case_after_notice(RecordKind kind) =>
        Assert.Equal(
            "no-cancelling-after-notice",
            MayDo(
                "government-services-head",
                CaseAction.Cancel,
                null,
                Case() with
                {
                    Kind = kind,
                    IsNotified = true,
                }
            ).Reason
        );

    [Fact]
    public void A_head_claims_what_is_for_heads_in_his_section() =>
        Assert.True(MayDo("social-affairs-head", CaseAction.Claim, OfGroup).IsAllowed);

    [Fact]
    public void A_head_of_another_section_does_not_claim_it() =>
        Assert.False(MayDo("elder-care-head", CaseAction.Claim, OfGroup).IsAllowed);

    [Fact]
    public void Nobody_claims_what_somebody_has() =>
        Assert.False(
            MayDo(
                "social-affairs-head",
                CaseAction.Claim,
                OfGroup with
                {
                    Assignee = new("deputy-director-1"),
                }
            ).IsAllowed
        );

    [Theory]
    [InlineData("post:elder-care-head")]
    [InlineData("department:elder-care")]
    public void A_group_by_post_or_department_needs_no_scope(string group) =>
        Assert.True(
            MayDo(
                "elder-care-head",
                CaseAction.Claim,
                OfGroup with
                {
                    CandidateGroups = [group],
                }
            ).IsAllowed
        );

    [Fact]
    public void A_candidate_is_named_in_person() =>
        Assert.True(
            MayDo(
                "elder-care-head",
                CaseAction.Claim,
                OfGroup with
                {
                    CandidateGroups = [],
                    CandidateUsers = [new("elder-care-head")],
                }
            ).IsAllowed
        );

    [Fact]
    public void A_handler_does_not_approve_his_own_work_though_it_is_assigned_to_him() =>
        Assert.Equal(
            "no-self-approval",
            MayDo(
                "social-affairs-clerk-2",
                CaseAction.Complete,
                OfGroup with
                {
                    Assignee = new("social-affairs-clerk-2"),
                }
            ).Rule
        );

    [Fact]
    public void The_person_concerned_signs_the_record_of_his_own_talk() =>
        Assert.True(
            MayDo(
                "elder-care-head",
                CaseAction.Complete,
                Work with
                {
                    Duty = Duty.PersonConcerned,
                    Assignee = new("elder-care-head"),
                },
                Seeds.Case(RecordKind.TalkRecord, ("elder-care-head", Duty.PersonConcerned))
            ).IsAllowed
        );

    [Fact]
    public void What_was_opened_is_not_withdrawn() =>
        Assert.Equal(
            "opened-already",
            MayDo(
                "social-affairs-clerk-2",
                CaseAction.Withdraw,
                Work with
                {
                    IsOpened = true,
                }
            ).Reason
        );

    [Fact]
    public void What_was_opened_is_withdrawn_when_the_next_person_agrees() =>
        Assert.True(
            MayDo(
                "social-affairs-clerk-2",
                CaseAction.Withdraw,
                Work with
                {
                    IsOpened = true,
                },
                Agreed(CaseAction.Withdraw, "social-affairs-clerk-1")
            ).IsAllowed
        );

    [Fact]
    public void A_restricted_record_is_not_copied() =>
        Assert.Equal(
            "no-copies-of-restricted",
            MayDo(
                "social-affairs-clerk-1",
                CaseAction.Copy,
                Work,
                Seeds.Case(RecordKind.TalkRecord)
            ).Reason
        );

    [Fact]
    public void Nothing_goes_back_across_the_service_of_a_document() =>
        Assert.Equal(
            "no-return-across-service",
            MayDo(
                "social-affairs-clerk-1",
                CaseAction.Return,
                Work with
                {
                    CrossesService = true,
                }
            ).Reason
        );

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void At_most_three_approvers_are_added_to_a_step(int added, bool isAllowed) =>
        Assert.Equal(
            isAllowed,
            MayDo(
                "social-affairs-clerk-1",
                CaseAction.AddInstance,
                Work with
                {
                    AddedCount = added,
                }
            ).IsAllowed
        );

    [Theory]
    [InlineData(CaseAction.FireTimer)]
    [InlineData(CaseAction.CompleteFunction)]
    [InlineData(CaseAction.FailFunction)]
    public void What_the_system_does_nobody_does(CaseAction action) =>
        Assert.DoesNotContain(
            Seeds.Rows.People,
            one => MayDo(one.Id.Value, action, Work).IsAllowed
        );

    [Theory]
    [InlineData(CaseAction.FireTimer, true)]
    [InlineData(CaseAction.CompleteFunction, true)]
    [InlineData(CaseAction.Deliver, true)]
    [InlineData(CaseAction.Start, true)]
    [InlineData(CaseAction.Complete, false)]
    [InlineData(CaseAction.Cancel, false)]
    public void The_system_never_decides(CaseAction action, bool isAllowed) =>
        Assert.Equal(isAllowed, MayDo(Deed.OfClock, action, Work, Case()).IsAllowed);

    [Fact]
    public void A_person_does_not_act_as_the_system() =>
        Assert.Equal(
            "person-is-not-the-system",
            MayDo(
                new Deed(Channel.Clock) { By = new("director") },
                CaseAction.Deliver,
                Work,
                Case()
            ).Reason
        );

    [Theory]
    [InlineData("office-clerk-1", true)]
    [InlineData("elder-care-head", false)]
    [InlineData(null, false)]
    public void What_was_signed_on_paper_is_entered_by_the_office(string? by, bool isAllowed) =>
        Assert.Equal(
            isAllowed,
            MayDo(
                new Deed(Channel.Paper)
                {
                    By = new("social-affairs-clerk-1"),
                    EnteredBy = by is null ? null : new PersonId(by),
                },
                CaseAction.Complete,
                Work,
                Case()
            ).IsAllowed
        );

    [Fact]
    public void A_step_of_the_Party_is_not_signed_in_the_other_capacity() =>
        Assert.Equal(
            "other-capacity",
            MayDo(
                new Deed(Channel.Page)
                {
                    By = new("social-affairs-clerk-1"),
                    Capacity = Capacity.Administrative,
                },
                CaseAction.Complete,
                Work with
                {
                    Capacity = Capacity.Party,
                },
                Case()
            ).Reason
        );

    [Theory]
    [InlineData(CaseAction.Urge)]
    [InlineData(CaseAction.Supervise)]
    [InlineData(CaseAction.ChangeDue)]
    [InlineData(CaseAction.Migrate)]
    public void What_the_discipline_group_owns_is_not_chased(CaseAction action) =>
        Assert.Equal(
            "owned-outside",
            MayDo("government-services-head", action, Work, OwnedOutside()).Reason
        );

    [Fact]
    public void What_the_discipline_group_sends_is_entered() =>
        Assert.True(MayDo("office-clerk-1", CaseAction.Deliver, null, OwnedOutside()).IsAllowed);

    [Fact]
    public void The_discipline_group_does_its_own_task() =>
        Assert.True(
            MayDo(
                "discipline-group-head",
                CaseAction.Complete,
                Work with
                {
                    Assignee = new("discipline-group-head"),
                },
                OwnedOutside()
            ).IsAllowed
        );

    [Theory]
    [InlineData("county-discipline-contact")]
    [InlineData("county-reader")]
    [InlineData("archives-section-head")]
    [InlineData("nobody")]
    public void Bodies_outside_and_other_units_do_nothing_to_a_case(string person) =>
        Assert.DoesNotContain(
            Enum.GetValues<CaseAction>(),
            action => MayDo(person, action, OfGroup).IsAllowed
        );

    [Fact]
    public void The_main_leaders_word_is_none_in_his_own_matter() =>
        Assert.Equal(
            "word-missing",
            MayDo(
                "government-services-head",
                CaseAction.Suspend,
                Work,
                Agreed(CaseAction.Suspend, "director") with
                {
                    Circle = [new(new("director"), Duty.PersonConcerned, Seeds.Today)],
                }
            ).Reason
        );

    [Theory]
    [InlineData(CaseAction.Cancel)]
    [InlineData(CaseAction.Migrate)]
    [InlineData(CaseAction.Deliver)]
    public void Whom_a_case_concerns_steers_nothing_in_it(CaseAction action) =>
        Assert.Equal(
            "sod-2",
            MayDo(
                "government-services-head",
                action,
                Work,
                Seeds.Case(("government-services-head", Duty.PersonConcerned))
            ).Rule
        );

    [Fact]
    public void Whom_a_duty_is_closed_to_does_not_choose_who_takes_it() =>
        Assert.Equal(
            "no-self-approval",
            MayDo(
                "social-affairs-clerk-2",
                CaseAction.Transfer,
                OfGroup with
                {
                    Assignee = new("social-affairs-clerk-2"),
                }
            ).Rule
        );

    [Fact]
    public void Whom_a_duty_is_closed_to_asks_to_step_aside() =>
        Assert.True(
            MayDo(
                "social-affairs-clerk-2",
                CaseAction.Decline,
                OfGroup with
                {
                    Assignee = new("social-affairs-clerk-2"),
                }
            ).IsAllowed
        );

    [Theory]
    [InlineData("social-affairs-head", "may-take")]
    [InlineData("elder-care-head", "not-among-those-who-may")]
    [InlineData("social-affairs-clerk-2", "not-among-those-who-may")]
    public void A_task_is_handed_to_somebody_of_the_same_role_and_scope(
        string receiver,
        string reason
    ) =>
        Assert.Equal(
            reason,
            Authority
                .MayReceive(Seeds.Directory, new(receiver), Case(), OfGroup, Seeds.Today)
                .Reason
        );

    [Fact]
    public void Who_has_left_does_nothing()
    {
        OfficeDirectory directory = new(
            Seeds.Rows with
            {
                People =
                [
                    .. Seeds.Rows.People.Select(one =>
                        one.Id == Work.Assignee ? one with { Status = PersonStatus.Left } : one
                    ),
                ],
            }
        );

        Assert.Equal(
            "has-left",
            Authority
                .MayDo(
                    directory,
                    new Deed(Channel.Page) { By = Work.Assignee },
                    CaseAction.Complete,
                    Case(),
                    Work,
                    Seeds.Today,
                    Seeds.IsWorkingDay
                )
                .Reason
        );
    }

    private static CaseSubject Case() => Seeds.Case(("social-affairs-clerk-2", Duty.Starter));

    private static CaseSubject OwnedOutside() =>
        Case() with
        {
            ExternalOwner = Role.ResidentDisciplineGroup,
        };

    private static CaseSubject Agreed(CaseAction action, params string[] by) =>
        Case() with
        {
            Consents = [.. by.Select(one => new Consent(new(one), action, "note"))],
        };

    private static Verdict MayDo(
        string person,
        CaseAction action,
        TaskFacts? task,
        CaseSubject? subject = null
    ) => MayDo(new Deed(Channel.Page) { By = new(person) }, action, task, subject ?? Case());

    private static Verdict MayDo(
        Deed deed,
        CaseAction action,
        TaskFacts? task,
        CaseSubject subject
    ) =>
        Authority.MayDo(
            Seeds.Directory,
            deed,
            action,
            subject,
            task,
            Seeds.Today,
            Seeds.IsWorkingDay
        );
}
