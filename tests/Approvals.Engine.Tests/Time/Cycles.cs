using Approvals.Engine.Model;
using static Approvals.Engine.Tests.Time.Timing;

namespace Approvals.Engine.Tests.Time;

public sealed class Cycles
{
    [Fact]
    public void A_number_says_how_often_a_cycle_fires() =>
        Assert.Equal(
            ["2026-01-06 09:00:00 +08:00", "2026-01-07 09:00:00 +08:00"],
            Firings("R2/P1D", 9)
        );

    [Theory]
    [InlineData("R/P1D")]
    [InlineData("R-1/P1D")]
    [InlineData("R99999999999/P1D")]
    public void Without_a_number_a_cycle_has_no_end(string text) =>
        Assert.Equal(500, Firings(text, 500).Length);

    [Fact]
    public void With_a_start_a_cycle_fires_there_first() =>
        Assert.Equal(
            ["2026-02-01 08:00:00 +08:00", "2026-02-02 08:00:00 +08:00"],
            Firings("R2/2026-02-01T08:00:00+08:00/P1D", 9)
        );

    [Fact]
    public void Firings_before_the_timer_began_are_left_out() =>
        Assert.Equal(
            ["2026-01-06 08:00:00 +08:00", "2026-01-07 08:00:00 +08:00"],
            Firings("R5/2026-01-03T08:00:00+08:00/P1D", 9)
        );

    [Fact]
    public void A_cycle_all_of_whose_firings_have_passed_fires_once_and_now() =>
        Assert.Equal(
            ["2026-01-05 09:00:00 +08:00"],
            Firings("R5/2020-01-03T08:00:00+08:00/P1D", 9)
        );

    [Fact]
    public void With_an_end_a_cycle_fires_there_last() =>
        Assert.Equal(
            [
                "2026-01-06 08:00:00 +08:00",
                "2026-01-07 08:00:00 +08:00",
                "2026-01-08 08:00:00 +08:00",
            ],
            Firings("R3/P1D/2026-01-08T08:00:00+08:00", 9)
        );

    [Fact]
    public void With_an_end_and_no_number_a_cycle_fires_until_then() =>
        Assert.Equal(4, Firings("R/P1D/2026-01-08T10:00:00+08:00", 9).Length);

    [Fact]
    public void Months_are_counted_from_the_first_day_and_not_from_the_last_firing() =>
        Assert.Equal(
            [
                "2026-02-28 09:00:00 +08:00",
                "2026-03-31 09:00:00 +08:00",
                "2026-04-30 09:00:00 +08:00",
            ],
            Firings("R/P1M", 3, Moment.Of(At("2026-01-31T09:00:00+08:00")))
        );

    [Fact]
    public void Firings_that_were_missed_are_made_up_for_by_one_and_counted()
    {
        var first = Start(TimerKind.Cycle, "R5/P1D", null, out _);

        var second = first?.Next(Moment.Of(At("2026-01-09T10:00:00+08:00")));

        Assert.Equal((At("2026-01-10T09:00:00+08:00"), 0), (second?.DueAt, second?.Left));
    }

    [Fact]
    public void A_firing_that_is_due_at_this_instant_was_not_missed()
    {
        var first = Start(TimerKind.Cycle, "R5/P1D", null, out _);

        var second = first?.Next(Moment.Of(At("2026-01-09T09:00:00+08:00")));

        Assert.Equal((At("2026-01-09T09:00:00+08:00"), 1), (second?.DueAt, second?.Left));
    }

    [Fact]
    public void Where_the_last_firings_were_missed_a_cycle_ends()
    {
        var first = Start(TimerKind.Cycle, "R3/P1D", null, out _);

        Assert.Null(first?.Next(Moment.Of(At("2027-01-01T09:00:00+08:00"))));
    }

    [Fact]
    public void A_cycle_of_milliseconds_that_slept_for_centuries_goes_on_at_once()
    {
        var first = Start(TimerKind.Cycle, "R/PT0.001S", null, out _);

        var second = first?.Next(Moment.Of(At("2826-01-05T09:00:00+08:00")));

        Assert.Equal(At("2826-01-05T09:00:00+08:00"), second?.DueAt);
    }

    [Fact]
    public void A_cycle_ends_with_the_calendar() => Assert.Equal(3, Firings("R/P2000Y", 9).Length);

    [Fact]
    public void A_cycle_whose_interval_is_long_to_write_goes_on() =>
        Assert.Equal(
            2,
            Firings(
                "R2/P000000000000.000000000WT000000000000.000000000H000000000000.000000000M00000000001.000000000S",
                9
            ).Length
        );
}
