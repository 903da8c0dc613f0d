using Approvals.Casework.Ledger;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>Which periods get a case.</summary>
public sealed class OpenedPeriods
{
    [Theory]
    [InlineData("quarter", "2023-08-11", "", "2023-08-11", "2023-Q3")]
    [InlineData("quarter", "2023-08-17", "", "2023-08-17", "")]
    [InlineData("quarter", "2023-08-17", "", "2023-10-06", "")]
    [InlineData("quarter", "2023-08-17", "", "2023-10-07", "2023-Q4")]
    [InlineData("quarter", "2023-08-11", "2023-Q3", "2023-09-28", "")]
    [InlineData("quarter", "2023-08-11", "2023-Q3", "2023-10-07", "2023-Q4")]
    [InlineData("week", "2023-08-11", "2023-08", "2023-09-01", "2023-09")]
    public void A_period_gets_a_case_once_it_has_begun(
        string rhythm,
        string start,
        string opened,
        string today,
        string expected
    ) => Assert.Equal(expected, Of(rhythm, start, opened, today));

    [Theory]
    [InlineData("2023-Q3", "2024-07-01", "2023-Q4 2024-Q1 2024-Q2 2024-Q3")]
    [InlineData("2023-Q3 2023-Q4", "2024-07-01", "2024-Q1 2024-Q2 2024-Q3")]
    public void Periods_that_nobody_opened_since_the_last_one_are_opened_each_by_itself(
        string opened,
        string today,
        string expected
    ) => Assert.Equal(expected, Of("quarter", "2023-08-11", opened, today));

    [Theory]
    [InlineData("2026-03-11", "2026-Q1")]
    [InlineData("2023-10-09", "2023-Q4")]
    public void A_plan_that_is_taken_up_late_begins_with_the_current_period(
        string today,
        string expected
    ) => Assert.Equal(expected, Of("quarter", "2023-08-11", "", today));

    [Fact]
    public void A_plan_that_was_taken_up_late_goes_on_from_there() =>
        Assert.Equal("2026-Q2", Of("quarter", "2023-08-11", "2026-Q1", "2026-04-01"));

    [Fact]
    public void A_case_is_due_on_the_last_working_day_of_its_period() =>
        Assert.Equal(
            Facts.Day("2023-09-28"),
            DuePeriods
                .Of(
                    Rhythm.Read("quarter").Single(),
                    Facts.Day("2023-08-11"),
                    [],
                    Facts.Day("2023-08-11"),
                    Facts.Calendar
                )
                .Single()
                .LastOn
        );

    [Theory]
    [InlineData("2023-08-11", "2023-08-11", "2023-08-11")]
    [InlineData("2023-07-01", "2023-08-11", "2023-07-01")]
    [InlineData("2023-08-11", "2023-10-09", "2023-10-01")]
    public void Nothing_is_planned_in_a_period_before_the_measure_starts(
        string start,
        string today,
        string expected
    ) =>
        Assert.Equal(
            Facts.Day(expected),
            DuePeriods
                .Of(
                    Rhythm.Read("quarter").Single(),
                    Facts.Day(start),
                    [],
                    Facts.Day(today),
                    Facts.Calendar
                )
                .Single()
                .FirstOn
        );

    private static string Of(string rhythm, string start, string opened, string today) =>
        string.Join(
            ' ',
            DuePeriods
                .Of(
                    Rhythm.Read(rhythm).Single(),
                    Facts.Day(start),
                    opened.Split(' '),
                    Facts.Day(today),
                    Facts.Calendar
                )
                .Select(p => p.Label)
        );
}
