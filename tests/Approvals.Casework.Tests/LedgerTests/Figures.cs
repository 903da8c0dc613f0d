using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Money;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>No figure is without its rows: of a ledger, and of all.</summary>
public sealed class Figures
{
    private static readonly string[] Groups = ["status.", "light.", "class."];

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_count_is_the_number_of_the_rows_that_it_names(DatabaseKind kind)
    {
        await using var office = await WorkedOnAsync(kind);
        var figures = (await office.PageAsync()).Figures;

        var wrong = figures
            .Where(f => !f.Code.StartsWith("money.", StringComparison.Ordinal))
            .Where(f => f.Code is not ("rules-made" or "people-dealt-with"))
            .Where(f =>
                f.Value
                != (
                    f.Code.StartsWith("problem.", StringComparison.Ordinal)
                        ? f.Problems.Length
                        : f.Measures.Length
                )
            );

        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_sum_is_that_of_the_rows_that_it_names(DatabaseKind kind)
    {
        await using var office = await WorkedOnAsync(kind);
        var page = await office.PageAsync();
        var lines = page.Lines.ToDictionary(l => l.Number);
        var sums = new Dictionary<string, Func<LedgerLine, decimal>>
        {
            ["rules-made"] = l => l.RulesMade.Length,
            ["people-dealt-with"] = l => l.PeopleDealtWith,
            ["money.due"] = l => l.Money.Due,
            ["money.returned"] = l => l.Money.Returned,
            ["money.waived"] = l => l.Money.Waived,
            ["money.balance"] = l => l.Money.Balance,
        };

        var figures = page.Figures.Where(f => sums.ContainsKey(f.Code)).ToList();

        Assert.Equal([2m, 3m, 100.1m, 50.05m, 0m, 50.05m], figures.Select(f => f.Value));
        Assert.All(
            figures,
            f => Assert.Equal(f.Value, f.Measures.Sum(number => sums[f.Code](lines[number])))
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_row_is_in_one_status_one_light_and_one_class(DatabaseKind kind)
    {
        await using var office = await WorkedOnAsync(kind);
        var figures = (await office.PageAsync()).Figures;

        var counted = Groups.Select(group =>
            figures
                .Where(f => f.Code.StartsWith(group, StringComparison.Ordinal))
                .SelectMany(f => f.Measures)
                .Order()
        );

        Assert.All(counted, numbers => Assert.Equal(Enumerable.Range(1, 8), numbers));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_person_counts_names_no_row_that_the_person_does_not_see(
        DatabaseKind kind
    )
    {
        await using var office = await WorkedOnAsync(kind);
        var page = await office.PageAsync("social-affairs-head");

        var named = page.Figures.SelectMany(f => f.Measures).Distinct().Order();

        Assert.Equal(page.Lines.Select(l => l.Number), named);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_county_counts_all_units_and_others_their_own(DatabaseKind kind)
    {
        await using var office = await WorkedOnAsync(kind);
        await new ImportPlan(office.Office).RunAsync(
            new(new("archives"), InventedReading.Plan),
            Audit.Deed.OfClock,
            Cancel
        );
        await office.RefreshAsync();

        Assert.Equal(["archives", "civil-affairs"], await UnitsAsync(office, "county-reader"));
        Assert.Equal(["archives"], await UnitsAsync(office, "archives-director"));
        Assert.Equal(["civil-affairs"], await UnitsAsync(office, "director"));
        Assert.Null(await UnitsAsync(office, "nobody"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_counts_of_a_unit_are_those_of_its_ledger(DatabaseKind kind)
    {
        await using var office = await WorkedOnAsync(kind);
        office.Clock.SetUtcNow(new(2026, 1, 20, 1, 0, 0, TimeSpan.Zero));
        await office.RefreshAsync();
        var figures = (await office.PageAsync()).Figures.ToDictionary(f => f.Code, f => f.Value);

        var totals = Assert.Single(
            (await new LedgerTotals(office.Office).RunAsync(new("county-reader"), Cancel))!
        );

        Assert.Equal(
            (figures["measures"], figures["overdue"], office.Clock.GetUtcNow()),
            (totals.Measures, totals.Overdue, totals.ComputedAt)
        );
        Assert.All(
            Enum.GetValues<Light>(),
            light =>
                Assert.Equal(
                    figures[$"light.{StoredCode.Of(light)}"],
                    totals.ByLight.GetValueOrDefault(light)
                )
        );
        Assert.All(
            Enum.GetValues<MeasureStatus>(),
            status =>
                Assert.Equal(
                    figures[$"status.{StoredCode.Of(status)}"],
                    totals.ByStatus.GetValueOrDefault(status)
                )
        );
    }

    /// <summary>An office with one measure closed, and with money.</summary>
    internal static async Task<LedgerOffice> WorkedOnAsync(DatabaseKind kind)
    {
        var office = await LedgerOffice.WithCasesAsync(kind);
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);
        var on = new DateOnly(2026, 1, 5);
        var entered = await new EnterMoney(office.Office).RunAsync(
            LedgerOffice.Measure(5),
            [
                new(MoneyKind.Due, "甲岗", 100.1m, on, "清单1号"),
                new(MoneyKind.Returned, "甲岗", 50.05m, on, "缴款单1号"),
            ],
            LedgerOffice.By(LedgerOffice.Keeper),
            Cancel
        );
        Assert.IsType<LedgerAnswer.Done>(entered);
        return office;
    }

    private static async Task<IEnumerable<string>?> UnitsAsync(
        LedgerOffice office,
        string person
    ) =>
        (await new LedgerTotals(office.Office).RunAsync(new(person), Cancel))?.Select(t =>
            t.UnitId.Value
        );
}
