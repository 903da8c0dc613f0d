using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;
using Approvals.Engine.Run;

namespace Approvals.Casework.Tests.LedgerRuleTests;

public sealed class PlannedPercent
{
    [Theory]
    [InlineData("2023-08-01", 0)]
    [InlineData("2023-08-11", 0)]
    [InlineData("2023-08-14", 2)]
    [InlineData("2023-09-13", 50)]
    [InlineData("2023-10-19", 97)]
    [InlineData("2023-10-20", 100)]
    [InlineData("2023-12-29", 100)]
    public void Without_milestones_it_is_a_straight_line_over_working_days(
        string today,
        int expected
    ) => Assert.Equal(expected, On(today, null));

    [Theory] // From 28 September to 7 October nobody works; the 7th is a Saturday on which people do.
    [InlineData("2023-09-28", 73)]
    [InlineData("2023-10-06", 73)]
    [InlineData("2023-10-07", 76)]
    [InlineData("2023-10-08", 78)]
    public void A_holiday_plans_nothing_and_a_make_up_day_does(string today, int expected) =>
        Assert.Equal(expected, On(today, null));

    [Theory]
    [InlineData("2023-08-25", 25)]
    [InlineData("2023-09-08", 50)]
    [InlineData("2023-09-18", 54)]
    [InlineData("2023-09-29", 60)]
    [InlineData("2023-10-09", 70)]
    [InlineData("2023-10-20", 100)]
    public void Between_milestones_it_is_a_line_from_one_to_the_next(string today, int expected) =>
        Assert.Equal(expected, On(today, "2023-09-08=50;2023-09-29=60"));

    [Fact]
    public void A_milestone_before_the_start_counts_not() =>
        Assert.Equal(50, On("2023-09-13", "2023-08-01=90"));

    [Theory]
    [InlineData("2023-10-19", 97)]
    [InlineData("2023-10-20", 100)]
    [InlineData("2023-10-25", 100)]
    public void A_milestone_after_the_last_day_counts_not(string today, int expected) =>
        Assert.Equal(expected, On(today, "2023-11-30=80"));

    [Fact]
    public void A_changed_last_day_stretches_the_plan() =>
        Assert.Equal(
            25,
            LedgerRules.PlannedOf(
                Facts.Case().Saying(said => said with { DueOn = Facts.Day("2023-12-25") }),
                Facts.Day("2023-09-13"),
                Facts.Calendar
            )
        );

    [Fact]
    public void The_least_of_the_current_cases_is_planned_and_done() =>
        Assert.Equal(
            (50, 30),
            Both(
                Facts
                    .LongTerm(
                        "quarter",
                        Facts.Case(period: LedgerPeriod.Mechanism, percent: 30),
                        Facts.ThirdQuarter(CaseStage.InProgress)
                    )
                    .On("2023-09-13")
            )
        );

    [Fact]
    public void What_is_closed_was_planned_and_is_done_as_far_as_it_was_reported() =>
        Assert.Equal(
            (100, 80),
            Both(Facts.Limited(Facts.Case(CaseStage.Closed, percent: 80)).On("2023-09-13"))
        );

    [Fact]
    public void Before_a_case_nothing_is_planned() =>
        Assert.Equal((null, null), Both(Facts.Limited().On("2023-09-13")));

    [Fact]
    public void For_a_body_outside_nothing_is_planned() =>
        Assert.Null(
            (Facts.Limited(Facts.Case()) with { IsExternal = true }).On("2023-09-13").Planned
        );

    [Fact]
    public void A_case_that_says_nothing_has_done_nothing() =>
        Assert.Equal(
            0,
            Facts
                .Limited(Facts.Case() with { Standing = null, Status = CaseStatus.Running })
                .On("2023-09-13")
                .Actual
        );

    private static int On(string today, string? milestones) =>
        LedgerRules.PlannedOf(
            Facts.Case().Saying(said => said with { Milestones = milestones }),
            Facts.Day(today),
            Facts.Calendar
        );

    private static (int?, int?) Both(EntryStanding standing) => (standing.Planned, standing.Actual);
}
