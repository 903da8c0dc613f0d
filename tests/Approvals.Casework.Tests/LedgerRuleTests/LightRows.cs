using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;
using Approvals.Engine.Run;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>Each row of the table of lights, from both sides of its threshold.</summary>
public sealed class LightRows
{
    [Theory] // On 13 September half of the working days are gone: 50 percent are planned.
    [InlineData(50, "Green: in-order")]
    [InlineData(41, "Green: in-order")]
    [InlineData(40, "Yellow: behind once 10")]
    [InlineData(20, "Yellow: behind once 30")]
    [InlineData(19, "Red: far-behind once 31")]
    public void Ten_points_behind_plan_are_yellow_and_more_than_thirty_are_red(
        int percent,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Facts.Limited(Facts.Case(percent: percent).Reported("2023-09-13")).LightOn("2023-09-13")
        );

    [Theory]
    [InlineData("2023-10-12", "Green: in-order")]
    [InlineData("2023-10-13", "Yellow: soon-due once 5")]
    [InlineData("2023-10-14", "Yellow: soon-due once 5")] // A Saturday.
    [InlineData("2023-10-20", "Yellow: soon-due once 0")]
    [InlineData("2023-10-23", "Red: overdue once 1")]
    public void Five_working_days_before_the_last_one_is_yellow_and_after_it_is_red(
        string today,
        string expected
    ) => Assert.Equal(expected, Facts.Limited(Facts.Case().Reported(today)).LightOn(today));

    [Theory] // The make-up days, Saturday and Sunday 7 and 8 October, count.
    [InlineData("2023-10-12", "Green: in-order")]
    [InlineData("2023-10-13", "Yellow: silent once 10")]
    public void Ten_working_days_without_a_report_are_yellow(string today, string expected) =>
        Assert.Equal(
            expected,
            Facts.Limited(Facts.Case(dueOn: "2023-12-29").Reported("2023-09-25")).LightOn(today)
        );

    [Theory]
    [InlineData("2023-08-24", "Green: in-order")]
    [InlineData("2023-08-25", "Yellow: silent once 10")]
    public void Before_the_first_report_silence_counts_from_the_start(
        string today,
        string expected
    ) => Assert.Equal(expected, Facts.Limited(Facts.Case()).LightOn(today));

    [Theory]
    [InlineData(1, "Green: in-order")]
    [InlineData(2, "Yellow: returned-twice once 2")]
    [InlineData(3, "Red: returned-often once 3")]
    [InlineData(4, "Red: returned-often once 4")]
    public void Given_back_twice_is_yellow_and_three_times_is_red(int times, string expected) =>
        Assert.Equal(
            expected,
            Facts
                .Limited(
                    Facts
                        .Case()
                        .Reported("2023-09-13")
                        .Saying(said => said with { Returned = times })
                )
                .LightOn("2023-09-13")
        );

    [Theory]
    [InlineData(false, "Green: in-order")]
    [InlineData(true, "Red: false-evidence once 0")]
    public void False_evidence_is_red(bool isFalse, string expected) =>
        Assert.Equal(
            expected,
            Facts
                .Limited(
                    Facts
                        .Case()
                        .Reported("2023-09-13")
                        .Saying(said => said with { IsFalse = isFalse })
                )
                .LightOn("2023-09-13")
        );

    [Theory]
    [InlineData(CaseStatus.Completed)]
    [InlineData(CaseStatus.Cancelled)]
    public void A_case_that_has_ended_without_a_close_off_is_red(CaseStatus status) =>
        Assert.Equal(
            "Red: ended-open once 0",
            Facts
                .Limited(Facts.Case(CaseStage.Verified) with { Status = status })
                .LightOn("2023-12-29")
        );

    [Fact]
    public void What_is_closed_is_blue() =>
        Assert.Equal(
            "Blue: closed",
            Facts
                .Limited(Facts.Case(CaseStage.Closed) with { Status = CaseStatus.Completed })
                .LightOn("2023-12-29")
        );

    [Theory]
    [InlineData("2023-08-10", "Grey: not-yet")]
    [InlineData("2023-08-11", "Grey: not-opened")]
    public void Without_a_case_it_is_grey(string today, string expected) =>
        Assert.Equal(expected, Facts.Limited().LightOn(today));

    [Fact]
    public void What_lacks_somebody_is_grey() =>
        Assert.Equal(
            "Grey: not-assigned",
            (Facts.Limited() with { Gaps = EntryGaps.Section }).LightOn("2023-12-29")
        );

    [Theory]
    [InlineData("2023-10-25", "Grey: suspended")]
    [InlineData("2023-10-26", "Red: overdue once 4")]
    public void What_is_suspended_is_grey_until_that_day(string today, string expected) =>
        Assert.Equal(
            expected,
            (
                Facts.Limited(Facts.Case().Reported(today)) with
                {
                    SuspendedUntil = Facts.Day("2023-10-25"),
                }
            ).LightOn(today)
        );

    [Theory]
    [InlineData(1, "Green: in-order")]
    [InlineData(2, "Red: reopened")]
    public void A_reopened_measure_is_red_until_its_plan_is_approved(int cycle, string expected) =>
        Assert.Equal(
            expected,
            (
                Facts.Limited(Facts.Case(CaseStage.Assigned).Reported("2023-09-13")) with
                {
                    Cycle = cycle,
                }
            ).LightOn("2023-09-13")
        );
}
