using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.Tests.ActTests;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Engine.Run;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>What a morning writes, and when.</summary>
public sealed class MorningRuns
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_a_task_is_reminded_three_days_before(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);

        await Mornings.RunAllAsync(office, "01-05", "01-06");

        Assert.Equal([("li", "task-due", -3)], await Mornings.RemindersAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_second_run_on_the_day_writes_nothing(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);
        await Mornings.RunAsync(office, "01-06 08:30");

        Assert.Equal(0, await Mornings.RunAsync(office, "01-06 10:00"));
    }

    [Theory]
    [InlineData("01-06 08:29")] // Too early.
    [InlineData("01-06 18:30")] // Too late.
    [InlineData("01-10 09:00")] // A Saturday.
    public async Task At_other_times_nothing_is_written(string time)
    {
        await using var office = await Mornings.OpenAsync();

        Assert.Equal(0, await Mornings.RunAsync(office, time));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_run_is_entered_into_the_chain_of_the_office(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);

        await Mornings.RunAsync(office, "01-06 08:30");

        await using var db = office.Office.Database.CreateDbContext();
        Assert.Equal(
            "2026-01-06",
            (
                await db.Set<OfficeJournalRow>()
                    .SingleAsync(j => j.Kind == "people-reminded", Cancel)
            ).Subject
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_journals_stay_whole(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);
        await Mornings.RunAllAsync(office, "01-06", "01-16");

        var check = await new VerifyJournals(office.Office).RunAsync([], null, Cancel);

        Assert.Empty(check.Flaws);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_a_weeks_stop_only_the_highest_rung_is_told(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);

        await Mornings.RunAllAsync(office, "01-06", "01-14");

        Assert.Equal([-3, 3, 3, 3], (await Mornings.RemindersAsync(office)).Select(r => r.Rung));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Five_days_over_a_supervision_letter_begins_once(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);

        await Mornings.RunAllAsync(office, "01-16", "01-19", "01-23");

        await using var db = office.Office.Database.CreateDbContext();
        Assert.Equal(
            "li",
            (await db.Set<CaseSupervisionRow>().SingleAsync(Cancel)).AddresseeId.Value
        );
    }

    [Fact]
    public async Task Of_a_task_whose_day_was_moved_the_rungs_begin_anew()
    {
        await using var office = await Mornings.OpenAsync();
        await Mornings.RunAllAsync(office, "01-06", "01-08");
        var key = await ActCases.KeyAsync(office, new(1));
        await office.RunAsync(
            new(1),
            new Command.ChangeDue(key, new(2026, 1, 16, 9, 0, 0, TimeSpan.FromHours(8)))
        );

        await Mornings.RunAllAsync(office, "01-09", "01-12", "01-13");

        Assert.Equal(
            [("li", -5), ("li", -3), ("li", -3)],
            (await Mornings.RemindersAsync(office))
                .Where(r => r.Rung < -1)
                .Select(r => (r.Receiver, r.Rung))
        );
    }

    [Fact]
    public async Task A_case_that_stands_still_is_not_spoken_of()
    {
        await using var office = await Mornings.OpenAsync();
        await office.SuspendAsync(new(1));

        await Mornings.RunAllAsync(office, "01-06");

        Assert.Empty(await Mornings.RemindersAsync(office));
    }

    [Fact]
    public async Task Who_was_urged_that_morning_is_not_reminded()
    {
        await using var office = await Mornings.OpenAsync();
        Mornings.SetClock(office, "01-06 08:20");
        await UrgeAsync(office);

        await Mornings.RunAsync(office, "01-06 08:30");

        Assert.Empty(await Mornings.RemindersAsync(office));
    }

    [Fact]
    public async Task Who_was_reminded_that_morning_gets_no_second_mail_when_urged()
    {
        await using var office = await Mornings.OpenAsync();
        await Mornings.RunAsync(office, "01-06 08:30");

        await UrgeAsync(office);

        await using var db = office.Office.Database.CreateDbContext();
        Assert.Equal(
            LetterWay.NoticeOnly,
            (await db.Set<OutboxRow>().SingleAsync(o => o.Letter == "task-urged", Cancel)).Way
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_done_before_the_mail_leaves_is_not_mailed(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);
        await Mornings.RunAsync(office, "01-06 08:30");
        await office.CompleteAsync(new(1), "first", "li");
        Mornings.SetClock(office, "01-06 09:00");

        var mailed = await ActCases.LettersAsync(office);

        Assert.DoesNotContain(mailed, l => l.Receiver == "li" && l.Notice.Contains("到期"));
    }

    [Fact]
    public async Task Reminders_leave_at_nine()
    {
        await using var office = await Mornings.OpenAsync();
        await Mornings.RunAsync(office, "01-06 08:30");

        Assert.DoesNotContain(
            await ActCases.LettersAsync(office),
            l => l.Notice.Contains("即将到期")
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task In_quiet_hours_no_mail_leaves(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);
        Mornings.SetClock(office, "01-05 20:00");

        Assert.Empty(await ActCases.LettersAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_waited_leaves_when_quiet_hours_are_over(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind);
        Mornings.SetClock(office, "01-05 20:00");
        await ActCases.LettersAsync(office);
        Mornings.SetClock(office, "01-06 08:30");

        Assert.Equal("li", Assert.Single(await ActCases.LettersAsync(office)).Receiver);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_stands_in_is_reminded_in_the_place_of_who_is_away(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind, "deputy");
        await ActCases.AwayAsync(office, "deputy", new(2026, 1, 5), new(2026, 1, 9));

        await Mornings.RunAllAsync(office, "01-06");

        Assert.Equal(
            ("chief", "deputy"),
            Assert.Single(await Mornings.RowsAsync(office), r => r.Rung == -3) is var told
                ? (told.ReceiverId.Value, told.StandsInFor?.Value)
                : default
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_comes_back_from_leave_gets_one_letter_about_all(DatabaseKind kind)
    {
        await using var office = await Mornings.OpenAsync(kind, "deputy");
        await ActCases.AwayAsync(office, "deputy", new(2026, 1, 5), new(2026, 1, 7));

        await Mornings.RunAllAsync(office, "01-05", "01-06", "01-07", "01-08");

        Assert.Equal(
            new DateOnly(2026, 1, 8),
            Assert.Single(await Mornings.RowsAsync(office), r => r.Letter == "on-return").On
        );
    }

    private static async Task<ActAnswer> UrgeAsync(TestOffice office) =>
        await new UrgeTask(office.Office).RunAsync(
            new(1),
            await ActCases.KeyAsync(office, new(1)),
            TestOffice.By("lgo"),
            Cancel
        );
}
