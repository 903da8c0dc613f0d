using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>Which light wins where several have a reason.</summary>
public sealed class LightOrder
{
    /// <summary>Everything that makes it red, and all that makes it yellow.</summary>
    private static readonly EntryFacts Bad = Facts.Limited(
        Facts.Case(percent: 0).Saying(said => said with { Returned = 3, IsFalse = true })
    );

    [Fact]
    public void All_reasons_of_the_light_that_wins_are_told() =>
        Assert.Equal(
            "Red: overdue once 1, far-behind once 100, returned-often once 3, false-evidence once 0",
            Bad.LightOn("2023-10-23")
        );

    [Fact]
    public void All_reasons_for_yellow_are_told() =>
        Assert.Equal(
            "Yellow: soon-due once 5, behind once 29, silent once 41, returned-twice once 2",
            Facts
                .Limited(Facts.Case(percent: 60).Saying(said => said with { Returned = 2 }))
                .LightOn("2023-10-13")
        );

    [Fact]
    public void Withdrawn_wins_over_all() =>
        Assert.Equal(
            "Grey: withdrawn",
            (
                Bad with
                {
                    IsWithdrawn = true,
                    IsExternal = true,
                    SuspendedUntil = DateOnly.MaxValue,
                }
            ).LightOn("2023-10-23")
        );

    [Fact]
    public void Suspended_wins_over_red() =>
        Assert.Equal(
            "Grey: suspended",
            (Bad with { SuspendedUntil = DateOnly.MaxValue }).LightOn("2023-10-23")
        );

    [Fact]
    public void What_belongs_to_a_body_outside_is_never_coloured() =>
        Assert.Equal("Grey: external", (Bad with { IsExternal = true }).LightOn("2023-10-23"));

    [Fact]
    public void Closed_wins_over_all_that_went_wrong_before() =>
        Assert.Equal(
            "Blue: closed",
            Facts
                .Limited(
                    Facts
                        .Case(CaseStage.Closed, percent: 0)
                        .Saying(said => said with { Returned = 3, IsFalse = true })
                )
                .LightOn("2023-10-23")
        );

    [Fact]
    public void Reopened_is_told_beside_the_other_reasons() =>
        Assert.Equal(
            "Red: reopened, overdue once 1",
            (Facts.Limited(Facts.Case(CaseStage.Assigned)) with { Cycle = 2 }).LightOn("2023-10-23")
        );

    [Fact]
    public void The_worst_of_several_cases_counts() =>
        Assert.Equal(
            "Red: overdue 2023-Q3 2",
            Facts
                .LongTerm(
                    "quarter",
                    Facts.Mechanism(CaseStage.InProgress).Reported("2023-10-08"),
                    Facts.ThirdQuarter(CaseStage.InProgress).Reported("2023-10-08"),
                    Facts.FourthQuarter(CaseStage.InProgress).Reported("2023-10-08")
                )
                .LightOn("2023-10-08")
        );

    [Fact]
    public void A_gap_counts_no_more_once_there_is_a_case() =>
        Assert.Equal(
            "Green: in-order",
            (
                Facts.Limited(Facts.Case().Reported("2023-09-13")) with
                {
                    Gaps = EntryGaps.Leader,
                }
            ).LightOn("2023-09-13")
        );

    [Fact]
    public void Beyond_its_first_plan_a_reopened_measure_is_coloured_like_any_other() =>
        Assert.Equal(
            "Green: in-order",
            (Facts.Limited(Facts.Case().Reported("2023-09-13")) with { Cycle = 2 }).LightOn(
                "2023-09-13"
            )
        );
}
