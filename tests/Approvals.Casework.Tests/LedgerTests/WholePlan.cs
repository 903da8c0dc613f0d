using Approvals.Casework.Ledger;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.PeopleTests;
using Approvals.Casework.Upkeep;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>The plan that comes with the program, as a whole.</summary>
public sealed class WholePlan
{
    private const int Measures = 158;

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Loaded_and_filled_it_has_no_gaps(DatabaseKind kind)
    {
        await using var office = await LoadedAsync(kind);

        var lines = (await office.PageAsync()).Lines;

        Assert.Equal(Enumerable.Range(1, Measures), lines.Select(l => l.Number));
        Assert.Empty(lines.Where(l => l.Standing.Gaps != EntryGaps.None).Select(l => l.Number));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task All_its_measures_but_those_of_others_get_their_cases(DatabaseKind kind)
    {
        await using var office = await LoadedAsync(kind);
        var lines = (await office.PageAsync()).Lines;

        var opened = await office.OpenCasesAsync();

        Assert.Empty(opened.Refused);
        Assert.Empty(opened.Failed);
        Assert.Equal(
            lines.Where(l => l.ExternalOwner is null).Select(l => l.Number),
            opened.Opened.Select(o => o.Number).Distinct().Order()
        );
        Assert.NotEmpty(lines.Where(l => l.ExternalOwner is not null));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Loading_it_again_changes_nothing(DatabaseKind kind)
    {
        await using var office = await LoadedAsync(kind);
        var before = (await office.ChangesAsync()).Count;
        office.Clock.Advance(TimeSpan.FromDays(30));

        var again = Assert.Single(await LoadAsync(office));

        Assert.Null(again.Answer);
        Assert.Equal(before, (await office.ChangesAsync()).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_process_that_is_published_already_stays(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.OpenAsync(kind);

        var published = await new LoadDefinitions(office.Office).RunAsync(
            Path.Combine(Seeds.Root, "workflows"),
            Cancel
        );

        Assert.Empty(published);
    }

    private static async Task<LedgerOffice> LoadedAsync(DatabaseKind kind)
    {
        var office = await LedgerOffice.OpenAsync(kind);
        await LoadAsync(office);
        return office;
    }

    private static Task<IReadOnlyList<LoadedPlan>> LoadAsync(LedgerOffice office) =>
        new LoadPlans(office.Office).RunAsync(
            Path.Combine(Seeds.Root, "seeds", "plan"),
            keepsDates: false,
            Cancel
        );
}
