using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Upkeep;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>The ledger follows the cases: nobody types in what a measure stands at.</summary>
public sealed class Standings
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_status_follows_the_case_from_its_plan_to_its_close_off(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);
        var seen = new List<(MeasureStatus, int)> { await AtAsync(office) };

        await office.PlanAsync(id, LedgerOffice.OfFirst);
        seen.Add(await AtAsync(office));
        await office.SubmitAsync(id, LedgerOffice.OfFirst);
        seen.Add(await AtAsync(office));
        await office.CloseAsync(id, LedgerOffice.OfFirst);
        seen.Add(await AtAsync(office));

        Assert.Equal(
            [
                (MeasureStatus.Assigned, 0),
                (MeasureStatus.InProgress, 0),
                (MeasureStatus.Submitted, 1),
                (MeasureStatus.Closed, 5),
            ],
            seen
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_handed_in_is_in_the_ledger(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);

        var line = await office.LineAsync(1);

        Assert.Equal(
            ("全部改正", 3, 100, Light.Blue),
            (line.Result, line.PeopleDealtWith, line.Standing.Actual, line.Standing.Light)
        );
        Assert.Equal(["登记办法", "核对办法"], line.RulesMade);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_given_back_is_returned_and_counted(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);
        await office.PlanAsync(id, LedgerOffice.OfFirst);
        await office.SubmitAsync(id, LedgerOffice.OfFirst);

        await office.CompleteAsync(
            id,
            "check",
            LedgerOffice.OfFirst.Head,
            ("outcome", Value.Of("return")),
            ("opinion", Value.Of("日期不全，请补齐后重新提交"))
        );

        var standing = (await office.LineAsync(1)).Standing;
        Assert.Equal(
            (MeasureStatus.Returned, 0, 1),
            (standing.Status, standing.Level, standing.Returned)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_report_on_progress_is_kept_with_its_author(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);
        await office.PlanAsync(id, LedgerOffice.OfFirst);
        await ReportAsync(office, id, 30, "核对三成");
        office.Clock.Advance(TimeSpan.FromDays(7));
        await ReportAsync(office, id, 60, "核对六成");

        var reports = await office.InDatabaseAsync(db =>
            db.Set<CaseProgressRow>()
                .Where(p => p.CaseId == id)
                .OrderBy(p => p.Number)
                .ToListAsync(Cancel)
        );

        Assert.Equal(
            [
                (30, "核对三成", "social-affairs-clerk-1", 5),
                (60, "核对六成", "social-affairs-clerk-1", 12),
            ],
            reports.Select(r => (r.Percent, r.Text, r.ById!.Value.Value, r.At.Day))
        );
        Assert.Equal(60, (await office.LineAsync(1)).Standing.Actual);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_reports_the_same_again_has_reported(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);
        await office.PlanAsync(id, LedgerOffice.OfFirst);
        await ReportAsync(office, id, 30, "没有变化");
        office.Clock.Advance(TimeSpan.FromDays(10));

        await ReportAsync(office, id, 30, "没有变化");

        var reports = await office.InDatabaseAsync(db =>
            db.Set<CaseProgressRow>().OrderBy(p => p.Number).ToListAsync(Cancel)
        );
        Assert.Equal([5, 15], reports.Select(p => p.At.Day));
        Assert.Empty((await new VerifyJournals(office.Office).RunAsync([], null, Cancel)).Flaws);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task More_time_moves_the_last_day_and_keeps_the_first(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);
        await office.PlanAsync(id, LedgerOffice.OfFirst);
        await ReportAsync(
            office,
            id,
            30,
            "等待图纸",
            ("newDueOn", Value.Of(new DateOnly(2026, 4, 15))),
            ("newDueReason", Value.Of("图纸未到"))
        );
        await office.CompleteAsync(
            id,
            "extension-check",
            LedgerOffice.OfFirst.Leader,
            ("outcome", Value.Of("agree"))
        );

        await office.CompleteAsync(
            id,
            "extension-approve",
            "director",
            ("outcome", Value.Of("agree"))
        );

        var line = await office.LineAsync(1);
        var (first, now) = (new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 15));
        Assert.Equal(
            (now, first, now, 1),
            (line.DueOn, line.FirstDueOn, line.Standing.NextDueOn, line.Standing.Extensions)
        );
        Assert.Equal((now, first), (line.Cases[0].DueOn, line.Cases[0].FirstDueOn));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_later_word_of_the_county_does_not_move_the_day_of_the_close_off(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);
        await office.WalkAsync(id, LedgerOffice.OfFirst);
        office.Clock.Advance(TimeSpan.FromDays(30));

        await office.CompleteAsync(
            id,
            "county-review",
            "office-clerk-2",
            ("outcome", Value.Of("accepted")),
            ("countyLetter", Value.Of("县巡察办函〔2026〕2号"))
        );

        var line = await office.LineAsync(1);
        Assert.Equal((6, new DateOnly(2026, 1, 5)), (line.Standing.Level, line.ClosedOn));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_county_gives_back_is_closed_no_more(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);
        await office.WalkAsync(id, LedgerOffice.OfFirst);

        await office.CompleteAsync(
            id,
            "county-review",
            "office-clerk-2",
            ("outcome", Value.Of("redo")),
            ("countyLetter", Value.Of("县巡察办函〔2026〕2号"))
        );

        var line = await office.LineAsync(1);
        Assert.Equal((MeasureStatus.Returned, null), (line.Standing.Status, line.ClosedOn));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_problem_is_done_when_its_measures_are_closed_and_it_is_confirmed(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var seen = new List<ProblemStatus> { await ProblemAsync(office) };
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);
        seen.Add(await ProblemAsync(office));

        var answer = await ConfirmAsync(office);

        seen.Add(await ProblemAsync(office));
        Assert.IsType<LedgerAnswer.Done>(answer);
        Assert.Equal(
            [ProblemStatus.NotStarted, ProblemStatus.BasicallyDone, ProblemStatus.Done],
            seen
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_problem_with_an_open_measure_cannot_be_confirmed(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        var refused = Assert.IsType<LedgerAnswer.Refused>(await ConfirmAsync(office));

        Assert.Equal(["1", "1"], refused.Values);
        Assert.Equal("problem-open", refused.Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_long_term_measure_is_staged_closed_until_the_next_period(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await StageAsync(office);
        var closed = (await office.LineAsync(3)).Standing.Status;

        office.Clock.SetUtcNow(new(2026, 2, 2, 1, 0, 0, TimeSpan.Zero));

        var next = (await office.LineAsync(3)).Standing.Status;
        Assert.Equal((MeasureStatus.StagedClosed, MeasureStatus.InProgress), (closed, next));
    }

    /// <summary>Closes the mechanism and the first month of the long-term measure.</summary>
    internal static async Task StageAsync(LedgerOffice office)
    {
        var who = new Walkers("elder-care-clerk-1", "elder-care-head", "deputy-director-3");
        foreach (var period in new[] { LedgerPeriod.Mechanism, "2026-01" })
        {
            var id = await office.CaseAsync(3, period);
            await office.CompleteAsync(
                id,
                "assign",
                LedgerOffice.Keeper,
                ("handler", Value.Of(who.Handler))
            );
            await office.WalkAsync(id, who);
        }
    }

    private static async Task<(MeasureStatus, int)> AtAsync(LedgerOffice office)
    {
        var standing = (await office.LineAsync(1)).Standing;
        return (standing.Status, standing.Level);
    }

    private static async Task<ProblemStatus> ProblemAsync(LedgerOffice office) =>
        (await office.PageAsync()).Problems[0].Status;

    private static Task<LedgerAnswer> ConfirmAsync(LedgerOffice office) =>
        new ConfirmProblem(office.Office).RunAsync(
            LedgerOffice.Bureau,
            null,
            1,
            "领导小组会议纪要1号",
            null,
            LedgerOffice.By(LedgerOffice.Keeper),
            Cancel
        );

    private static Task ReportAsync(
        LedgerOffice office,
        Storage.CaseId id,
        int percent,
        string progress,
        params (string, Value)[] more
    ) =>
        office.CompleteAsync(
            id,
            "report-progress",
            LedgerOffice.OfFirst.Handler,
            [("percent", Value.Of(percent)), ("progress", Value.Of(progress)), .. more]
        );
}
