using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;

namespace Approvals.Casework.Tests.LedgerRuleTests;

public sealed class OverdueDays
{
    [Theory] // 1 October is a day off: 28 September is the working day before.
    [InlineData("2023-09-28", "Yellow: soon-due once 0")]
    [InlineData("2023-09-29", "Red: overdue once 0")]
    [InlineData("2023-10-06", "Red: overdue once 0")]
    [InlineData("2023-10-07", "Red: overdue once 1")]
    [InlineData("2023-10-09", "Red: overdue once 3")]
    public void A_last_day_in_a_holiday_counts_as_the_working_day_before(
        string today,
        string expected
    ) =>
        Assert.Equal(
            expected,
            Facts.Limited(Facts.Case(dueOn: "2023-10-01").Reported(today)).LightOn(today)
        );

    [Theory]
    [InlineData("2023-10-07", false)]
    [InlineData("2023-10-08", true)]
    public void A_make_up_day_is_a_last_day_like_any_other(string today, bool expected) =>
        Assert.Equal(expected, Facts.Limited(Facts.Case(dueOn: "2023-10-07")).On(today).IsOverdue);

    [Fact]
    public void The_last_day_as_it_is_now_counts() =>
        Assert.False(
            Facts
                .Limited(Facts.Case().Saying(said => said with { DueOn = Facts.Day("2023-11-30") }))
                .On("2023-11-30")
                .IsOverdue
        );

    [Fact]
    public void A_period_that_was_missed_stays_beside_the_next() =>
        Assert.Equal("Red: overdue 2023-Q3 5", Missed.LightOn("2023-10-11"));

    [Fact]
    public void A_period_that_was_missed_stays_for_years() =>
        Assert.True(Missed.On("2025-06-30").IsOverdue);

    [Fact]
    public void A_period_that_was_missed_is_due_before_the_next() =>
        Assert.Equal(Facts.Day("2023-09-28"), Missed.On("2023-10-11").NextDueOn);

    [Fact]
    public void A_missed_period_that_was_closed_later_counts_no_more() =>
        Assert.Equal(
            "Blue: staged-closed",
            Facts
                .LongTerm("quarter", Facts.Mechanism(), Facts.ThirdQuarter(), Facts.FourthQuarter())
                .LightOn("2023-10-11")
        );

    [Fact]
    public void What_is_closed_is_never_overdue() =>
        Assert.False(Facts.Limited(Facts.Case(CaseStage.Closed)).On("2023-12-29").IsOverdue);

    [Fact]
    public void What_belongs_to_a_body_outside_is_never_overdue() =>
        Assert.False(
            (Facts.Limited(Facts.Case()) with { IsExternal = true }).On("2023-12-29").IsOverdue
        );

    [Fact]
    public void What_stands_still_is_not_overdue() =>
        Assert.False(
            (Facts.Limited(Facts.Case()) with { SuspendedUntil = Facts.Day("2023-12-29") })
                .On("2023-12-29")
                .IsOverdue
        );

    private static EntryFacts Missed =>
        Facts.LongTerm(
            "quarter",
            Facts.Mechanism(),
            Facts.ThirdQuarter(CaseStage.InProgress).Reported("2023-10-11"),
            Facts.FourthQuarter(CaseStage.InProgress).Reported("2023-10-11")
        );
}
