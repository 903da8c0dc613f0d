using Approvals.Casework.Audit;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Money;
using Approvals.Casework.Ledger.Reopening;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>What changes a single measure: opening it again, letting it stand still, amending and linking it.</summary>
public sealed class Reopenings
{
    private static readonly DateOnly NewDue = new(2026, 6, 30);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Deed ByKeeper => LedgerOffice.By(LedgerOffice.Keeper);

    [Theory, MemberData(nameof(Both))]
    public async Task A_closed_measure_begins_a_second_cycle_and_is_red(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);

        Assert.IsType<LedgerAnswer.Done>(await ReopenAsync(office));

        var line = await office.LineAsync(1);
        Assert.Equal(
            (2, MeasureStatus.Reopened, Light.Red, NewDue),
            (line.Cycle, line.Standing.Status, line.Standing.Light, line.DueOn)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_first_cycle_stays_as_it_was(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);
        var before = (await office.EntriesAsync())[0];

        await ReopenAsync(office);

        var cycles = (await office.EntriesAsync()).Where(e => e.Number == 1).ToList();
        Assert.Equal([(before.Id, 1), (cycles[1].Id, 2)], cycles.Select(e => (e.Id, e.Cycle)));
        Assert.Equal(
            (before.DueOn, before.StartsOn, before.Class),
            (cycles[0].DueOn, cycles[0].StartsOn, cycles[0].Class)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_owed_stays_owed_and_may_still_come_back(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);
        await EnterAsync(office, MoneyKind.Due, 100m);
        await EnterAsync(office, MoneyKind.Returned, 40m);
        await ReopenAsync(office);
        var before = (await office.LineAsync(1)).Money;

        var answer = await EnterAsync(office, MoneyKind.Returned, 60m);

        Assert.IsType<LedgerAnswer.Done>(answer);
        var (sheet, _) = await new ReadMoney(office.Office).RunAsync(
            LedgerOffice.Measure(1),
            Deed.OfClock,
            Cancel
        );
        Assert.Equal(new(100m, 40m, 0m), before);
        Assert.Equal(new(100m, 100m, 0m), sheet!.Total);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_second_cycle_gets_a_case_and_is_red_until_its_plan_is_approved(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);
        await ReopenAsync(office);

        var opened = await office.OpenCasesAsync();

        var before = (await office.LineAsync(1)).Standing;
        await office.PlanAsync(Assert.Single(opened.Opened).CaseId, LedgerOffice.OfFirst);
        var after = (await office.LineAsync(1)).Standing;
        Assert.Equal((MeasureStatus.Reopened, Light.Red), (before.Status, before.Light));
        Assert.Equal((MeasureStatus.InProgress, Light.Green), (after.Status, after.Light));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Counts_of_all_units_know_the_second_cycle_only(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);
        await office.RefreshAsync();
        await ReopenAsync(office);

        await office.RefreshAsync();

        var totals = await new LedgerTotals(office.Office).RunAsync(null, Cancel);
        Assert.Equal((8, 1), (totals![0].Measures, totals[0].ByStatus[MeasureStatus.Reopened]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_open_measure_is_not_reopened(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        var answer = await ReopenAsync(office);

        Assert.Equal("not-closed", Assert.IsType<LedgerAnswer.Refused>(answer).Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_suspension_needs_the_word_of_the_main_leader(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        var without = await SuspendAsync(office);
        var ofAnother = await SuspendAsync(office, "deputy-director-1");
        var standing = (await office.LineAsync(1)).Standing.Status;

        Assert.Equal("no-consent", Assert.IsType<LedgerAnswer.Refused>(without).Code);
        Assert.Equal("no-consent", Assert.IsType<LedgerAnswer.Refused>(ofAnother).Code);
        Assert.Equal(MeasureStatus.Assigned, standing);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_suspended_measure_is_grey_until_its_day_has_passed(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        Assert.IsType<LedgerAnswer.Done>(await SuspendAsync(office, "director"));
        var suspended = (await office.LineAsync(1)).Standing;

        office.Clock.SetUtcNow(new(2026, 2, 2, 1, 0, 0, TimeSpan.Zero));

        Assert.Equal((MeasureStatus.Suspended, Light.Grey), (suspended.Status, suspended.Light));
        Assert.Equal(MeasureStatus.Assigned, (await office.LineAsync(1)).Standing.Status);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_suspended_measure_that_goes_on_stands_where_it_stood(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await SuspendAsync(office, "director");

        await new SuspendMeasure(office.Office).ResumeAsync(
            LedgerOffice.Measure(1),
            ByKeeper,
            Cancel
        );

        Assert.Equal(MeasureStatus.Assigned, (await office.LineAsync(1)).Standing.Status);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_amendment_of_a_field_rests_on_a_decision(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var without = await AmendAsync(office, "heading", "逐座核对", "");
        var done = await AmendAsync(office, "heading", "逐座核对", "党组会议纪要4号");

        Assert.Equal("no-document", Assert.IsType<LedgerAnswer.Refused>(without).Code);
        Assert.IsType<LedgerAnswer.Done>(done);
        Assert.Equal("逐座核对", (await office.LineAsync(1)).Heading);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_amended_date_is_the_date_of_the_case_that_is_under_way(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        var answer = await AmendAsync(office, "due-on", "2026-07-31", "党组会议纪要4号");

        var line = await office.LineAsync(1);
        Assert.IsType<LedgerAnswer.Done>(answer);
        Assert.Equal(
            (new DateOnly(2026, 7, 31), new DateOnly(2026, 7, 31), new DateOnly(2026, 3, 31)),
            (line.DueOn, line.Cases[0].DueOn, line.FirstDueOn)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_case_is_told_of_an_amendment_once(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await AmendAsync(office, "due-on", "2026-07-31", "党组会议纪要4号");
        var id = await office.CaseAsync(1);
        var before = (await office.Office.Loading.ReadAsync(id, Cancel))!.Row.Version;

        await office.OpenCasesAsync();

        Assert.Equal(before, (await office.Office.Loading.ReadAsync(id, Cancel))!.Row.Version);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_looks_back_at_what_is_not_closed(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        var answer = await new LookBack(office.Office).RunAsync(
            LedgerOffice.Measure(1),
            new(2026, 1, 5),
            LookBackResult.Holds,
            "抽查",
            ByKeeper,
            Cancel
        );

        Assert.Equal("nothing-to-look-back-at", Assert.IsType<LedgerAnswer.Refused>(answer).Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Measures_are_linked_once_whichever_is_named_first(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var first = await LinkAsync(office, 2, 1);
        var again = await LinkAsync(office, 1, 2);

        Assert.IsType<LedgerAnswer.Done>(first);
        Assert.Equal("linked-already", Assert.IsType<LedgerAnswer.Refused>(again).Code);
    }

    private static Task<LedgerAnswer> ReopenAsync(LedgerOffice office) =>
        new ReopenMeasure(office.Office).RunAsync(
            LedgerOffice.Measure(1),
            ReopenGround.Complaint,
            "信访件3号",
            NewDue,
            ByKeeper,
            Cancel
        );

    private static Task<LedgerAnswer> SuspendAsync(LedgerOffice office, params string[] consents) =>
        new SuspendMeasure(office.Office).RunAsync(
            LedgerOffice.Measure(1),
            new(2026, 1, 30),
            ByKeeper with
            {
                Consents = [.. consents.Select(c => new ShownConsent(new(c), "批示1"))],
            },
            Cancel
        );

    private static Task<LedgerAnswer> AmendAsync(
        LedgerOffice office,
        string field,
        string value,
        string document
    ) =>
        new AmendMeasure(office.Office).RunAsync(
            LedgerOffice.Measure(1),
            field,
            value,
            document,
            ByKeeper,
            Cancel
        );

    private static Task<LedgerAnswer> LinkAsync(LedgerOffice office, int one, int other) =>
        new LinkMeasures(office.Office).RunAsync(
            LedgerOffice.Measure(one),
            other,
            "同一批登记",
            ByKeeper,
            Cancel
        );

    private static Task<LedgerAnswer> EnterAsync(
        LedgerOffice office,
        MoneyKind kind,
        decimal yuan
    ) =>
        new EnterMoney(office.Office).RunAsync(
            LedgerOffice.Measure(1),
            [new(kind, "甲岗", yuan, new(2026, 1, 5), "清单1号")],
            ByKeeper,
            Cancel
        );
}
