using Approvals.Engine.Model;
using static Approvals.Engine.Tests.Time.Timing;

namespace Approvals.Engine.Tests.Time;

public sealed class CronTexts
{
    [Theory]
    [InlineData("cron: 30 9 * * *", "2026-01-05 09:30:00 +08:00")]
    [InlineData("cron: 0 9 * * *", "2026-01-06 09:00:00 +08:00")]
    [InlineData("cron: 0 9 * * MON-FRI", "2026-01-06 09:00:00 +08:00")]
    [InlineData("cron: 0 9 * * sat-sun", "2026-01-10 09:00:00 +08:00")]
    [InlineData("cron: 0 9 * * 7", "2026-01-11 09:00:00 +08:00")]
    [InlineData("cron: 0 9 * * 5-7", "2026-01-09 09:00:00 +08:00")]
    [InlineData("cron: 0 9 L * ?", "2026-01-31 09:00:00 +08:00")]
    [InlineData("cron: 0 9 L 2 *", "2026-02-28 09:00:00 +08:00")]
    [InlineData("cron: 0 9 ? * FRIL", "2026-01-30 09:00:00 +08:00")]
    [InlineData("cron: 0 9 ? * 7L", "2026-01-25 09:00:00 +08:00")]
    [InlineData("cron: */20 * * * *", "2026-01-05 09:20:00 +08:00")]
    [InlineData("cron: 5/20 * * * *", "2026-01-05 09:05:00 +08:00")]
    [InlineData("cron: 0 22-2/2 * * *", "2026-01-05 22:00:00 +08:00")]
    [InlineData("cron: 15,45 10,12 * * *", "2026-01-05 10:15:00 +08:00")]
    [InlineData("cron: 0 9 1 MAR,jun *", "2026-03-01 09:00:00 +08:00")]
    [InlineData("cron: 0 9 29 2 *", "2028-02-29 09:00:00 +08:00")]
    [InlineData("cron: 30 0 9 * * *", "2026-01-05 09:00:30 +08:00")]
    [InlineData("cron: 0 9 13 * WED", "2026-01-07 09:00:00 +08:00")]
    [InlineData("cron: 0 9 */2 * WED", "2026-01-07 09:00:00 +08:00")]
    public void A_cron_text_fires_when_the_clock_shows_its_figures(string text, string expected) =>
        Assert.Equal(expected, First(TimerKind.Cycle, text));

    [Theory]
    [InlineData("cron: 0 9 * *", "has 4 fields instead of 5, or 6 with seconds.")]
    [InlineData("cron: 60 9 * * *", "is no minute.")]
    [InlineData("cron: 0 9 0 * *", "is no day of the month.")]
    [InlineData("cron: 0 9 * * L", "is no weekday.")]
    [InlineData("cron: 0 9 * L *", "is no month.")]
    [InlineData("cron: 0 */0 * * *", "is no hour.")]
    [InlineData("cron: 0 1,,2 * * *", "is no hour.")]
    [InlineData("cron: 0 -1 * * *", "is no hour.")]
    [InlineData("cron: 0 9 31 2,4 *", "never fires.")]
    public void A_cron_text_that_is_none_is_a_problem(string text, string found) =>
        Assert.EndsWith(
            found,
            TimerRule.Of(TimerKind.Cycle, Formula.Of(text)).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_cron_text_fires_again_and_again() =>
        Assert.Equal(
            [
                "2026-01-09 17:00:00 +08:00",
                "2026-01-16 17:00:00 +08:00",
                "2026-01-23 17:00:00 +08:00",
            ],
            Firings("cron: 0 17 * * FRI", 3)
        );

    [Fact]
    public void Firings_that_were_missed_are_made_up_for_by_one()
    {
        var first = Start(TimerKind.Cycle, "cron: 0 12 * * *", null, out _);

        var second = first?.Next(Moment.Of(At("2026-03-01T10:00:00+08:00")));

        Assert.Equal(At("2026-03-01T12:00:00+08:00"), second?.DueAt);
    }

    [Fact]
    public void A_time_that_the_clocks_skip_fires_once_at_the_first_instant_after() =>
        Assert.Equal(
            ["2026-03-29 03:00:00 +02:00", "2026-03-30 02:10:00 +02:00"],
            Firings("cron: 10,20 2 * * *", 9, In("Europe/Berlin", "2026-03-29T00:00:00+01:00"))
                .Take(2)
        );

    [Fact]
    public void A_time_that_the_clocks_show_twice_fires_once() =>
        Assert.Equal(
            ["2026-10-25 02:30:00 +02:00", "2026-10-26 02:30:00 +01:00"],
            Firings("cron: 30 2 * * *", 2, In("Europe/Berlin", "2026-10-25T00:00:00+02:00"))
        );
}
