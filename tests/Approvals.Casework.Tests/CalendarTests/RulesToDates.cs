using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class RulesToDates
{
    public static TheoryData<DueRule, string> Fixed =>
        new()
        {
            { new DueRule.BeforeDate(new(2023, 8, 18), true), "2023-08-18" },
            { new DueRule.BeforeDate(new(2023, 8, 18)), "2023-08-17" },
            { new DueRule.BeforeMonth(2024, 6), "2024-05-31" },
            { new DueRule.BeforeMonth(2024, 1), "2023-12-29" },
            { new DueRule.ByMonthEnd(2023, 9), "2023-09-28" },
            { new DueRule.ByMonthEnd(2024, 2), "2024-02-29" },
            { new DueRule.WithinYear(2023), "2023-12-29" },
            { new DueRule.EndOfPeriod(Period.Month), "2023-08-31" },
            { new DueRule.EndOfPeriod(Period.Quarter), "2023-09-28" },
            { new DueRule.EndOfPeriod(Period.HalfYear), "2023-12-29" },
            { new DueRule.EveryTwoWeeks(new(2023, 8, 4)), "2023-08-18" },
            { new DueRule.EveryTwoWeeks(new(2023, 9, 1)), "2023-09-01" },
        };

    [Theory, MemberData(nameof(Fixed))]
    public void A_named_date_is_worked_to_the_last_working_day_in_time(
        DueRule rule,
        string expected
    ) => Assert.Equal(Seeds.Day(expected), Seeds.WorkOn(rule, DeadlineKind.Superior, "2023-08-11"));

    [Theory]
    [InlineData(2, "2023-10-07")]
    [InlineData(3, "2023-10-08")]
    [InlineData(5, "2023-10-10")]
    [InlineData(7, "2023-10-12")]
    [InlineData(10, "2023-10-07")] // Calendar days: 7 October.
    [InlineData(30, "2023-10-27")]
    public void In_the_penalty_law_2_3_5_and_7_days_are_working_days(int days, string expected) =>
        Assert.Equal(
            Seeds.Day(expected),
            Seeds.WorkOn(new DueRule.PenaltyLawDays(days), DeadlineKind.Statutory, "2023-09-27")
        );

    [Theory]
    [InlineData(1, SpanUnit.Year, "2023-03-15", "2024-03-14")]
    [InlineData(1, SpanUnit.Month, "2024-01-31", "2024-02-29")]
    [InlineData(6, SpanUnit.Month, "2023-08-31", "2024-02-29")]
    [InlineData(1, SpanUnit.Year, "2024-02-29", "2025-02-28")]
    [InlineData(7, SpanUnit.Day, "2023-10-01", "2023-10-07")]
    public void From_the_day_counts_the_day_itself(
        int count,
        SpanUnit unit,
        string from,
        string expected
    ) =>
        Assert.Equal(
            Seeds.Day(expected),
            Seeds.WorkOn(new DueRule.FromTheDay(count, unit), DeadlineKind.Internal, from)
        );

    [Fact]
    public void A_status_ends_on_its_day_though_that_is_off() =>
        Assert.Equal(
            Seeds.Day("2023-10-05"),
            Seeds.WorkOn(
                new DueRule.FromTheDay(1, SpanUnit.Year),
                DeadlineKind.Statutory,
                "2022-10-06"
            )
        );

    [Theory]
    [InlineData(1, "2024-02-29", "2025-02-28")]
    [InlineData(2, "2021-11-15", "2023-11-15")]
    public void A_year_ends_on_the_same_day_or_the_28th(int years, string from, string expected) =>
        Assert.Equal(
            Seeds.Day(expected),
            Seeds.WorkOn(new DueRule.Years(years), DeadlineKind.Statutory, from)
        );

    [Fact]
    public void At_once_is_three_working_days() =>
        Assert.Equal(
            Seeds.Day("2023-10-09"),
            Seeds.WorkOn(new DueRule.AtOnce(), DeadlineKind.Internal, "2023-09-28")
        );

    [Fact]
    public void At_once_for_safety_is_24_hours_whatever_the_day() =>
        Assert.Equal(
            Seeds.At("2023-10-01"),
            Seeds.Due(new DueRule.AtOnceForSafety(), DeadlineKind.Internal, "2023-09-30").DueAt
        );

    [Fact]
    public void A_period_may_start_on_a_day_off() =>
        Assert.Equal(
            Seeds.Day("2023-10-07"),
            Seeds.WorkOn(new DueRule.WorkingDays(1), DeadlineKind.Internal, "2023-10-01")
        );

    [Fact]
    public void A_public_notice_in_calendar_days_does_not_end_on_a_day_off() =>
        Assert.Equal(
            Seeds.Day("2023-10-07"),
            Seeds.WorkOn(new DueRule.CalendarDays(7), DeadlineKind.PublicNotice, "2023-09-24")
        );

    [Fact]
    public void A_period_whose_last_working_day_is_past_is_the_next() =>
        Assert.Equal(
            Seeds.Day("2023-10-31"),
            Seeds.WorkOn(new DueRule.EndOfPeriod(Period.Month), DeadlineKind.Internal, "2023-09-29")
        );

    [Fact]
    public void A_meeting_every_two_weeks_that_falls_on_a_holiday_is_held_on_the_nearest_day() =>
        Assert.Equal(
            Seeds.Day("2023-09-28"), // 29 September is off; 28 September is a day before.
            Seeds.WorkOn(
                new DueRule.EveryTwoWeeks(new(2023, 9, 1)),
                DeadlineKind.Internal,
                "2023-09-15"
            )
        );

    [Fact]
    public void After_a_moved_meeting_the_old_pattern_goes_on() =>
        Assert.Equal(
            Seeds.Day("2023-10-13"),
            Seeds.WorkOn(
                new DueRule.EveryTwoWeeks(new(2023, 9, 1)),
                DeadlineKind.Internal,
                "2023-09-28"
            )
        );

    [Fact]
    public void Half_of_the_time_is_given_for_a_correction() =>
        Assert.Equal(
            Seeds.Day("2023-10-09"), // 5 working days: 3 for the correction.
            ReturnedWork.DueOn(
                Seeds.Calendar,
                Seeds.Day("2023-09-18"),
                Seeds.Day("2023-09-25"),
                Seeds.Day("2023-09-28")
            )
        );

    [Fact]
    public void A_correction_has_at_least_one_working_day() =>
        Assert.Equal(
            1,
            ReturnedWork.WorkingDays(
                Seeds.Calendar,
                Seeds.Day("2023-09-29"),
                Seeds.Day("2023-09-30")
            )
        );

    [Theory]
    [InlineData(0)]
    [InlineData(DueRule.MaxCount + 1)]
    public void Too_few_or_too_many_days_are_refused(int count)
    {
        DueDates.Of(
            new(new DueRule.CalendarDays(count), DeadlineKind.Statutory, Seeds.At("2023-09-28")),
            Seeds.Calendar,
            out var problem
        );

        Assert.Equal(DueProblemKind.CountOutOfRange, problem?.Kind);
    }

    [Fact]
    public void A_month_that_is_none_is_refused()
    {
        DueDates.Of(
            new(new DueRule.BeforeMonth(2023, 13), DeadlineKind.Superior, Seeds.At("2023-09-28")),
            Seeds.Calendar,
            out var problem
        );

        Assert.Equal(DueProblemKind.NoSuchMonth, problem?.Kind);
    }
}
