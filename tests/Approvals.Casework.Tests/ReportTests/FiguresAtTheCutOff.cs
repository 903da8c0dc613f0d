using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Money;
using Approvals.Casework.Ledger.Reopening;
using Approvals.Casework.Tests.Databases;
using Approvals.Casework.Tests.LedgerTests;

namespace Approvals.Casework.Tests.ReportTests;

/// <summary>What a report says of a month whose cut-off has passed.</summary>
public sealed class FiguresAtTheCutOff
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Casework.Audit.Deed ByKeeper => LedgerOffice.By(LedgerOffice.Keeper);

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_closed_before_it_is_counted_with_what_came_of_it(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        await CloseFirstAsync(office);

        office.GoTo(2026, 1, 26);

        var figures = (await office.ReadAsync(2026, 1)).Data.Figures;
        Assert.Equal(5, figures.Problems.Total);
        Assert.Equal(
            (8, 1, 2),
            (figures.Measures.Total, figures.Measures.Closed, figures.RulesMade)
        );
        Assert.Equal(3, figures.PeopleDealtWith);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_closed_after_it_changes_nothing(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var before = await office.ReadAsync(2026, 1);

        await CloseFirstAsync(office);

        Assert.Equal(before.Data.Write(), (await office.ReadAsync(2026, 1)).Data.Write());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_reopening_after_it_changes_nothing(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        await CloseFirstAsync(office);
        office.GoTo(2026, 1, 26);
        var before = await office.ReadAsync(2026, 1);

        await new ReopenMeasure(office.Office).RunAsync(
            LedgerOffice.Measure(1),
            ReopenGround.CountyReview,
            "复核意见1号",
            new(2026, 6, 30),
            ByKeeper,
            Cancel
        );
        await office.Ledger.OpenCasesAsync();

        Assert.Equal(before.Data.Write(), (await office.ReadAsync(2026, 1)).Data.Write());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_amendment_after_it_changes_nothing(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var before = await office.ReadAsync(2026, 1);

        foreach (var (field, value) in new[] { ("due-on", "2026-06-30"), ("heading", "逐座核对") })
            Assert.IsType<LedgerAnswer.Done>(
                await new AmendMeasure(office.Office).RunAsync(
                    LedgerOffice.Measure(1),
                    field,
                    value,
                    "党组会议纪要4号",
                    ByKeeper,
                    Cancel
                )
            );

        Assert.Equal(before.Data.Write(), (await office.ReadAsync(2026, 1)).Data.Write());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_assignment_after_it_changes_nothing(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var before = await office.ReadAsync(2026, 1);

        var wanted = new Casework.Ledger.Assignment.WantedAssignment(LedgerOffice.Bureau, [8])
        {
            Leader = new("deputy-director-2"),
            Department = new("social-affairs"),
            DueOn = new(2026, 5, 29),
            Target = "写清原因",
        };
        Assert.IsType<LedgerAnswer.Done>(await office.Ledger.SetAsync(wanted));

        Assert.Equal(before.Data.Write(), (await office.ReadAsync(2026, 1)).Data.Write());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_suspension_after_it_changes_nothing(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 1, 26);
        var before = await office.ReadAsync(2026, 1);

        Assert.IsType<LedgerAnswer.Done>(
            await new SuspendMeasure(office.Office).RunAsync(
                LedgerOffice.Measure(1),
                new(2026, 3, 2),
                ByKeeper with
                {
                    Consents = [new(new("director"), "批示1号")],
                },
                Cancel
            )
        );

        Assert.Equal(before.Data.Write(), (await office.ReadAsync(2026, 1)).Data.Write());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Money_that_comes_back_after_it_belongs_to_the_next_month(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        await EnterAsync(office, MoneyKind.Due, 100m);
        await EnterAsync(office, MoneyKind.Returned, 40m);
        office.GoTo(2026, 1, 26);

        await EnterAsync(office, MoneyKind.Returned, 60m);

        office.GoTo(2026, 2, 26);
        Assert.Equal(
            (40m, 100m),
            (
                (await office.ReadAsync(2026, 1)).Data.Figures.RefundedYuan,
                (await office.ReadAsync(2026, 2)).Data.Figures.RefundedYuan
            )
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_confirmation_that_is_undone_later_still_counts_for_its_month(
        DatabaseKind kind
    )
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        await CloseFirstAsync(office);
        Assert.IsType<LedgerAnswer.Done>(
            await new ConfirmProblem(office.Office).RunAsync(
                LedgerOffice.Bureau,
                null,
                1,
                "领导小组纪要2号",
                null,
                ByKeeper,
                Cancel
            )
        );
        office.GoTo(2026, 1, 27);
        await new ReopenMeasure(office.Office).RunAsync(
            LedgerOffice.Measure(1),
            ReopenGround.Complaint,
            "来信1号",
            new(2026, 6, 30),
            ByKeeper,
            Cancel
        );

        office.GoTo(2026, 2, 26);

        Assert.Equal(
            (1, 0),
            (
                (await office.ReadAsync(2026, 1)).Data.Figures.Problems.Done,
                (await office.ReadAsync(2026, 2)).Data.Figures.Problems.Done
            )
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Until_it_has_passed_the_report_says_what_stands_now(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        await CloseFirstAsync(office);

        var found = await office.ReadAsync(2026, 1);

        Assert.Equal((1, null), (found.Data.Figures.Measures.Closed, found.Sha256));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_words_of_a_restricted_measure_are_not_in_it(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);

        var text = (await office.ReadAsync(2026, 1)).Data.Write();

        Assert.DoesNotContain("提醒谈话。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1234.56元", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_overdue_is_told_with_cause_date_and_post(DatabaseKind kind)
    {
        await using var office = await ReportOffice.OpenAsync(kind);
        office.GoTo(2026, 2, 26);

        var late = (await office.ReadAsync(2026, 2)).Data.Late.Single(l => l.Number == 2);

        Assert.True(late.IsOverdue);
        Assert.Equal(("办公室", new DateOnly(2026, 1, 19)), (late.Department, late.DueOn!.Value));
        Assert.NotEmpty(late.Cause);
    }

    private static async Task CloseFirstAsync(ReportOffice office) =>
        await office.Ledger.WalkAsync(await office.Ledger.CaseAsync(1), LedgerOffice.OfFirst);

    private static async Task EnterAsync(ReportOffice office, MoneyKind kind, decimal yuan) =>
        Assert.IsType<LedgerAnswer.Done>(
            await new EnterMoney(office.Office).RunAsync(
                LedgerOffice.Measure(1),
                [new(kind, "甲岗", yuan, new(2026, 1, 5), "收据1号")],
                ByKeeper,
                Cancel
            )
        );
}
