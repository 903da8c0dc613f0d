using Approvals.Casework.Audit;
using Approvals.Casework.People;

namespace Approvals.Casework.Tests.PeopleTests;

/// <summary>Who acts in whose seat, and what is done in person or not at all.</summary>
public sealed class ActingForAnother
{
    private static readonly TaskFacts Approval = new()
    {
        Element = "approve",
        Duty = Duty.Approver,
        Assignee = new("deputy-director-1"),
    };

    private static readonly OfficeDirectory Away = Seeds.WithAbsence(
        "deputy-director-1",
        Seeds.Today,
        Seeds.Today
    );

    [Fact]
    public void The_standing_substitute_acts_from_the_first_day_of_an_absence() =>
        Assert.True(
            MayComplete(Away, "deputy-director-2", "deputy-director-1", Approval).IsAllowed
        );

    [Fact]
    public void Nobody_acts_for_somebody_who_is_there() =>
        Assert.Equal(
            "not-absent",
            MayComplete(Seeds.Directory, "deputy-director-2", "deputy-director-1", Approval).Reason
        );

    [Fact]
    public void Nobody_but_the_substitute_acts() =>
        Assert.Equal(
            "not-the-substitute",
            MayComplete(Away, "deputy-director-3", "deputy-director-1", Approval).Reason
        );

    [Theory]
    [InlineData(11, 13, "absence-too-short")]
    [InlineData(11, 15, "absence-too-short")]
    [InlineData(11, 16, "among-those-who-may")]
    public void Without_a_standing_substitute_an_absence_exceeds_three_working_days(
        int from,
        int until,
        string reason
    )
    {
        OfficeDirectory directory = new(
            Seeds.Rows with
            {
                Substitutes = [],
                Absences =
                [
                    Seeds.Away("deputy-director-1", new(2026, 3, from), new(2026, 3, until)),
                ],
            }
        );

        Assert.Equal(
            reason,
            MayComplete(directory, "director", "deputy-director-1", Approval).Reason
        );
    }

    [Fact]
    public void A_substitute_does_not_act_where_he_is_concerned_himself() =>
        Assert.Equal(
            "sod-2",
            MayComplete(
                Away,
                "deputy-director-2",
                "deputy-director-1",
                Approval,
                Seeds.Case(("deputy-director-2", Duty.PersonConcerned))
            ).Rule
        );

    [Fact]
    public void A_substitute_does_not_act_where_the_seat_itself_may_not() =>
        Assert.Equal(
            "sod-2",
            MayComplete(
                Away,
                "deputy-director-2",
                "deputy-director-1",
                Approval,
                Seeds.Case(("deputy-director-1", Duty.PersonConcerned))
            ).Rule
        );

    [Theory]
    [InlineData(Duty.Voter)]
    [InlineData(Duty.PersonConcerned)]
    [InlineData(Duty.RecusalDecider)]
    public void A_vote_a_signature_and_a_recusal_are_done_in_person(Duty duty) =>
        Assert.Equal(
            "never-substituted",
            MayComplete(
                Away,
                "deputy-director-2",
                "deputy-director-1",
                Approval with
                {
                    Duty = duty,
                }
            ).Reason
        );

    [Theory]
    [InlineData(CaseAction.Transfer)]
    [InlineData(CaseAction.Delegate)]
    public void A_vote_is_not_handed_on(CaseAction action) =>
        Assert.Equal(
            "never-substituted",
            MayDo(
                Seeds.Directory,
                new Deed(Channel.Page) { By = new("deputy-director-1") },
                action,
                Approval with
                {
                    Duty = Duty.Voter,
                },
                Seeds.Case()
            ).Reason
        );

    [Fact]
    public void The_main_leaders_talk_with_a_leader_in_charge_is_held_by_nobody_else() =>
        Assert.Equal("main-leader-talks-himself", TalkFor("director", "deputy-director-2").Reason);

    [Fact]
    public void The_main_leaders_talk_with_a_section_head_is_held_by_his_deputy() =>
        Assert.True(TalkFor("director", "social-affairs-head").IsAllowed);

    [Theory]
    [InlineData(CaseAction.Transfer)]
    [InlineData(CaseAction.Delegate)]
    public void The_main_leaders_talk_with_a_leader_in_charge_is_not_handed_on(CaseAction action) =>
        Assert.Equal(
            "main-leader-talks-himself",
            MayDo(
                Seeds.Directory,
                new Deed(Channel.Page) { By = new("director") },
                action,
                Approval with
                {
                    Duty = Duty.Talker,
                    Assignee = new("director"),
                },
                Seeds.Case(("deputy-director-2", Duty.PersonConcerned))
            ).Reason
        );

    private static Verdict TalkFor(string absent, string concerned) =>
        MayComplete(
            Seeds.WithAbsence(absent, Seeds.Today, Seeds.Today),
            "deputy-director-1",
            absent,
            Approval with
            {
                Duty = Duty.Talker,
                Assignee = new(absent),
            },
            Seeds.Case((concerned, Duty.PersonConcerned))
        );

    private static Verdict MayComplete(
        OfficeDirectory directory,
        string person,
        string actingFor,
        TaskFacts task,
        CaseSubject? subject = null
    ) =>
        MayDo(
            directory,
            new Deed(Channel.Page) { By = new(person), ActingFor = new(actingFor) },
            CaseAction.Complete,
            task,
            subject ?? Seeds.Case()
        );

    private static Verdict MayDo(
        OfficeDirectory directory,
        Deed deed,
        CaseAction action,
        TaskFacts task,
        CaseSubject subject
    ) => Authority.MayDo(directory, deed, action, subject, task, Seeds.Today, Seeds.IsWorkingDay);
}
