using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Reopening;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>Lights are computed each night; their changes are kept, and looks back are planned.</summary>
public sealed class Refreshing
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_second_refresh_of_the_same_day_changes_no_light(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        var changes = (await office.RefreshAsync(), await office.RefreshAsync());

        Assert.Equal((8, 0), changes);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_change_of_light_is_kept_with_its_reasons(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.RefreshAsync();
        office.Clock.SetUtcNow(new(2026, 1, 20, 1, 0, 0, TimeSpan.Zero));

        await office.RefreshAsync();

        var entry = (await office.EntriesAsync())[1].Id;
        var change = (await LightsAsync(office)).Last(l => l.EntryId == entry);
        Assert.Equal((Light.Green, Light.Red), (change.Before, change.After));
        Assert.Contains("overdue", change.Reasons, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_has_not_changed_since_is_not_computed_anew(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.RefreshAsync();
        var before = await ComputedAsync(office);
        office.Clock.Advance(TimeSpan.FromMinutes(1));

        await new RefreshLedger(office.Office).RunWhereStaleAsync(Cancel);

        Assert.Equal(before, await ComputedAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task On_a_new_day_all_is_computed_anew(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.RefreshAsync();
        office.Clock.SetUtcNow(new(2026, 1, 20, 1, 0, 0, TimeSpan.Zero));

        var changes = await new RefreshLedger(office.Office).RunWhereStaleAsync(Cancel);

        Assert.NotEqual(0, changes);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_a_change_of_an_entry_its_plan_is_computed_anew(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.RefreshAsync();
        var before = await ComputedAsync(office);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SetAsync(new(LedgerOffice.Bureau, [2]) { Target = "全部完成" });

        await new RefreshLedger(office.Office).RunWhereStaleAsync(Cancel);

        Assert.NotEqual(before, await ComputedAsync(office));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_refresh_keeps_what_the_ledger_shows(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        office.Clock.SetUtcNow(new(2026, 1, 20, 1, 0, 0, TimeSpan.Zero));

        await office.RefreshAsync();

        var kept = await office.InDatabaseAsync(db =>
            db.Set<EntryStandingRow>().OrderBy(s => s.EntryId).ToListAsync(Cancel)
        );
        Assert.Equal(
            (await office.PageAsync()).Lines.Select(l =>
                (l.EntryId, l.Standing.Status, l.Standing.Light, l.Standing.IsOverdue)
            ),
            kept.Select(s => (s.EntryId, s.Status, s.Light, s.IsOverdue))
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_who_refresh_at_once_keep_each_change_once(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(office.RefreshAsync, Cancel))
        );

        var lights = await LightsAsync(office);
        Assert.Equal(8, lights.Count);
        Assert.Equal(8, lights.Select(l => l.EntryId).Distinct().Count());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_closed_measure_is_looked_at_again_after_three_months(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);

        await office.RefreshAsync();

        // The fifth of April is a Sunday, and the sixth a holiday.
        Assert.Equal(new(new(2026, 4, 7), null, null), (await office.LineAsync(1)).LookBack);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Looking_at_a_long_term_measure_early_plans_no_day_twice(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await Standings.StageAsync(office);
        await office.RefreshAsync();
        await new LookBack(office.Office).RunAsync(
            LedgerOffice.Measure(3),
            new(2026, 1, 5),
            LookBackResult.Holds,
            "走访记录齐全",
            LedgerOffice.By(LedgerOffice.Keeper),
            Cancel
        );

        await office.RefreshAsync();

        // Half a year from the day that was planned: a Sunday of January, and then two holidays.
        Assert.Equal(new DateOnly(2027, 1, 6), (await office.LineAsync(3)).LookBack!.DueOn);
    }

    private static Task<List<LightChangeRow>> LightsAsync(LedgerOffice office) =>
        office.InDatabaseAsync(db =>
            db.Set<LightChangeRow>().OrderBy(l => l.Id).ToListAsync(Cancel)
        );

    private static Task<DateTimeOffset> ComputedAsync(LedgerOffice office) =>
        office.InDatabaseAsync(db =>
            db.Set<EntryStandingRow>().MaxAsync(s => s.ComputedAt, Cancel)
        );
}
