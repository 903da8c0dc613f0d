using Approvals.Casework.Outbox;
using Approvals.Casework.Reminders;
using Approvals.Casework.Reminders.Ladder;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>Who is told on which rung (handbook on mail, section 4).</summary>
public sealed class LadderReceivers
{
    [Theory]
    [InlineData("2023-10-13", "li")]
    [InlineData("2023-10-17", "li")]
    [InlineData("2023-10-19", "li head")]
    [InlineData("2023-10-20", "li head")]
    [InlineData("2023-10-23", "li head")]
    [InlineData("2023-10-25", "li head deputy")]
    [InlineData("2023-10-27", "chief deputy lgo")]
    [InlineData("2023-11-03", "deputy lgo")]
    [InlineData("2023-11-17", "chief")]
    public void On_each_rung_these_are_told(string day, string told) =>
        Assert.Equal(told.Split(' ').Order(), Ladder.Told(Ladder.On(day), Ladder.Task).Order());

    [Theory]
    [InlineData("2023-10-25")]
    [InlineData("2023-10-27")]
    [InlineData("2023-11-03")]
    [InlineData("2023-11-17")]
    public void After_the_first_overdue_day_who_has_the_task_gets_no_mail(string day) =>
        Assert.DoesNotContain(
            ReminderPlan.Of([Ladder.Task], Ladder.On(day)).Reminders,
            r => r.Receiver.Value == "li" && r.Way == LetterWay.MailAndNotice
        );

    [Theory]
    [InlineData("2023-11-03")]
    [InlineData("2023-11-17")]
    public void The_highest_rungs_are_told_in_the_product_only(string day) =>
        Assert.All(
            ReminderPlan.Of([Ladder.Task], Ladder.On(day)).Reminders,
            r => Assert.Equal(LetterWay.NoticeOnly, r.Way)
        );

    [Fact]
    public void Five_days_over_a_supervision_letter_begins() =>
        Assert.Equal(
            LadderAct.SupervisionLetter,
            Assert.Single(ReminderPlan.Of([Ladder.Task], Ladder.On("2023-10-27")).Acts).Act
        );

    [Fact]
    public void Ten_days_over_the_leading_group_is_asked() =>
        Assert.Equal(
            LadderAct.AgendaItem,
            Assert.Single(ReminderPlan.Of([Ladder.Task], Ladder.On("2023-11-03")).Acts).Act
        );

    [Fact]
    public void About_the_tasks_of_a_supervision_letter_no_other_one_begins() =>
        Assert.Empty(
            ReminderPlan.Of([Ladder.Task with { IsOfLadder = true }], Ladder.On("2023-10-27")).Acts
        );

    [Fact]
    public void While_nobody_has_it_all_who_may_take_it_are_told() =>
        Assert.Equal(
            ["li", "wang"],
            Ladder.Told(
                Ladder.On("2023-10-13"),
                Ladder.Of(1, "2023-10-20", null) with
                {
                    MayTake = [new("li"), new("wang")],
                }
            )
        );

    [Fact]
    public void What_a_body_outside_answers_for_is_nowhere_told() =>
        Assert.Empty(Ladder.Told(Ladder.On("2023-10-27"), Ladder.Task with { IsExternal = true }));

    [Fact]
    public void It_is_said_that_a_body_outside_answers_for_it() =>
        Assert.Equal(
            (null, LeftOutReason.External),
            Assert.Single(
                Ladder.Left(Ladder.On("2023-10-27"), Ladder.Task with { IsExternal = true })
            )
        );

    [Fact]
    public void For_what_a_body_outside_answers_for_nothing_begins() =>
        Assert.Empty(
            ReminderPlan.Of([Ladder.Task with { IsExternal = true }], Ladder.On("2023-10-27")).Acts
        );

    [Fact]
    public void What_somebody_from_outside_has_is_nowhere_told()
    {
        var rows = Ladder.Rows with
        {
            People =
            [
                .. Ladder.Rows.People.Select(p =>
                    p.Id.Value == "li" ? p with { IsExternal = true } : p
                ),
            ],
        };

        Assert.Empty(Ladder.Told(Ladder.On("2023-10-27", rows), Ladder.Task));
    }

    [Fact]
    public void A_case_that_stands_still_is_not_spoken_of() =>
        Assert.Equal(
            (null, LeftOutReason.Suspended),
            Assert.Single(
                Ladder.Left(Ladder.On("2023-10-20"), Ladder.Task with { IsSuspended = true })
            )
        );

    [Fact]
    public void A_head_is_not_told_about_himself_but_the_leader_in_charge_is() =>
        Assert.Equal(
            ["head", "deputy"],
            Ladder.Told(Ladder.On("2023-10-23"), Ladder.Of(1, "2023-10-20", "head"))
        );

    [Fact]
    public void A_leader_is_not_told_about_himself_but_the_main_leader_is() =>
        Assert.Contains(
            "chief",
            Ladder.Told(Ladder.On("2023-10-25"), Ladder.Of(1, "2023-10-20", "deputy"))
        );

    [Fact]
    public void Above_the_main_leader_nobody_is_told() =>
        Assert.Equal(
            ["chief"],
            Ladder.Told(Ladder.On("2023-10-20"), Ladder.Of(1, "2023-10-20", "chief"))
        );

    [Fact]
    public void Who_is_head_and_leader_in_charge_is_told_once()
    {
        // The head also holds the post of the leader in charge.
        var held = Ladder.Rows.Holdings.First(h => h.PersonId.Value == "head");
        var rows = Ladder.Rows with
        {
            Holdings =
            [
                .. Ladder.Rows.Holdings.Where(h => h.PersonId.Value != "deputy"),
                held with
                {
                    PostId = new("deputy"),
                },
            ],
        };

        Assert.Equal(
            ["head", "li"],
            Ladder.Told(Ladder.On("2023-10-25", rows), Ladder.Task).Order()
        );
    }

    [Fact]
    public void A_leader_whom_the_case_is_about_gets_no_copy_but_the_next_one_up_does() =>
        Assert.Equal(
            ["chief", "head", "li"],
            Ladder
                .Told(Ladder.On("2023-10-25"), Ladder.Task with { Concerned = [new("deputy")] })
                .Order()
        );

    [Fact]
    public void Where_the_case_is_about_the_main_leader_he_gets_no_copy() =>
        Assert.DoesNotContain(
            "chief",
            Ladder.Told(Ladder.On("2023-10-27"), Ladder.Task with { Concerned = [new("chief")] })
        );

    [Fact]
    public void Who_was_urged_today_is_not_reminded() =>
        Assert.Contains(
            ("li", LeftOutReason.ToldToday),
            Ladder.Left(Ladder.On("2023-10-20"), Ladder.Task with { ToldToday = [new("li")] })
        );

    [Fact]
    public void Three_mails_are_single_ones() =>
        Assert.All(
            ReminderPlan.Of(Many(3), Ladder.On("2023-10-13")).Reminders,
            r => Assert.Equal(LetterWay.MailAndNotice, r.Way)
        );

    [Fact]
    public void Of_more_than_three_none_is_a_mail() =>
        Assert.All(
            ReminderPlan.Of(Many(4), Ladder.On("2023-10-13")).Reminders,
            r => Assert.Equal(LetterWay.NoticeOnly, r.Way)
        );

    private static IEnumerable<RemindedTask> Many(int count) =>
        Enumerable.Range(1, count).Select(number => Ladder.Of(number, "2023-10-20", "li"));
}
