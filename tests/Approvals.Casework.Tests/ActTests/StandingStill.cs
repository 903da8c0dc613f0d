using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Engine.Run;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.ActTests;

/// <summary>
/// A case that stands still: what it takes, and what becomes of its dates. It is suspended on Monday, 5 January 2026.
/// </summary>
public sealed class StandingStill
{
    private static readonly CaseId Case = new(1);

    private static readonly DateTimeOffset End = new(2026, 2, 5, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_takes_the_consent_of_the_main_leader() =>
        Assert.Equal(
            "word-missing",
            await RefusalAsync(Suspension, TestOffice.By("lgo") with { Reason = "等批复" })
        );

    [Fact]
    public async Task It_takes_a_reason() =>
        Assert.Equal(
            "reason-missing",
            await RefusalAsync(Suspension, Agreed with { Reason = " " })
        );

    [Fact]
    public async Task It_takes_a_day_until_which() =>
        Assert.Equal("until-missing", await RefusalAsync(new(), Agreed));

    [Fact]
    public async Task That_day_is_not_past() =>
        Assert.Equal(
            "until-in-past",
            await RefusalAsync(
                new() { Until = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero) },
                Agreed
            )
        );

    [Theory, MemberData(nameof(Both))]
    public async Task The_case_shows_until_when_it_stands(DatabaseKind kind)
    {
        await using var office = await SuspendedAsync(kind);

        Assert.Equal(
            End,
            (await new ReadCase(office.Office).RunAsync(Case, Cancel))!.SuspendedUntil
        );
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "internal", "2026-01-16")] // The 12th, and four working days.
    [InlineData(DatabaseKind.Postgres, "internal", "2026-01-16")]
    [InlineData(DatabaseKind.Sqlite, "statutory", "2026-01-12")]
    [InlineData(DatabaseKind.Postgres, "statutory", "2026-01-12")]
    [InlineData(DatabaseKind.Sqlite, "named", "2026-01-12")]
    public async Task Internal_dates_move_by_the_working_days_and_others_stay(
        DatabaseKind kind,
        string element,
        string expected
    )
    {
        await using var office = await SuspendedAsync(kind);
        office.Clock.Advance(TimeSpan.FromDays(7)); // To the next Monday.

        await ResumeAsync(office);

        Assert.Equal(
            DateOnly.Parse(expected, CultureInfo.InvariantCulture),
            await DueOnAsync(office, element)
        );
    }

    [Fact]
    public async Task Who_goes_on_the_same_day_gains_nothing()
    {
        await using var office = await SuspendedAsync(DatabaseKind.Sqlite);
        office.Clock.Advance(TimeSpan.FromHours(3));

        await ResumeAsync(office);

        Assert.Equal(new DateOnly(2026, 1, 12), await DueOnAsync(office, "internal"));
    }

    [Fact]
    public async Task Two_pauses_add_up()
    {
        await using var office = await SuspendedAsync(DatabaseKind.Sqlite);
        office.Clock.Advance(TimeSpan.FromDays(2)); // Wednesday: Tuesday did not count.
        await ResumeAsync(office);
        await office.SuspendAsync(Case);
        office.Clock.Advance(TimeSpan.FromDays(2)); // Friday: two more.

        await ResumeAsync(office);

        Assert.Equal(new DateOnly(2026, 1, 15), await DueOnAsync(office, "internal"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_calendar_does_not_take_the_days_back(DatabaseKind kind)
    {
        await using var office = await SuspendedAsync(kind);
        office.Clock.Advance(TimeSpan.FromDays(7));
        await ResumeAsync(office);

        Assert.Equal(0, await new MoveDueDates(office.Office).RunAsync(Cancel));
    }

    [Fact]
    public async Task What_was_late_before_stays_late()
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "clocks");
        await office.StartAsync("clocks");
        office.Clock.Advance(TimeSpan.FromDays(8)); // The day after it was due.
        await office.SuspendAsync(Case);
        office.Clock.Advance(TimeSpan.FromDays(7));

        await ResumeAsync(office);

        Assert.Equal(new DateOnly(2026, 1, 12), await DueOnAsync(office, "internal"));
    }

    [Fact]
    public async Task Who_may_not_resume_moves_nothing()
    {
        await using var office = await SuspendedAsync(DatabaseKind.Sqlite);
        office.Clock.Advance(TimeSpan.FromDays(7));

        await new ResumeCase(office.Office).RunAsync(Case, TestOffice.By("li"), Cancel);

        Assert.Equal(new DateOnly(2026, 1, 12), await DueOnAsync(office, "internal"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_goes_on_by_itself_when_its_day_has_come(DatabaseKind kind)
    {
        await using var office = await SuspendedAsync(kind);
        office.Clock.SetUtcNow(End);

        var resumed = await new ResumeDueCases(office.Office).RunAsync(Cancel);

        var view = await new ReadCase(office.Office).RunAsync(Case, Cancel);
        Assert.Equal((1, false), (resumed, view!.IsSuspended));
        Assert.Equal("it was suspended until then", view.History[^1].Reason);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_stands_until_then(DatabaseKind kind)
    {
        await using var office = await SuspendedAsync(kind);
        office.Clock.SetUtcNow(End.AddMinutes(-1));

        await new ResumeDueCases(office.Office).RunAsync(Cancel);

        Assert.True((await office.StateAsync(Case)).IsSuspended);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_a_task_in_it_gets_one_letter_that_it_goes_on(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "two-step");
        await ActCases.BeginAsync(office);
        await office.SuspendAsync(Case, 3);
        await ActCases.LettersAsync(office);
        office.Clock.Advance(TimeSpan.FromDays(3));

        await new ResumeDueCases(office.Office).RunAsync(Cancel);
        await new ResumeDueCases(office.Office).RunAsync(Cancel);

        Assert.Equal([("li", "事项1已恢复办理")], await ActCases.LettersAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_resumed_by_hand_is_not_resumed_again(DatabaseKind kind)
    {
        await using var office = await SuspendedAsync(kind);
        await ResumeAsync(office);
        office.Clock.SetUtcNow(End);

        Assert.Equal(0, await new ResumeDueCases(office.Office).RunAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_suspended_again_stands_until_the_later_day(DatabaseKind kind)
    {
        await using var office = await SuspendedAsync(kind);
        await ResumeAsync(office);
        await office.SuspendAsync(Case, 60);
        office.Clock.SetUtcNow(End);

        await new ResumeDueCases(office.Office).RunAsync(Cancel);

        Assert.True((await office.StateAsync(Case)).IsSuspended);
    }

    /// <summary>As where another process found it due a moment ago.</summary>
    [Fact]
    public async Task The_clock_resumes_nothing_before_its_day()
    {
        await using var office = await SuspendedAsync(DatabaseKind.Sqlite);

        var answer = await new ResumeCase(office.Office).RunAsync(Case, Deed.OfClock, Cancel);

        Assert.Equal("not-by-the-system", ActCases.ReasonOf(answer));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_day_that_somebody_altered_is_seen(DatabaseKind kind)
    {
        await using var office = await SuspendedAsync(kind);
        await using (var db = office.Office.Database.CreateDbContext())
            await db.Set<CaseRow>()
                .ExecuteUpdateAsync(
                    set => set.SetProperty(c => c.SuspendedUntil, End.AddDays(-9)),
                    Cancel
                );

        var flaw = Assert.Single(
            (await new VerifyJournals(office.Office).RunAsync([], null, Cancel)).Flaws
        );
        Assert.Equal(FlawKind.RowsDiffer, flaw.Kind);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_journals_stay_whole(DatabaseKind kind)
    {
        await using var office = await SuspendedAsync(kind);
        office.Clock.Advance(TimeSpan.FromDays(7));
        await ResumeAsync(office);

        Assert.Empty((await new VerifyJournals(office.Office).RunAsync([], null, Cancel)).Flaws);
    }

    private static Command.SuspendCase Suspension => new() { Until = End };

    private static Deed Agreed =>
        TestOffice.By("lgo") with
        {
            Reason = "等批复",
            Consents = [new(new("chief"), "批示1号")],
        };

    private static async Task<string> RefusalAsync(Command.SuspendCase command, Deed deed)
    {
        await using var office = await TestOffice.OpenAsync(DatabaseKind.Sqlite, "clocks");
        await office.StartAsync("clocks");
        return ActCases.ReasonOf(await ActCases.GiveAsync(office, Case, command, deed));
    }

    private static async Task<TestOffice> SuspendedAsync(DatabaseKind kind)
    {
        var office = await TestOffice.OpenAsync(kind, "clocks");
        await office.StartAsync("clocks");
        Assert.IsType<CaseAnswer.Done>(await ActCases.GiveAsync(office, Case, Suspension, Agreed));
        return office;
    }

    private static async Task ResumeAsync(TestOffice office) =>
        Assert.IsType<CaseAnswer.Done>(
            await new ResumeCase(office.Office).RunAsync(Case, Agreed, Cancel)
        );

    // As the inbox has it; the state has the same.
    private static async Task<DateOnly> DueOnAsync(TestOffice office, string element)
    {
        await using var db = office.Office.Database.CreateDbContext();
        var due = await db.Set<TaskRow>()
            .Where(t => t.Element == element)
            .Select(t => t.DueAt!.Value)
            .SingleAsync(Cancel);
        return DateOnly.FromDateTime(due.ToOffset(TimeSpan.FromHours(8)).Date);
    }
}
