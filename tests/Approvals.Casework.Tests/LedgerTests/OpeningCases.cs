using Approvals.Casework.Ledger;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>Cases begin when the time of their measures has come.</summary>
public sealed class OpeningCases
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Each_measure_that_has_all_it_needs_gets_its_case(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var opened = await office.OpenCasesAsync();

        Assert.Equal(
            ["1 once", "2 once", "3 2026-01", "3 mechanism", "4 once", "5 once", "6 once"],
            opened.Opened.Select(o => $"{o.Number} {o.Period}").Order(StringComparer.Ordinal)
        );
        Assert.Empty(opened.Failed);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_measure_with_a_gap_is_refused_and_the_gap_is_named(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var opened = await office.OpenCasesAsync();

        Assert.Equal([new(8, EntryGaps.Leader | EntryGaps.Section)], opened.Refused);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Opening_again_opens_nothing(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        Assert.Empty((await office.OpenCasesAsync()).Opened);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_who_open_at_once_open_each_case_once(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var both = await Task.WhenAll(office.OpenCasesAsync(), office.OpenCasesAsync());

        var opened = both.SelectMany(b => b.Opened).ToList();
        Assert.Empty(both.SelectMany(b => b.Failed));
        Assert.Equal(7, opened.Count);
        Assert.Equal(7, (await office.PageAsync()).Lines.Sum(l => l.Cases.Length));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_long_term_measure_gets_its_mechanism_and_the_current_period(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        Assert.Equal(
            [("2026-01", new DateOnly(2026, 1, 30)), ("mechanism", new DateOnly(2026, 4, 30))],
            (await office.LineAsync(3)).Cases.Select(c => (c.Period, c.DueOn)).Order()
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_month_later_only_the_next_period_is_opened(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        office.Clock.SetUtcNow(new(2026, 2, 2, 1, 0, 0, TimeSpan.Zero));

        var opened = await office.OpenCasesAsync();

        var only = Assert.Single(opened.Opened);
        Assert.Equal((3, "2026-02"), (only.Number, only.Period));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Periods_that_were_missed_are_opened_one_by_one(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        office.Clock.SetUtcNow(new(2026, 4, 1, 1, 0, 0, TimeSpan.Zero));

        var opened = await office.OpenCasesAsync();

        Assert.Equal(["2026-02", "2026-03", "2026-04"], opened.Opened.Select(o => o.Period));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_plan_that_is_taken_up_late_begins_with_the_current_period(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);
        office.Clock.SetUtcNow(new(2026, 4, 1, 1, 0, 0, TimeSpan.Zero));

        var opened = await office.OpenCasesAsync();

        Assert.Equal(
            ["2026-04", "mechanism"],
            opened.Opened.Where(o => o.Number == 3).Select(o => o.Period).Order()
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_keeper_of_the_ledger_may_open_all_cases(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var opened = await OpenAsync(office, LedgerOffice.Keeper);

        Assert.Equal((7, 0), (opened.Opened.Count, opened.Failed.Count));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_does_not_keep_the_ledger_opens_nothing_and_is_told_why(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        var opened = await OpenAsync(office, "social-affairs-head");

        Assert.Empty(opened.Opened);
        Assert.Equal("not-in-the-matrix", opened.Forbidden?.Reason);
    }

    private static async Task<OpenedCases> OpenAsync(LedgerOffice office, string person) =>
        (
            await new OpenDueCases(office.Office).RunAsync(
                LedgerOffice.Bureau,
                null,
                LedgerOffice.By(person),
                null,
                TestContext.Current.CancellationToken
            )
        )!;
}
