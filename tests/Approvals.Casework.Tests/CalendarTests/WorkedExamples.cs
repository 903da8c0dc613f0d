using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

/// <summary>Cases of the office, counted by hand.</summary>
public sealed class WorkedExamples
{
    [Fact]
    public void Five_working_days_over_the_autumn_holidays_end_on_the_make_up_Sunday() =>
        Assert.Equal(
            Seeds.Day("2023-10-08"),
            Seeds.WorkOn(new DueRule.WorkingDays(5), DeadlineKind.PublicNotice, "2023-09-25")
        );

    [Theory]
    [InlineData("2023-09-27", 5, "2023-10-10")]
    [InlineData("2023-09-28", 3, "2023-10-09")]
    [InlineData("2024-02-07", 5, "2024-02-20")]
    [InlineData("2024-04-30", 5, "2024-05-10")]
    [InlineData("2025-01-24", 5, "2025-02-07")]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    public void Working_days_over_holidays_end_as_counted_by_hand(
        string from,
        int days,
        string expected
    ) =>
        Assert.Equal(
            Seeds.Day(expected),
            Seeds.WorkOn(new DueRule.WorkingDays(days), DeadlineKind.PublicNotice, from)
        );

    [Fact]
    public void A_fine_whose_fifteenth_day_is_a_holiday_may_be_paid_on_the_next_working_day() =>
        Assert.Equal(
            Seeds.Day("2023-10-07"),
            Seeds.WorkOn(new DueRule.PenaltyLawDays(15), DeadlineKind.Statutory, "2023-09-20")
        );

    [Fact]
    public void Ninety_days_that_end_on_a_Sunday_end_on_Monday() =>
        Assert.Equal(Seeds.Day("2023-11-20"), NinetyDays.WorkOn);

    [Fact]
    public void Ninety_days_that_end_on_a_Sunday_keep_it_as_their_nominal_end() =>
        Assert.Equal(Seeds.Day("2023-11-19"), NinetyDays.NominalOn);

    [Fact]
    public void Ninety_days_that_end_on_a_Sunday_are_planned_to_the_Friday_before() =>
        Assert.Equal(Seeds.Day("2023-11-17"), NinetyDays.PlanOn);

    [Theory]
    [InlineData("2024-01-31", "2024-02-29")]
    [InlineData("2023-12-15", "2024-01-15")]
    public void A_month_ends_on_the_same_day_or_the_last(string from, string expected) =>
        Assert.Equal(
            Seeds.Day(expected),
            Seeds.WorkOn(new DueRule.Months(1), DeadlineKind.Statutory, from)
        );

    [Fact]
    public void A_month_of_a_superior_that_ends_in_a_holiday_is_worked_to_the_day_before() =>
        Assert.Equal(
            Seeds.Day("2024-02-09"),
            Seeds.WorkOn(new DueRule.Months(1), DeadlineKind.Superior, "2024-01-10")
        );

    [Theory]
    [InlineData("2023-08-19", "2023-08-18")]
    [InlineData("2023-09-10", "2023-09-08")]
    public void Before_a_day_of_the_weekend_is_worked_to_the_Friday(string day, string expected) =>
        Assert.Equal(
            Seeds.Day(expected),
            Seeds.WorkOn(
                new DueRule.BeforeDate(Seeds.Day(day)),
                DeadlineKind.Superior,
                "2023-08-11"
            )
        );

    [Theory]
    [InlineData("2023-09-08", "2023-09-01 2023-09-05 2023-09-07")]
    [InlineData("2023-10-20", "2023-10-13 2023-10-17 2023-10-19")]
    [InlineData("2023-10-09", "2023-09-26 2023-09-28 2023-10-08")]
    public void Reminders_go_out_five_three_and_one_working_days_before(string due, string days) =>
        Assert.Equal(
            days.Split(' ').Select(Seeds.Day),
            ReminderLadder
                .Of(Seeds.Day(due), Seeds.Calendar)
                .Where(rung => rung.WorkingDays < 0)
                .Select(rung => rung.On)
        );

    [Fact]
    public void What_is_overdue_is_taken_higher_after_1_3_5_10_and_20_working_days() =>
        Assert.Equal(
            "2023-10-23 2023-10-25 2023-10-27 2023-11-03 2023-11-17".Split(' ').Select(Seeds.Day),
            ReminderLadder
                .Of(Seeds.Day("2023-10-20"), Seeds.Calendar)
                .Where(rung => rung.IsOverdue)
                .Select(rung => rung.On)
        );

    [Fact]
    public void Before_Great_Cold_of_a_plan_of_August_2023_is_worked_to_19_January_2024() =>
        Assert.Equal(
            Seeds.Day("2024-01-19"),
            Seeds.WorkOn(
                new DueRule.BeforeSolarTerm(SolarTerm.GreatCold),
                DeadlineKind.Superior,
                "2023-08-11"
            )
        );

    private static DueDate NinetyDays =>
        Seeds.Due(new DueRule.CalendarDays(90), DeadlineKind.Statutory, "2023-08-21");
}
