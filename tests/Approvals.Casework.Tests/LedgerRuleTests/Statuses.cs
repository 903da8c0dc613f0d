using Approvals.Casework.Cases;
using Approvals.Casework.Ledger;
using Approvals.Engine.Run;

namespace Approvals.Casework.Tests.LedgerRuleTests;

public sealed class Statuses
{
    [Theory]
    [InlineData(EntryGaps.None, MeasureStatus.Assigned)]
    [InlineData(EntryGaps.Leader, MeasureStatus.Draft)]
    [InlineData(EntryGaps.Section, MeasureStatus.Draft)]
    [InlineData(EntryGaps.Date, MeasureStatus.Draft)]
    public void Without_a_case_it_is_assigned_once_nothing_is_missing(
        EntryGaps gaps,
        MeasureStatus expected
    ) => Assert.Equal(expected, Of(Facts.Limited() with { Gaps = gaps }));

    [Theory]
    [InlineData(CaseStage.Assigned, MeasureStatus.Assigned)]
    [InlineData(CaseStage.InProgress, MeasureStatus.InProgress)]
    [InlineData(CaseStage.Submitted, MeasureStatus.Submitted)]
    [InlineData(CaseStage.Returned, MeasureStatus.Returned)]
    [InlineData(CaseStage.Verified, MeasureStatus.Verified)]
    [InlineData(CaseStage.Closed, MeasureStatus.Closed)]
    public void With_one_case_it_stands_where_the_case_does(
        CaseStage stage,
        MeasureStatus expected
    ) => Assert.Equal(expected, Of(Facts.Limited(Facts.Case(stage))));

    [Fact]
    public void A_case_that_says_nothing_has_only_begun() =>
        Assert.Equal(
            MeasureStatus.Assigned,
            Of(Facts.Limited(Facts.Case() with { Standing = null }))
        );

    [Theory]
    [InlineData(CaseStage.InProgress, CaseStage.Verified, MeasureStatus.InProgress)]
    [InlineData(CaseStage.Verified, CaseStage.Submitted, MeasureStatus.Submitted)]
    [InlineData(CaseStage.Submitted, CaseStage.Returned, MeasureStatus.Returned)]
    [InlineData(CaseStage.Closed, CaseStage.Verified, MeasureStatus.Verified)]
    public void Of_several_open_cases_the_least_advanced_counts(
        CaseStage one,
        CaseStage other,
        MeasureStatus expected
    ) =>
        Assert.Equal(
            expected,
            Of(Facts.LongTerm("quarter", Facts.Mechanism(one), Facts.ThirdQuarter(other)))
        );

    [Fact]
    public void A_new_period_of_a_measure_that_is_worked_on_does_not_begin_it_anew() =>
        Assert.Equal(
            MeasureStatus.InProgress,
            Of(Facts.LongTerm("quarter", Facts.Mechanism(), Facts.ThirdQuarter(CaseStage.Assigned)))
        );

    [Fact]
    public void A_period_that_says_nothing_yet_is_the_least_advanced() =>
        Assert.Equal(
            MeasureStatus.InProgress,
            Of(
                Facts.LongTerm(
                    "quarter",
                    Facts.Mechanism(CaseStage.Verified),
                    Facts.ThirdQuarter() with
                    {
                        Standing = null,
                    }
                )
            )
        );

    [Theory]
    [InlineData("2023-09-12", MeasureStatus.InProgress)]
    [InlineData("2023-09-13", MeasureStatus.Suspended)]
    [InlineData("2023-09-14", MeasureStatus.Suspended)]
    public void It_is_suspended_to_the_end_of_that_day(string until, MeasureStatus expected) =>
        Assert.Equal(
            expected,
            Of(Facts.Limited(Facts.Case()) with { SuspendedUntil = Facts.Day(until) })
        );

    [Theory]
    [InlineData(true, true, MeasureStatus.Suspended)]
    [InlineData(true, false, MeasureStatus.InProgress)]
    [InlineData(false, false, MeasureStatus.InProgress)]
    public void It_is_suspended_while_all_that_is_open_stands_still(
        bool isMechanismHeld,
        bool isPeriodHeld,
        MeasureStatus expected
    ) =>
        Assert.Equal(
            expected,
            Facts
                .LongTerm(
                    "quarter",
                    Facts.Mechanism(CaseStage.InProgress) with
                    {
                        IsSuspended = isMechanismHeld,
                    },
                    Facts.ThirdQuarter(CaseStage.InProgress) with
                    {
                        IsSuspended = isPeriodHeld,
                    }
                )
                .On("2023-09-13")
                .Status
        );

    [Fact]
    public void What_is_closed_is_not_suspended_by_what_still_stands_in_its_archive() =>
        Assert.Equal(
            MeasureStatus.Closed,
            Facts
                .Limited(Facts.Case(CaseStage.Closed) with { IsSuspended = true })
                .On("2023-09-13")
                .Status
        );

    [Fact]
    public void What_an_amendment_took_out_is_superseded_although_it_is_suspended() =>
        Assert.Equal(
            MeasureStatus.Superseded,
            Of(
                Facts.Limited(Facts.Case()) with
                {
                    IsWithdrawn = true,
                    SuspendedUntil = DateOnly.MaxValue,
                }
            )
        );

    [Fact]
    public void A_second_cycle_without_a_case_is_reopened() =>
        Assert.Equal(MeasureStatus.Reopened, Of(Facts.Limited() with { Cycle = 2 }));

    [Theory]
    [InlineData(CaseStage.Assigned, MeasureStatus.Reopened)]
    [InlineData(CaseStage.InProgress, MeasureStatus.InProgress)]
    [InlineData(CaseStage.Closed, MeasureStatus.Closed)]
    public void A_second_cycle_is_reopened_until_its_plan_is_approved(
        CaseStage stage,
        MeasureStatus expected
    ) => Assert.Equal(expected, Of(Facts.Limited(Facts.Case(stage)) with { Cycle = 2 }));

    [Fact]
    public void A_later_period_of_a_second_cycle_does_not_reopen_it_again() =>
        Assert.Equal(
            MeasureStatus.InProgress,
            Of(
                Facts.LongTerm(
                    "quarter",
                    Facts.Mechanism(),
                    Facts.ThirdQuarter(CaseStage.Assigned)
                ) with
                {
                    Cycle = 2,
                }
            )
        );

    [Fact]
    public void A_case_that_was_closed_off_counts_as_closed_before_its_archive_is_done() =>
        Assert.Equal(
            MeasureStatus.Closed,
            Of(Facts.Limited(Facts.Case(CaseStage.Closed) with { Status = CaseStatus.Running }))
        );

    [Fact]
    public void A_case_that_has_ended_without_a_close_off_keeps_the_measure_open() =>
        Assert.Equal(
            MeasureStatus.Verified,
            Of(Facts.Limited(Facts.Case(CaseStage.Verified) with { Status = CaseStatus.Completed }))
        );

    [Fact]
    public void The_level_is_the_lowest_of_its_current_cases() =>
        Assert.Equal(
            2,
            Facts
                .LongTerm(
                    "quarter",
                    Facts.Mechanism().Saying(said => said with { Level = 5 }),
                    Facts.ThirdQuarter().Saying(said => said with { Level = 2 })
                )
                .On("2023-09-13")
                .Level
        );

    [Fact]
    public void Returns_and_extensions_are_those_of_all_current_cases() =>
        Assert.Equal(
            (3, 2),
            TimesOf(
                Facts
                    .LongTerm(
                        "quarter",
                        Facts.Mechanism().Saying(s => s with { Returned = 2, Extensions = 1 }),
                        Facts.ThirdQuarter().Saying(s => s with { Returned = 1, Extensions = 1 })
                    )
                    .On("2023-09-13")
            )
        );

    [Theory]
    [InlineData(true, true, true, EntryGaps.None)]
    [InlineData(false, true, true, EntryGaps.Leader)]
    [InlineData(true, false, true, EntryGaps.Section)]
    [InlineData(true, true, false, EntryGaps.Date)]
    [InlineData(false, false, false, EntryGaps.Leader | EntryGaps.Section | EntryGaps.Date)]
    public void A_measure_needs_a_leader_a_section_and_a_date(
        bool hasLeader,
        bool hasSection,
        bool hasDate,
        EntryGaps expected
    ) =>
        Assert.Equal(
            expected,
            LedgerRules.GapsOf(
                false,
                hasLeader,
                hasSection,
                hasDate ? Facts.Day("2023-10-20") : null
            )
        );

    [Fact]
    public void What_belongs_to_a_body_outside_lacks_nothing() =>
        Assert.Equal(EntryGaps.None, LedgerRules.GapsOf(true, false, false, null));

    private static MeasureStatus Of(EntryFacts entry) => entry.On("2023-09-13").Status;

    private static (int, int) TimesOf(EntryStanding standing) =>
        (standing.Returned, standing.Extensions);
}
