using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class HalfDays
{
    [Theory]
    [InlineData("2023-09-28", DayHalf.Morning, 1, "2023-09-28", DayHalf.Afternoon)]
    [InlineData("2023-09-28", DayHalf.Afternoon, 1, "2023-10-07", DayHalf.Morning)]
    [InlineData("2023-09-28", DayHalf.Afternoon, 5, "2023-10-09", DayHalf.Morning)]
    [InlineData("2023-10-07", DayHalf.Morning, -1, "2023-09-28", DayHalf.Afternoon)]
    [InlineData("2023-10-01", DayHalf.Morning, 1, "2023-10-07", DayHalf.Morning)]
    public void Halves_of_days_off_do_not_count(
        string from,
        DayHalf half,
        int count,
        string expected,
        DayHalf expectedHalf
    ) =>
        Assert.Equal(
            new HalfDay(Seeds.Day(expected), expectedHalf),
            Seeds.Calendar.AddHalfDays(new(Seeds.Day(from), half), count)
        );

    [Theory]
    [InlineData(DayHalf.Morning, DayHalf.Afternoon, 6)]
    [InlineData(DayHalf.Afternoon, DayHalf.Afternoon, 5)]
    [InlineData(DayHalf.Afternoon, DayHalf.Morning, 4)]
    public void The_halves_of_an_absence_are_counted(DayHalf first, DayHalf last, int expected) =>
        Assert.Equal(
            expected,
            Seeds.Calendar.CountHalfDays(
                new(Seeds.Day("2023-09-28"), first),
                new(Seeds.Day("2023-10-08"), last)
            )
        );

    [Fact]
    public void Half_a_working_day_and_back_is_none() =>
        Assert.Equal(
            0,
            Seeds.Calendar.CountHalfDays(
                new(Seeds.Day("2023-09-28"), DayHalf.Afternoon),
                new(Seeds.Day("2023-09-28"), DayHalf.Morning)
            )
        );

    [Theory]
    [InlineData(9, DayHalf.Morning)]
    [InlineData(13, DayHalf.Morning)]
    [InlineData(14, DayHalf.Afternoon)]
    [InlineData(22, DayHalf.Afternoon)]
    public void An_instant_lies_in_a_half(int hour, DayHalf expected) =>
        Assert.Equal(expected, Seeds.Calendar.HalfOf(Seeds.At("2023-09-28", hour)).Half);
}
