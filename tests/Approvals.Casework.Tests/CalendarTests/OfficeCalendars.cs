using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class OfficeCalendars
{
    [Fact]
    public void A_year_without_a_notice_is_provisional() =>
        Assert.True(Seeds.Calendar.IsProvisional(2027));

    [Fact]
    public void A_year_without_a_notice_is_Monday_to_Friday() =>
        Assert.Equal(261, Seeds.Calendar.CountWorkingDays(new(2027, 1, 1), new(2027, 12, 31)));

    [Theory]
    [InlineData("2026-12-27", false)]
    [InlineData("2026-12-28", true)]
    [InlineData("2023-12-31", false)]
    public void The_last_days_of_December_wait_for_the_notice_of_the_next_year(
        string on,
        bool expected
    ) => Assert.Equal(expected, Seeds.Calendar.IsProvisional(Seeds.Day(on)));

    [Fact]
    public void A_local_day_off_wins_over_the_notice() =>
        Assert.False(
            With(new LocalOverride(new(2023, 10, 8), DayKind.Off, "停电", "通知1号"))
                .IsWorkingDay(new(2023, 10, 8))
        );

    [Fact]
    public void A_local_working_day_wins_over_the_notice() =>
        Assert.True(
            With(new LocalOverride(new(2023, 10, 6), DayKind.Work, "值守", "通知2号"))
                .IsWorkingDay(new(2023, 10, 6))
        );

    [Fact]
    public void The_engine_counts_as_the_office_does() =>
        Assert.Equal(
            Seeds.At("2023-10-08"),
            Seeds.Calendar.WorkCalendar.AddWorkingDays(Seeds.At("2023-09-25"), 5)
        );

    [Theory]
    [InlineData("2023-10-08", DayMark.MakeUp, "国庆节")]
    [InlineData("2023-10-01", DayMark.Holiday, "国庆节")]
    [InlineData("2023-10-14", DayMark.Weekend, "")]
    [InlineData("2023-10-16", DayMark.Plain, "")]
    public void A_day_is_marked_with_what_it_is(string on, DayMark mark, string name) =>
        Assert.Equal(new MarkedDay(Seeds.Day(on), mark, name), Seeds.Calendar.Mark(Seeds.Day(on)));

    [Fact]
    public void The_office_closes_at_18_in_its_zone() =>
        Assert.Equal(
            new DateTimeOffset(2023, 10, 8, 10, 0, 0, TimeSpan.Zero),
            Seeds.Calendar.CloseOf(new(2023, 10, 8))
        );

    [Fact]
    public void A_day_begins_at_midnight_of_the_office() =>
        Assert.Equal(
            new DateOnly(2023, 10, 8),
            Seeds.Calendar.DateOf(new(2023, 10, 7, 16, 0, 0, TimeSpan.Zero))
        );

    [Fact]
    public void In_no_year_does_an_office_day_have_other_than_24_hours() =>
        Assert.All(
            OfficeCalendar.Days(new(2007, 1, 1), new(2026, 12, 31)),
            on =>
                Assert.Equal(
                    TimeSpan.FromHours(24),
                    Seeds.Calendar.OpenOf(on.AddDays(1)) - Seeds.Calendar.OpenOf(on)
                )
        );

    [Theory]
    [InlineData("2023-09-28", 17, "2023-09-28")]
    [InlineData("2023-09-28", 19, "2023-10-07")]
    [InlineData("2023-10-01", 10, "2023-10-07")]
    public void Reminders_of_what_ends_after_hours_start_on_the_next_working_day(
        string day,
        int hour,
        string expected
    ) => Assert.Equal(Seeds.Day(expected), Seeds.Calendar.RemindersStartOn(Seeds.At(day, hour)));

    [Fact]
    public void Working_hours_must_be_in_their_order()
    {
        var hours = WorkingHours.Of(new(9, 0), new(12, 0), new(11, 0), new(18, 0), out var problem);

        Assert.Null(hours);
        Assert.Equal(
            "Expected times in their order, but found 09:00, 12:00, 11:00, 18:00.",
            problem
        );
    }

    [Fact]
    public void Working_hours_are_a_setting()
    {
        var hours = WorkingHours.Of(new(8, 0), new(12, 0), new(14, 30), new(17, 30), out _);
        var calendar = OfficeCalendar.Of("x", Seeds.Years, hours: hours);

        Assert.Equal(new TimeSpan(17, 30, 0), calendar.CloseOf(new(2023, 10, 8)).TimeOfDay);
    }

    private static OfficeCalendar With(LocalOverride local) =>
        OfficeCalendar.Of("x", Seeds.Years, [local]);
}
