using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;

namespace Approvals.Casework.Tests.LedgerRuleTests;

public sealed class NextDueDays
{
    [Fact]
    public void Before_a_case_it_is_the_date_of_the_measure() =>
        Assert.Equal("2023-10-20", Of(Facts.Limited(), "2023-09-13"));

    [Fact]
    public void With_cases_it_is_the_earliest_last_day_of_an_open_one() =>
        Assert.Equal(
            "2023-09-28",
            Of(
                Facts.LongTerm(
                    "quarter",
                    Facts.Mechanism(CaseStage.InProgress),
                    Facts.ThirdQuarter(CaseStage.InProgress)
                ),
                "2023-09-13"
            )
        );

    [Fact]
    public void A_last_day_on_a_day_off_is_told_with_the_working_day_before() =>
        Assert.Equal(
            Facts.Day("2023-09-28"),
            Facts.Limited(Facts.Case(dueOn: "2023-10-01")).On("2023-09-13").NextWorkOn
        );

    [Fact]
    public void Nothing_is_due_once_it_is_closed() =>
        Assert.Equal("", Of(Facts.Limited(Facts.Case(CaseStage.Closed)), "2023-09-13"));

    [Fact]
    public void What_is_closed_for_this_period_is_due_with_the_next() =>
        Assert.Equal(
            "2023-12-29",
            Of(Facts.LongTerm("quarter", Facts.Mechanism(), Facts.ThirdQuarter()), "2023-09-13")
        );

    [Fact]
    public void A_period_that_has_begun_without_a_case_is_due_itself() =>
        Assert.Equal(
            "2023-12-29",
            Of(Facts.LongTerm("quarter", Facts.Mechanism(), Facts.ThirdQuarter()), "2023-10-09")
        );

    [Fact]
    public void Before_the_first_period_that_counts_that_one_is_due() =>
        Assert.Equal(
            "2023-12-29",
            Of(
                Facts.LongTerm("quarter", Facts.Mechanism()) with
                {
                    StartsOn = Facts.Day("2023-08-17"),
                },
                "2023-09-13"
            )
        );

    [Fact]
    public void Of_several_rhythms_the_earliest_is_due() =>
        Assert.Equal(
            "2023-10-31",
            Of(
                Facts.LongTerm(
                    "quarter month",
                    Facts.Mechanism(),
                    Facts.ThirdQuarter(),
                    Facts.Case(CaseStage.Closed, "2023-09", "2023-09-01", "2023-09-28")
                ),
                "2023-09-13"
            )
        );

    [Fact]
    public void Without_a_rhythm_nothing_is_due_after_the_mechanism() =>
        Assert.Equal("", Of(Facts.LongTerm("", Facts.Mechanism()), "2023-09-13"));

    [Fact]
    public void An_open_case_of_a_withdrawn_measure_is_still_to_be_ended() =>
        Assert.Equal(
            "2023-10-20",
            Of(Facts.Limited(Facts.Case()) with { IsWithdrawn = true }, "2023-09-13")
        );

    [Fact]
    public void Nothing_of_a_withdrawn_measure_without_a_case_is_due() =>
        Assert.Equal("", Of(Facts.Limited() with { IsWithdrawn = true }, "2023-09-13"));

    private static string Of(EntryFacts entry, string today) =>
        FormattableString.Invariant($"{entry.On(today).NextDueOn:yyyy-MM-dd}");
}
