using Approvals.Casework.Reports;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.LedgerTests;

namespace Approvals.Casework.Tests.ReportTests;

/// <summary>That reports are opened, one a month, and compared with the one before.</summary>
public sealed class ReportsInARow
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Before_the_cut_off_has_passed_none_is_opened(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 25, hour: 23);

        Assert.Empty(await office.SweepAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task When_it_has_passed_one_is_opened_and_no_second(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26, hour: 0);

        Assert.Single(await office.SweepAsync());
        Assert.Empty(await office.SweepAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_who_open_at_once_open_one(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        await using var other = await Office.OpenAsync(
            office.Ledger.Settings,
            office.Ledger.Clock,
            Cancel
        );

        var opened = await Task.WhenAll(
            Task.Run(office.SweepAsync, Cancel),
            Task.Run(() => new OpenDueReports(other).RunAsync(Cancel), Cancel)
        );

        Assert.Single(opened.SelectMany(o => o));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Months_that_were_missed_get_a_report_each(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 4, 1);

        Assert.Equal(3, (await office.SweepAsync()).Count);
        await office.WorkAsync();

        Assert.Equal(
            ["2026-01", "2026-02", "2026-03"],
            (await office.RowsAsync()).Select(r => r.Month).Order()
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_cut_off_day_holds_from_then_on(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        var verdict = await new SetReports(office.Office).RunAsync(
            LedgerOffice.Bureau,
            settings => settings with { CutOffDay = 20 },
            LedgerOffice.By(LedgerOffice.Keeper),
            Cancel
        );
        office.GoTo(2026, 1, 21);

        Assert.True(verdict.IsAllowed);
        Assert.Single(await office.SweepAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_second_is_compared_with_the_first(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        await office.FreezeAsync();
        await office.Ledger.WalkAsync(await office.Ledger.CaseAsync(1), LedgerOffice.OfFirst);
        office.GoTo(2026, 2, 26);
        await office.FreezeAsync();

        var data = (await office.ReadAsync(2026, 2)).Data;

        Assert.Equal((0, 1), (data.Before!.Measures.Closed, data.Figures.Measures.Closed));
        Assert.False(data.IsUnchanged);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_month_without_a_change_is_reported_as_such(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 5, 26); // By the month before, all that could be overdue was so.
        Assert.Equal(5, (await office.SweepAsync()).Count);
        await office.WorkAsync();

        Assert.False((await office.ReadAsync(2026, 4)).Data.IsUnchanged);
        Assert.True((await office.ReadAsync(2026, 5)).Data.IsUnchanged);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_month_that_the_unit_has_set_is_that_of_the_final_report(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        await new SetReports(office.Office).RunAsync(
            LedgerOffice.Bureau,
            settings => settings with { FinalMonth = new ReportMonth(2026, 1) },
            LedgerOffice.By(LedgerOffice.Keeper),
            Cancel
        );
        office.GoTo(2026, 1, 26);
        await office.FreezeAsync();

        Assert.Equal(ReportKind.Final, (await office.ReadAsync(2026, 1)).Data.Kind);
    }
}
