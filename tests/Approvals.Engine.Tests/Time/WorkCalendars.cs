using Approvals.Engine.Model;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Approvals.Engine.Tests.Time.Timing;

namespace Approvals.Engine.Tests.Time;

public sealed class WorkCalendars
{
    private static readonly DateOnly Saturday = new(2026, 1, 10);

    private static readonly WorkCalendar Spring = WorkCalendar.MondayToFriday.With(
        [new(2026, 1, 6), new(2026, 1, 7)],
        [Saturday]
    );

    [Fact]
    public void A_holiday_is_no_working_day() => Assert.False(Spring.IsWorkingDay(new(2026, 1, 6)));

    [Fact]
    public void A_make_up_day_is_a_working_day() => Assert.True(Spring.IsWorkingDay(Saturday));

    [Fact]
    public void A_make_up_day_wins_over_a_holiday() =>
        Assert.True(
            WorkCalendar.MondayToFriday.With([Saturday], [Saturday]).IsWorkingDay(Saturday)
        );

    [Fact]
    public void Working_days_leave_out_holidays_and_count_make_up_days() =>
        Assert.Equal(At("2026-01-10T09:00:00+08:00"), Spring.AddWorkingDays(Monday, 3));

    [Fact]
    public void From_a_day_off_the_first_working_day_counts() =>
        Assert.Equal(
            At("2026-01-12T09:00:00+08:00"),
            WorkCalendar.MondayToFriday.AddWorkingDays(At("2026-01-11T09:00:00+08:00"), 1)
        );

    [Fact]
    public void Days_begin_in_the_office_wherever_the_instant_was_told() =>
        Assert.Equal(
            At("2026-01-06T00:30:00+08:00"),
            WorkCalendar.MondayToFriday.AddWorkingDays(At("2026-01-04T16:30:00Z"), 1)
        );

    [Fact]
    public void There_are_no_working_days_after_the_calendar() =>
        Assert.Null(WorkCalendar.MondayToFriday.AddWorkingDays(At("9999-12-30T00:00:00+08:00"), 9));

    [Fact]
    public void The_oldest_instants_have_an_offset_too() =>
        Assert.Equal(
            DateTimeOffset.MinValue.AddDays(2),
            WorkCalendar.MondayToFriday.ToZone(DateTimeOffset.MinValue.AddDays(2))
        );

    [Property]
    public Property Adding_working_days_passes_exactly_that_many() =>
        Prop.ForAll(
            Gen.Choose(0, 100).ToArbitrary(),
            Gen.Choose(0, 5_000).ToArbitrary(),
            (days, start) =>
            {
                var from = Monday.AddDays(start);
                var until = Spring.AddWorkingDays(from, days)!.Value;
                var passed = Enumerable
                    .Range(1, (until - from).Days)
                    .Count(n =>
                        Spring.IsWorkingDay(DateOnly.FromDateTime(from.AddDays(n).DateTime))
                    );
                return passed == days;
            }
        );
}
