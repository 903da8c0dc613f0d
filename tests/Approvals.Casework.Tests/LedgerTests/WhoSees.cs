using Approvals.Casework.Ledger;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>Who sees which lines of the ledger, and how much of them.</summary>
public sealed class WhoSees
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Of the eight measures, the fifth is a list of refunds and the sixth a talk: who keeps the ledger knows
    /// that there is a line.</summary>
    [Theory]
    [InlineData("social-affairs-clerk-1", "1 4")]
    [InlineData("social-affairs-head", "1 4")]
    [InlineData("deputy-director-1", "1 2 3 4 7 8")]
    [InlineData("director", "1 2 3 4 5 7 8")]
    [InlineData("planning-finance-head", "5")]
    [InlineData("planning-finance-clerk-1", "5")]
    [InlineData("office-clerk-1", "1 2 3 4 5 6 7 8")]
    [InlineData("office-clerk-2", "1 2 3 4 7 8")]
    [InlineData("discipline-group-head", "5 6")]
    [InlineData("county-reader", "1 2 3 4 7 8")]
    [InlineData("archives-director", "")]
    [InlineData("system-admin", "")]
    [InlineData("nobody", "")]
    public async Task A_person_sees_these_lines(string person, string numbers)
    {
        await using var office = await LedgerOffice.WithCasesAsync(DatabaseKind.Sqlite);

        var page = await office.PageAsync(person);

        Assert.Equal(numbers, string.Join(' ', page.Lines.Select(l => l.Number)));
        Assert.Equal(8, page.Lines.Length + page.Hidden);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_restricted_measure_its_keeper_sees_number_status_and_dates(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var line = (await office.PageAsync(LedgerOffice.Keeper)).Lines.Single(l => l.Number == 6);

        Assert.True(line.IsMetadataOnly);
        Assert.Equal(
            (null, null, null, MeasureStatus.Assigned, new DateOnly(2026, 1, 30)),
            (line.Text, line.Heading, line.Progress, line.Standing.Status, line.DueOn)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_person_sees_the_problems_of_these_lines_and_no_others(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        var seen = (await office.PageAsync("social-affairs-head")).Problems;
        var ofOthers = (await office.PageAsync("archives-director")).Problems;

        Assert.Equal([(1, "1"), (2, "4")], seen.Select(p => (p.No, string.Join(' ', p.Measures))));
        Assert.Empty(ofOthers);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_unit_that_has_no_plan_has_no_ledger(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        Assert.Null(
            await new LedgerView(office.Office).RunAsync(new("archives"), null, null, Cancel)
        );
    }
}
