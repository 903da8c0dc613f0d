using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.LedgerTests;

/// <summary>A plan comes into the ledger, and is amended.</summary>
public sealed class Importing
{
    private const string Decision = "党组会议纪要〔2026〕3号";

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_first_import_makes_an_entry_of_each_measure(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.OpenAsync(kind);

        var done = Assert.IsType<ImportAnswer.Done>(await office.ImportAsync(InventedReading.Plan));

        var numbers = (await office.EntriesAsync()).Select(e => (e.Number, e.Cycle, e.Import));
        Assert.Equal(
            ("2026", true, 8),
            (done.Plan, done.IsFirst, done.Count(MeasureChangeKind.Added))
        );
        Assert.Equal(Enumerable.Range(1, 8).Select(n => (n, 1, 1)), numbers);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_entry_says_what_the_measure_says(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var entry = (await office.EntriesAsync()).Single(e => e.Number == 5);

        Assert.Equal(
            (123_456L, "clawback", MeasureVisibility.Restricted, new DateOnly(2026, 2, 10)),
            (entry.ClawbackFen, entry.Types, entry.Visibility, entry.DueOn)
        );
        Assert.Equal(entry.DueOn, entry.FirstDueOn);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_dry_run_tells_and_changes_nothing(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.OpenAsync(kind);

        var answer = await office.ImportAsync(InventedReading.Plan, isDryRun: true);

        Assert.Equal(8, Assert.IsType<ImportAnswer.Done>(answer).Count(MeasureChangeKind.Added));
        Assert.Empty(await office.EntriesAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_document_again_changes_nothing(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);
        var before = await office.ChangesAsync();

        var done = Assert.IsType<ImportAnswer.Done>(await office.ImportAsync(InventedReading.Plan));

        Assert.Equal(8, done.Count(MeasureChangeKind.Unchanged));
        Assert.Equal(before.Count, (await office.ChangesAsync()).Count);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_amendment_without_a_decision_is_refused(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var answer = await office.ImportAsync(Later(1));

        Assert.Equal("no-document", Assert.IsType<ImportAnswer.Refused>(answer).Code);
        Assert.Equal(new DateOnly(2026, 3, 31), (await office.EntriesAsync())[0].DueOn);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_amendment_with_a_decision_is_taken_and_noted(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        await office.ImportAsync(Later(1), Decision);

        var entry = (await office.EntriesAsync())[0];
        var changes = (await office.ChangesAsync()).ToLookup(c => c.Field);
        var change = Assert.Single(changes["due-on"]);
        Assert.Equal(
            (new DateOnly(2026, 4, 15), new DateOnly(2026, 3, 31)),
            (entry.DueOn, entry.FirstDueOn)
        );
        Assert.Equal(
            ("2026-03-31", "2026-04-15", Decision, EntryChangeKind.Amended),
            (change.Before, change.After, change.Document, change.Kind)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_amendment_moves_the_case_that_is_under_way(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);

        await office.ImportAsync(Later(1), Decision);

        var line = await office.LineAsync(1);
        Assert.Equal(
            (new DateOnly(2026, 4, 15), new DateOnly(2026, 3, 31)),
            (line.Cases[0].DueOn, line.Cases[0].FirstDueOn)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_case_of_a_withdrawn_measure_ends(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        var id = await office.CaseAsync(1);
        var other = await office.CaseAsync(2);

        await office.ImportAsync(InventedReading.Without(1), Decision);

        var read = new ReadCase(office.Office);
        Assert.Equal(
            (CaseStatus.Completed, CaseStatus.Running),
            (
                (await read.RunAsync(id, Cancel))!.Status,
                (await read.RunAsync(other, Cancel))!.Status
            )
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_dry_run_of_an_amendment_needs_no_decision_and_changes_nothing(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var answer = await office.ImportAsync(Later(1), isDryRun: true);

        Assert.Equal(1, Assert.IsType<ImportAnswer.Done>(answer).Count(MeasureChangeKind.Changed));
        Assert.Empty(await office.ChangesAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_the_ledger_and_the_document_both_changed_is_told_and_stays(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        await office.SetAsync(new(LedgerOffice.Bureau, [1]) { DueOn = new(2026, 3, 1) });

        var answer = await office.ImportAsync(Later(1), Decision);

        var fields = Assert.IsType<ImportAnswer.Done>(answer).Measures[0].Fields;
        Assert.Equal(("due-on", true), fields.Select(f => (f.Field, f.IsConflict)).Last());
        Assert.Equal(new DateOnly(2026, 3, 1), (await office.EntriesAsync())[0].DueOn);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_document_with_other_measures_is_refused_as_another_plan(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var answer = await office.ImportAsync(Other(), Decision);

        Assert.Equal("other-plan", Assert.IsType<ImportAnswer.Refused>(answer).Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_plan_with_a_code_of_its_own_stands_beside_the_first(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);

        var answer = await office.ImportAsync(Other(), plan: "2027");

        var plans = await new ReadPlans(office.Office).RunAsync(LedgerOffice.Bureau, Cancel);
        Assert.True(Assert.IsType<ImportAnswer.Done>(answer).IsFirst);
        Assert.Equal(["2026", "2027"], plans.Select(p => p.Key));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_wording_of_a_problem_stays_as_it_was_accepted(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        var reading = Later(1);
        reading = reading with
        {
            Problems =
            [
                reading.Problems[0] with
                {
                    Text = "墓位登记大体相符。",
                },
                .. reading.Problems.Skip(1),
            ],
        };

        var answer = await office.ImportAsync(reading, Decision);

        var text = await office.InDatabaseAsync(db =>
            db.Set<ProblemRow>().Where(p => p.No == 1).Select(p => p.Text).SingleAsync(Cancel)
        );
        Assert.Equal([1], Assert.IsType<ImportAnswer.Done>(answer).OtherWordings);
        Assert.Equal("墓位登记与实地不符。", text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_measure_that_the_document_lacks_is_withdrawn(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);

        await office.ImportAsync(InventedReading.Without(4), Decision);

        var line = await office.LineAsync(4);
        Assert.Equal(
            (MeasureStatus.Superseded, Light.Grey),
            (line.Standing.Status, line.Standing.Light)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_measure_that_comes_back_is_what_it_was_and_as_the_document_words_it(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.AssignedAsync(kind);
        var assigned = (await office.EntriesAsync()).Single(e => e.Number == 4);
        await office.ImportAsync(InventedReading.Without(4), Decision);

        await office.ImportAsync(
            InventedReading.With(4, m => m with { Heading = "公示全部收费" }),
            Decision
        );

        var entry = (await office.EntriesAsync()).Single(e => e.Number == 4);
        Assert.Equal(
            (assigned.Id, null, "公示全部收费", assigned.LeaderPostId, assigned.DueOn),
            (entry.Id, entry.WithdrawnOn, entry.Heading, entry.LeaderPostId, entry.DueOn)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_problem_that_gets_a_new_measure_has_to_be_confirmed_again(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.WithCasesAsync(kind);
        await office.WalkAsync(await office.CaseAsync(1), LedgerOffice.OfFirst);
        Assert.IsType<LedgerAnswer.Done>(
            await new ConfirmProblem(office.Office).RunAsync(
                LedgerOffice.Bureau,
                null,
                1,
                "领导小组会议纪要5号",
                null,
                LedgerOffice.By(LedgerOffice.Keeper),
                Cancel
            )
        );
        var more = InventedReading.Plan with
        {
            Measures =
            [
                .. InventedReading.Plan.Measures,
                new(9, 1, "按季度抽查墓位登记。", 18) { Class = MeasureClass.Limited },
            ],
        };

        await office.ImportAsync(more, Decision);

        Assert.Null(
            await office.InDatabaseAsync(async db =>
                (await db.Set<ProblemRow>().SingleAsync(p => p.No == 1, Cancel)).ConfirmedOn
            )
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_amendment_with_other_dates_tells_by_how_much_they_were_moved(
        DatabaseKind kind
    )
    {
        await using var office = await LedgerOffice.WithPlanAsync(kind);
        var moved = InventedReading.With(
            1,
            m => m with { Deadline = InventedReading.Until(new(2026, 4, 14)) }
        );
        var source = moved.Source with { ShiftedWeeks = 2, FeedbackOn = new(2025, 12, 22) };

        await office.ImportAsync(moved with { Source = source }, Decision);

        var page = await office.PageAsync();
        Assert.Equal((2, new DateOnly(2025, 12, 22)), (page.ShiftedWeeks, page.FeedbackOn!.Value));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_does_not_keep_the_ledger_may_not_import(DatabaseKind kind)
    {
        await using var office = await LedgerOffice.OpenAsync(kind);

        var answer = await office.ImportAsync(InventedReading.Plan, by: "social-affairs-head");

        Assert.IsType<ImportAnswer.Forbidden>(answer);
    }

    private static PlanReading Later(int number) =>
        InventedReading.With(
            number,
            m => m with { Deadline = InventedReading.Until(new(2026, 4, 15)) }
        );

    private static PlanReading Other()
    {
        const string Words = "甲乙丙丁戊己庚辛壬癸";
        var measures = InventedReading.Plan.Measures.Select(m =>
            m with
            {
                Text = string.Concat(Words.Select(c => $"{c}{m.No}")),
            }
        );
        return InventedReading.Plan with { Measures = [.. measures] };
    }
}
