using Approvals.Casework.Feasibility;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.LedgerTests;
using Approvals.Casework.Tests.PeopleTests;
using Approvals.Casework.Upkeep;

namespace Approvals.Casework.Tests.FeasibilityTests;

/// <summary>The plan that comes with the program can be carried out by the office that comes with it.</summary>
public sealed class SeedPlan
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task No_step_of_it_is_found_to_be_impossible(DatabaseKind kind)
    {
        await using var office = await LoadedAsync(kind);

        var report = await AskAsync(office);

        Assert.Empty(report.Impossible);
        Assert.True(report.CanBeCarriedOut);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task With_its_cases_open_none_is_found_either(DatabaseKind kind)
    {
        await using var office = await LoadedAsync(kind);
        await office.OpenCasesAsync();

        var report = await AskAsync(office);

        Assert.Empty(report.Impossible);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_measures_of_the_discipline_group_are_recorded_and_have_no_steps(
        DatabaseKind kind
    )
    {
        await using var office = await LoadedAsync(kind);

        var report = await AskAsync(office);

        Assert.Equal([91, 92, 93, 94, 95], report.External);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_open_case_counts_what_was_done_in_it(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.PlanAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);
        await LeftAsync(office, LedgerOffice.OfFirst.Handler);

        var report = await AskAsync(office);

        Assert.Contains(report.Impossible, step => step is { Measure: 1, Element: "do" });
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Asking_about_a_plan_that_is_not_there_has_no_answer(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.OpenAsync(kind);

        Assert.Null(
            await new PlanFeasibility(office.Office).OfAsync(
                LedgerOffice.Bureau,
                null,
                null,
                Cancel
            )
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_plan_can_be_asked_about_before_it_is_in_the_ledger(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.OpenAsync(kind);

        var report = await new PlanFeasibility(office.Office).OfReadingAsync(
            LedgerOffice.Bureau,
            InventedReading.Plan,
            null,
            Cancel
        );

        Assert.Equal([8], report.Unassigned.Select(one => one.Measure));
        Assert.Empty(report.Impossible);
    }

    private static async Task LeftAsync(LedgerOffice office, string person) =>
        await office.InDatabaseAsync(async db =>
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(
                db.Database,
                $"update person set status = 'left' where id = {person}",
                Cancel
            );
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(
                db.Database,
                $"update office_state set stamp = stamp + 1",
                Cancel
            );
            return 0;
        });

    private static async Task<FeasibilityReport> AskAsync(LedgerOffice office) =>
        (
            await new PlanFeasibility(office.Office).OfAsync(
                LedgerOffice.Bureau,
                null,
                null,
                Cancel
            )
        )!;

    private static async Task<LedgerOffice> LoadedAsync(DatabaseKind kind)
    {
        var office = await LedgerOffice.OpenAsync(kind);
        await new LoadPlans(office.Office).RunAsync(
            Path.Combine(Seeds.Root, "seeds", "plan"),
            keepsDates: false,
            Cancel
        );
        return office;
    }
}
