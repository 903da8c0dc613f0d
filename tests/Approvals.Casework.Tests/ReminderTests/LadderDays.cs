using Approvals.Casework.Reminders;
using CalendarSeeds = Approvals.Casework.Tests.CalendarTests.Seeds;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>On which days a task is spoken of (handbook on the calendar, section 7).</summary>
public sealed class LadderDays
{
    [Theory]
    [InlineData("2023-10-20", "10-13 10-17 10-19 10-20 10-23 10-25 10-27 11-03 11-17")]
    [InlineData("2023-10-09", "09-26 09-28 10-08 10-09 10-10 10-12 10-16 10-23 11-06")]
    [InlineData("2023-09-08", "09-01 09-05 09-07 09-08 09-11 09-13 09-15 09-22 10-12")]
    public void A_task_is_spoken_of_on_these_days_and_on_no_other(string due, string days) =>
        Assert.Equal(
            days.Split(' ').Select(day => CalendarSeeds.Day($"2023-{day}")),
            from count in Enumerable.Range(0, 120)
            let day = CalendarSeeds.Day("2023-08-21").AddDays(count)
            where CalendarSeeds.Calendar.IsWorkingDay(day)
            let setting = Ladder.On($"{day:yyyy-MM-dd}")
            where Ladder.Told(setting, Ladder.Of(1, due, "li")).Any()
            select day
        );

    [Fact]
    public void What_is_due_on_a_day_off_is_reminded_of_on_the_working_day_before() =>
        Assert.Contains(
            "li",
            Ladder.Told(Ladder.On("2023-10-20"), Ladder.Of(1, "2023-10-21", "li"))
        );

    [Fact]
    public void A_rung_from_before_the_task_began_is_left_out() =>
        Assert.Empty(
            Ladder.Told(
                Ladder.On("2023-10-19"),
                Ladder.Task with
                {
                    RemindersFrom = CalendarSeeds.Day("2023-10-20"),
                }
            )
        );

    [Fact]
    public void After_a_week_without_a_run_only_the_highest_rung_is_told()
    {
        var setting = Ladder.On("2023-10-27") with { Since = CalendarSeeds.Day("2023-10-19") };

        Assert.All(ReminderPlan.Of([Ladder.Task], setting).Reminders, r => Assert.Equal(5, r.Rung));
    }

    [Fact]
    public void The_rungs_that_were_overtaken_are_named()
    {
        var setting = Ladder.On("2023-10-27") with { Since = CalendarSeeds.Day("2023-10-19") };

        Assert.Equal(
            [0, 1, 3],
            ReminderPlan
                .Of([Ladder.Task], setting)
                .LeftOut.Where(l => l.Reason == LeftOutReason.Overtaken)
                .Select(l => l.Rung)
        );
    }

    [Fact]
    public void What_was_to_be_done_on_a_rung_that_was_overtaken_is_done()
    {
        var setting = Ladder.On("2023-11-03") with { Since = CalendarSeeds.Day("2023-10-19") };

        Assert.Equal([5, 10], ReminderPlan.Of([Ladder.Task], setting).Acts.Select(a => a.Rung));
    }

    [Fact]
    public void When_the_day_is_moved_the_rungs_begin_anew() =>
        Assert.Contains(
            "li",
            Ladder.Told(Ladder.On("2023-10-27"), Ladder.Task with { DueOn = new(2023, 11, 3) })
        );

    [Fact]
    public void When_the_day_is_moved_the_old_rungs_are_over() =>
        Assert.Empty(
            Ladder.Told(Ladder.On("2023-10-23"), Ladder.Task with { DueOn = new(2023, 11, 3) })
        );
}
