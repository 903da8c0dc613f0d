using Approvals.Casework.Outbox;
using Approvals.Casework.Reminders;
using FsCheck.Xunit;
using CalendarSeeds = Approvals.Casework.Tests.CalendarTests.Seeds;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>What holds of every plan, whatever the tasks, over many days in a row; some days nothing runs.</summary>
public sealed class LadderProperties
{
    private static readonly string[] People =
    [
        "li",
        "wang",
        "zhao",
        "head",
        "deputy",
        "chief",
        "lgo",
    ];

    [Property(MaxTest = 60)]
    public void No_key_comes_twice(int seed)
    {
        var keys = Plans(new(seed))
            .SelectMany(p => p.Plan.Reminders.Select(r => r.UniqueKey(p.On)))
            .ToList();

        Assert.Equal(keys.Distinct().Count(), keys.Count);
    }

    [Property(MaxTest = 60)]
    public void Of_a_task_a_person_is_told_once_a_day(int seed) =>
        Assert.All(
            Plans(new(seed)),
            p =>
                Assert.Equal(
                    p.Plan.Reminders.Length,
                    p.Plan.Reminders.DistinctBy(r => (r.Task.CaseId, r.Receiver)).Count()
                )
        );

    [Property(MaxTest = 60)]
    public void Nobody_gets_more_single_mails_than_are_bearable(int seed) =>
        Assert.All(
            Plans(new(seed))
                .SelectMany(p =>
                    p.Plan.Reminders.Where(r => r.Way == LetterWay.MailAndNotice)
                        .GroupBy(r => r.Receiver)
                ),
            mails => Assert.True(mails.Count() <= new ReminderSettings().MaxSingle)
        );

    [Property(MaxTest = 60)]
    public void Each_rung_of_a_task_is_told_on_one_day(int seed) =>
        Assert.All(
            Plans(new(seed))
                .SelectMany(p => p.Plan.Reminders.Select(r => (p.On, r.Task.CaseId, r.Rung)))
                .GroupBy(told => (told.CaseId, told.Rung)),
            told => Assert.Single(told.Select(t => t.On).Distinct())
        );

    [Property(MaxTest = 60)]
    public void Whoever_has_a_task_is_not_told_of_it_as_a_superior(int seed) =>
        Assert.All(
            Plans(new(seed)).SelectMany(p => p.Plan.Reminders),
            r =>
                Assert.False(
                    r.Receiver == r.Task.Assignee
                        && r.Letter is LetterCode.DueInYourCharge or LetterCode.OverdueInYourCharge
                )
        );

    [Property(MaxTest = 60)]
    public void No_mail_leaves_in_quiet_hours(int seed)
    {
        var chance = new Random(seed);
        var hours = new QuietHours(
            new() { IsQuietAtNoon = chance.Next(2) == 0 },
            CalendarSeeds.Calendar
        );
        var ready = CalendarSeeds.At("2023-08-11").AddMinutes(chance.Next(600_000));

        Assert.False(hours.AreAt(hours.FirstAfter(ready)));
    }

    [Property(MaxTest = 60)]
    public void No_mail_leaves_before_it_is_ready(int seed)
    {
        var ready = CalendarSeeds.At("2023-08-11").AddMinutes(new Random(seed).Next(600_000));

        Assert.True(new QuietHours(new(), CalendarSeeds.Calendar).FirstAfter(ready) >= ready);
    }

    private static IReadOnlyList<(DateOnly On, ReminderPlan Plan)> Plans(Random chance)
    {
        var first = CalendarSeeds.Day("2023-08-21").AddDays(chance.Next(200));
        var tasks = Enumerable.Range(1, 1 + chance.Next(12)).Select(n => TaskOf(n, first, chance));
        var all = tasks.ToList();
        var plans = new List<(DateOnly, ReminderPlan)>();
        DateOnly? since = null;
        for (var on = first; on < first.AddDays(60); on = on.AddDays(1))
        {
            if (!CalendarSeeds.Calendar.IsWorkingDay(on) || chance.Next(6) == 0)
                continue;
            var setting = Ladder.On($"{on:yyyy-MM-dd}") with { Since = since };
            plans.Add((on, ReminderPlan.Of(all, setting)));
            since = on;
        }
        return plans;
    }

    private static RemindedTask TaskOf(int number, DateOnly first, Random chance) =>
        Ladder.Of(
            number,
            $"{first.AddDays(chance.Next(40)):yyyy-MM-dd}",
            chance.Next(5) == 0 ? null : People[chance.Next(People.Length)]
        ) with
        {
            MayTake = [new("li"), new("wang")],
            Concerned = chance.Next(4) == 0 ? [new(People[chance.Next(People.Length)])] : [],
        };
}
