using Approvals.Casework.Ledger;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.LedgerRuleTests;

public sealed class Periods
{
    [Theory]
    [InlineData("quarter", "2023-08-16", "2023-Q3", "2023-07-01", "2023-09-30")]
    [InlineData("quarter", "2024-01-01", "2024-Q1", "2024-01-01", "2024-03-31")]
    [InlineData("quarter", "2023-12-31", "2023-Q4", "2023-10-01", "2023-12-31")]
    [InlineData("half-year", "2023-06-30", "2023-H1", "2023-01-01", "2023-06-30")]
    [InlineData("half-year", "2023-07-01", "2023-H2", "2023-07-01", "2023-12-31")]
    [InlineData("year", "2023-08-16", "2023", "2023-01-01", "2023-12-31")]
    [InlineData("month", "2024-02-10", "2024-02", "2024-02-01", "2024-02-29")]
    public void A_day_lies_in_a_period_with_a_label(
        string rhythm,
        string day,
        string label,
        string first,
        string last
    ) =>
        Assert.Equal(
            new LedgerPeriod(label, Facts.Day(first), Facts.Day(last)),
            LedgerPeriod.Of(One(rhythm), Facts.Day(day))
        );

    [Theory]
    [InlineData("day")]
    [InlineData("week")]
    [InlineData("week/2")]
    [InlineData("day/3")]
    public void More_often_than_monthly_is_followed_by_the_month(string rhythm) =>
        Assert.Equal("2023-08", LedgerPeriod.Of(One(rhythm), Facts.Day("2023-08-16")).Label);

    [Theory]
    [InlineData("month/3", "2023-Q3")]
    [InlineData("month/6", "2023-H2")]
    [InlineData("quarter/2", "2023-H2")]
    [InlineData("half-year/2", "2023")]
    [InlineData("month/12", "2023")]
    public void The_same_length_has_the_same_label(string rhythm, string expected) =>
        Assert.Equal(expected, LedgerPeriod.Of(One(rhythm), Facts.Day("2023-08-16")).Label);

    [Theory]
    [InlineData("year/2", "2023-08-16", "2023-01+24", "2023-01-01", "2024-12-31")]
    [InlineData("year/2", "2024-08-16", "2023-01+24", "2023-01-01", "2024-12-31")]
    [InlineData("year/2", "2025-01-01", "2025-01+24", "2025-01-01", "2026-12-31")]
    [InlineData("month/2", "2023-08-16", "2023-07+2", "2023-07-01", "2023-08-31")]
    public void Longer_intervals_are_the_same_for_everybody(
        string rhythm,
        string day,
        string label,
        string first,
        string last
    ) =>
        Assert.Equal(
            new LedgerPeriod(label, Facts.Day(first), Facts.Day(last)),
            LedgerPeriod.Of(One(rhythm), Facts.Day(day))
        );

    [Theory]
    [InlineData("quarter", "2023-Q4")]
    [InlineData("half-year", "2024-H1")]
    [InlineData("year", "2024")]
    [InlineData("week", "2023-09")]
    [InlineData("year/2", "2025-01+24")]
    public void One_period_follows_the_other(string rhythm, string expected) =>
        Assert.Equal(
            expected,
            LedgerPeriod.Of(One(rhythm), Facts.Day("2023-08-16")).Next(One(rhythm)).Label
        );

    [Theory]
    [InlineData("quarter", "2023-07-03", "2023-09-28")]
    [InlineData("month", "2023-08-01", "2023-08-31")]
    [InlineData("half-year", "2023-07-03", "2023-12-29")]
    [InlineData("year", "2023-01-03", "2023-12-29")]
    public void It_opens_on_its_first_working_day_and_is_due_on_its_last(
        string rhythm,
        string opens,
        string due
    )
    {
        var period = LedgerPeriod.Of(One(rhythm), Facts.Day("2023-08-16"));

        Assert.Equal(
            (Facts.Day(opens), Facts.Day(due)),
            (period.OpensOn(Facts.Calendar), period.DueOn(Facts.Calendar))
        );
    }

    [Theory] // The third quarter of 2023 has 92 days, September 30, the second half of the year 184.
    [InlineData("quarter", "2023-07-01", "2023-Q3")]
    [InlineData("quarter", "2023-08-16", "2023-Q3")]
    [InlineData("quarter", "2023-08-17", "2023-Q4")]
    [InlineData("month", "2023-09-16", "2023-09")]
    [InlineData("month", "2023-09-17", "2023-10")]
    [InlineData("half-year", "2023-10-01", "2023-H2")]
    [InlineData("half-year", "2023-10-02", "2024-H1")]
    public void The_period_of_the_start_counts_where_half_of_its_days_are_left(
        string rhythm,
        string start,
        string expected
    ) => Assert.Equal(expected, LedgerRules.FirstPeriod(One(rhythm), Facts.Day(start)).Label);

    [Theory]
    [InlineData("quarter", "2023-10-06", "2023-Q3")]
    [InlineData("quarter", "2023-10-07", "2023-Q4")]
    [InlineData("month", "2023-10-06", "2023-09")]
    [InlineData("year", "2024-01-01", "2023")]
    [InlineData("year", "2024-01-02", "2024")]
    public void Before_its_first_working_day_the_period_before_is_the_current_one(
        string rhythm,
        string today,
        string expected
    ) =>
        Assert.Equal(
            expected,
            LedgerRules.CurrentPeriod(One(rhythm), Facts.Day(today), Facts.Calendar).Label
        );

    [Theory]
    [InlineData("once", "一次性", "once")]
    [InlineData("mechanism", "长效机制", "mechanism")]
    [InlineData("2023-Q3", "2023年第3季度", "2023, quarter 3")]
    [InlineData("2023-H1", "2023年上半年", "2023, first half")]
    [InlineData("2023-H2", "2023年下半年", "2023, second half")]
    [InlineData("2023", "2023年", "2023")]
    [InlineData("2023-08", "2023年08月", "2023-08")]
    [InlineData("2023-01+24", "2023年至2024年", "2023 to 2024")]
    [InlineData("whenever", "whenever", "whenever")]
    [InlineData("2023-07+2", "2023年07月至2023年08月", "2023-07 to 2023-08")]
    public void A_label_is_said_in_both_languages(string label, string chinese, string english) =>
        Assert.Equal(
            (chinese, english),
            (PeriodText.Of(Language.Chinese, label), PeriodText.Of(Language.English, label))
        );

    private static Rhythm One(string text) => Rhythm.Read(text).Single();
}
