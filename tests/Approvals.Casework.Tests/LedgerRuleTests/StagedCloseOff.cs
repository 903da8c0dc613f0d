using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;

namespace Approvals.Casework.Tests.LedgerRuleTests;

/// <summary>Long-term measures: closed for the current period, and open again with the next.</summary>
public sealed class StagedCloseOff
{
    [Fact]
    public void With_mechanism_and_current_period_closed_it_is_closed_for_now() =>
        Assert.Equal(MeasureStatus.StagedClosed, Of(Done, "2023-09-20"));

    [Theory] // 30 September to 6 October are days off: the fourth quarter opens on the 7th.
    [InlineData("2023-10-06", MeasureStatus.StagedClosed)]
    [InlineData("2023-10-07", MeasureStatus.InProgress)]
    public void It_is_so_until_the_first_working_day_of_the_next_period(
        string today,
        MeasureStatus expected
    ) => Assert.Equal(expected, Of(Done, today));

    [Fact]
    public void A_mechanism_that_is_open_keeps_it_open() =>
        Assert.Equal(
            MeasureStatus.InProgress,
            Of(
                Facts.LongTerm(
                    "quarter",
                    Facts.Mechanism(CaseStage.InProgress),
                    Facts.ThirdQuarter()
                ),
                "2023-09-20"
            )
        );

    [Fact]
    public void A_period_without_the_mechanism_is_not_enough() =>
        Assert.Equal(
            MeasureStatus.InProgress,
            Of(Facts.LongTerm("quarter", Facts.ThirdQuarter()), "2023-09-20")
        );

    [Fact]
    public void The_period_of_each_rhythm_has_to_be_closed() =>
        Assert.Equal(
            MeasureStatus.InProgress,
            Of(
                Facts.LongTerm("quarter year", Facts.Mechanism(), Facts.ThirdQuarter()) with
                {
                    StartsOn = Facts.Day("2023-03-01"),
                },
                "2023-09-20"
            )
        );

    [Fact]
    public void Before_the_first_period_that_counts_the_mechanism_is_enough() =>
        Assert.Equal(
            MeasureStatus.StagedClosed,
            Of(
                Facts.LongTerm("quarter", Facts.Mechanism()) with
                {
                    StartsOn = Facts.Day("2023-08-17"),
                },
                "2023-09-20"
            )
        );

    [Fact]
    public void Without_a_rhythm_the_mechanism_is_all() =>
        Assert.Equal(
            MeasureStatus.StagedClosed,
            Of(Facts.LongTerm("", Facts.Mechanism()), "2023-09-20")
        );

    [Fact]
    public void A_missed_period_keeps_it_open_although_the_current_one_is_closed() =>
        Assert.Equal(
            MeasureStatus.InProgress,
            Of(
                Facts.LongTerm(
                    "quarter",
                    Facts.Mechanism(),
                    Facts.ThirdQuarter(CaseStage.InProgress),
                    Facts.FourthQuarter()
                ),
                "2023-11-20"
            )
        );

    [Fact]
    public void A_duty_of_every_week_is_closed_with_the_month() =>
        Assert.Equal(
            MeasureStatus.StagedClosed,
            Of(
                Facts.LongTerm(
                    "week",
                    Facts.Mechanism(),
                    Facts.Case(CaseStage.Closed, "2023-09", "2023-09-01", "2023-09-28")
                ),
                "2023-09-20"
            )
        );

    [Fact]
    public void A_closed_case_of_an_earlier_period_says_nothing_about_now() =>
        Assert.Equal(
            0,
            Facts
                .LongTerm(
                    "quarter",
                    Facts.Mechanism(),
                    Facts.ThirdQuarter().Saying(said => said with { Returned = 3 }),
                    Facts.FourthQuarter(CaseStage.InProgress)
                )
                .On("2023-10-11")
                .Returned
        );

    private static EntryFacts Done =>
        Facts.LongTerm("quarter", Facts.Mechanism(), Facts.ThirdQuarter());

    private static MeasureStatus Of(EntryFacts entry, string today) => entry.On(today).Status;
}
