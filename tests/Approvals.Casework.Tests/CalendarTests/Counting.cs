using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class Counting
{
    [Theory]
    [InlineData("2023-10-07", true)]
    [InlineData("2023-10-08", true)]
    [InlineData("2023-10-05", false)]
    [InlineData("2022-12-31", false)]
    [InlineData("2006-12-31", true)]
    [InlineData("2024-02-09", true)]
    public void Working_days_are_those_of_the_published_calendar(string day, bool works) =>
        Assert.Equal(works, Seeds.Calendar.IsWorkingDay(Seeds.Day(day)));

    [Theory]
    [InlineData("2023-10-09", -1, "2023-10-08")]
    [InlineData("2023-10-09", -3, "2023-09-28")]
    [InlineData("2023-10-09", 0, "2023-10-09")]
    [InlineData("2022-12-30", 1, "2023-01-03")]
    [InlineData("2024-02-28", 2, "2024-03-01")]
    public void Working_days_are_counted_both_ways(string from, int days, string expected) =>
        Assert.Equal(Seeds.Day(expected), Seeds.Calendar.AddWorkingDays(Seeds.Day(from), days));

    [Fact]
    public void Of_11_August_to_20_October_2023_47_are_working_days() =>
        Assert.Equal(
            47,
            Seeds.Calendar.CountWorkingDays(Seeds.Day("2023-08-11"), Seeds.Day("2023-10-20"))
        );

    [Fact]
    public void From_11_August_to_20_October_2023_are_71_calendar_days() =>
        Assert.Equal(
            71,
            OfficeCalendar.CountDays(Seeds.Day("2023-08-11"), Seeds.Day("2023-10-20"))
        );

    [Fact]
    public void Between_two_days_neither_end_counts() =>
        Assert.Equal(
            2,
            Seeds.Calendar.WorkingDaysBetween(Seeds.Day("2023-09-28"), Seeds.Day("2023-10-09"))
        );

    [Fact]
    public void A_span_that_ends_before_it_begins_has_no_days() =>
        Assert.Equal(
            0,
            Seeds.Calendar.CountWorkingDays(Seeds.Day("2023-09-28"), Seeds.Day("2023-09-27"))
        );

    [Theory]
    [InlineData("2023-03-31 2023-06-30 2023-09-28 2023-12-29", 2023)]
    [InlineData("2024-03-29 2024-06-28 2024-09-30 2024-12-31", 2024)]
    public void Quarters_end_on_their_last_working_day(string expected, int year) =>
        Assert.Equal(
            expected.Split(' ').Select(Seeds.Day),
            Enumerable
                .Range(0, 4)
                .Select(quarter => new DateOnly(year, 3 * quarter + 1, 1))
                .Select(on => Seeds.Calendar.LastWorkingDay(Period.Quarter, on)!.Value)
        );

    [Fact]
    public void Months_end_on_their_last_working_day() =>
        Assert.Equal(
            "2023-08-31 2023-09-28 2023-10-31 2023-11-30 2023-12-29 2024-01-31 2024-02-29"
                .Split(' ')
                .Select(Seeds.Day),
            Enumerable
                .Range(0, 7)
                .Select(month =>
                    Seeds
                        .Calendar.LastWorkingDay(
                            Period.Month,
                            new DateOnly(2023, 8, 15).AddMonths(month)
                        )!
                        .Value
                )
        );

    [Theory]
    [InlineData(Period.Month, "2024-02-14", "2024-02-01", "2024-02-29")]
    [InlineData(Period.Quarter, "2024-02-14", "2024-01-02", "2024-03-29")]
    [InlineData(Period.HalfYear, "2024-07-01", "2024-07-01", "2024-12-31")]
    [InlineData(Period.Year, "2023-02-14", "2023-01-03", "2023-12-29")]
    public void Periods_have_a_first_and_a_last_working_day(
        Period period,
        string on,
        string first,
        string last
    ) =>
        Assert.Equal(
            (Seeds.Day(first), Seeds.Day(last)),
            (
                Seeds.Calendar.FirstWorkingDay(period, Seeds.Day(on))!.Value,
                Seeds.Calendar.LastWorkingDay(period, Seeds.Day(on))!.Value
            )
        );

    [Theory]
    [InlineData("2023-10-01", "2023-09-28", "2023-10-07")]
    [InlineData("2023-10-08", "2023-10-08", "2023-10-08")]
    public void The_working_day_on_or_beside_a_day_is_found(
        string on,
        string before,
        string after
    ) =>
        Assert.Equal(
            (Seeds.Day(before), Seeds.Day(after)),
            (Seeds.Calendar.OnOrBefore(Seeds.Day(on)), Seeds.Calendar.OnOrAfter(Seeds.Day(on)))
        );

    [Theory]
    [InlineData("2024-06-09", "2024-06-07")] // Two days back, two days on: the earlier wins.
    [InlineData("2024-06-10", "2024-06-11")]
    public void The_nearest_working_day_is_the_earlier_in_a_tie(string on, string expected) =>
        Assert.Equal(Seeds.Day(expected), Seeds.Calendar.Nearest(Seeds.Day(on)));

    [Fact]
    public void More_working_days_than_any_limit_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Seeds.Calendar.AddWorkingDays(Seeds.Day("2023-01-01"), 10_001)
        );
}
