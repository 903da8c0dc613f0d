using Approvals.Engine.Model;
using static Approvals.Engine.Tests.Time.Timing;

namespace Approvals.Engine.Tests.Time;

public sealed class TimerTexts
{
    [Theory]
    [InlineData("2026-01-07T17:30:00+08:00", "2026-01-07 17:30:00 +08:00")]
    [InlineData("2026-01-07T17:30+08:00", "2026-01-07 17:30:00 +08:00")]
    [InlineData("2026-01-07T09:30:00Z", "2026-01-07 17:30:00 +08:00")]
    [InlineData("2026-01-07T09:30:00+00", "2026-01-07 17:30:00 +08:00")]
    [InlineData("2026-01-07T04:30:00-0500", "2026-01-07 17:30:00 +08:00")]
    [InlineData("2026-01-07T10:30:00+01:00[Europe/Berlin]", "2026-01-07 17:30:00 +08:00")]
    [InlineData("2026-01-07T10:30:00@Europe/Berlin", "2026-01-07 17:30:00 +08:00")]
    [InlineData("2026-01-07T17:30:00", "2026-01-07 17:30:00 +08:00")]
    [InlineData("2026-01-07T17:30:00.1239", "2026-01-07 17:30:00.123 +08:00")]
    [InlineData("2026-01-07T24:00:00", "2026-01-08 00:00:00 +08:00")]
    [InlineData(" 2026-01-07 ", "2026-01-07 00:00:00 +08:00")]
    [InlineData("2020-01-07", "2026-01-05 09:00:00 +08:00")]
    public void A_date_is_a_point_in_time_and_a_past_one_is_now(string text, string expected) =>
        Assert.Equal(expected, First(TimerKind.Date, text));

    [Theory]
    [InlineData("P2D", "2026-01-07 09:00:00 +08:00")]
    [InlineData("P1Y2M3W4DT5H6M7.5S", "2027-03-30 14:06:07.500 +08:00")]
    [InlineData("PT0.5H", "2026-01-05 09:30:00 +08:00")]
    [InlineData("P1M", "2026-02-05 09:00:00 +08:00")]
    [InlineData("PT0.0019S", "2026-01-05 09:00:00.001 +08:00")]
    [InlineData("PT0S", "2026-01-05 09:00:00 +08:00")]
    [InlineData("-P2D", "2026-01-05 09:00:00 +08:00")]
    public void A_duration_counts_from_now_and_one_into_the_past_is_now(
        string text,
        string expected
    ) => Assert.Equal(expected, First(TimerKind.Duration, text));

    [Theory]
    [InlineData("1 workday", "2026-01-06 09:00:00 +08:00")]
    [InlineData("5 workdays", "2026-01-12 09:00:00 +08:00")]
    [InlineData("5个工作日", "2026-01-12 09:00:00 +08:00")]
    [InlineData("5 个工作日 17:00", "2026-01-12 17:00:00 +08:00")]
    [InlineData("3 workdays 17:00", "2026-01-08 17:00:00 +08:00")]
    [InlineData("0 workdays 17:00", "2026-01-05 17:00:00 +08:00")]
    public void Working_days_leave_out_weekends(string text, string expected) =>
        Assert.Equal(expected, First(TimerKind.Duration, text));

    [Theory]
    [InlineData("5 workdays statutory", "2026-01-12 09:00:00 +08:00")]
    [InlineData("5个工作日 法定", "2026-01-12 09:00:00 +08:00")]
    [InlineData("P2D statutory", "2026-01-07 09:00:00 +08:00")]
    [InlineData("=\"P2D\" + \" statutory\"", "2026-01-07 09:00:00 +08:00")]
    public void That_the_law_has_set_a_clock_changes_nothing_about_when_it_is_due(
        string text,
        string expected
    ) => Assert.Equal(expected, First(TimerKind.Duration, text));

    [Theory]
    [InlineData("5 workdays statutory", true)]
    [InlineData("5个工作日 法定", true)]
    [InlineData("5 workdays", false)]
    [InlineData("5 workdaysstatutory", false)]
    public void A_text_says_whether_the_law_has_set_its_clock(string text, bool expected) =>
        Assert.Equal(expected, TimerRule.IsStatutory(text));

    [Theory]
    [InlineData("=\"P2D\"", "2026-01-07 09:00:00 +08:00")]
    [InlineData("=duration(\"P2D\")", "2026-01-07 09:00:00 +08:00")]
    [InlineData("=duration(\"P1Y2M\")", "2027-03-05 09:00:00 +08:00")]
    [InlineData("=now() + duration(\"PT1H\")", "2026-01-05 10:00:00 +08:00")]
    [InlineData("=date(\"2026-01-07\")", "2026-01-07 00:00:00 +08:00")]
    [InlineData(
        "=date and time(\"2026-01-07T09:00:00@Europe/Berlin\")",
        "2026-01-07 16:00:00 +08:00"
    )]
    [InlineData("=\"5\" + \" workdays\"", "2026-01-12 09:00:00 +08:00")]
    public void A_computed_text_may_be_a_string_a_date_or_a_duration(
        string text,
        string expected
    ) => Assert.Equal(expected, First(TimerKind.DateOrDuration, text));

    [Theory]
    [InlineData(TimerKind.Cycle, "P2D")]
    [InlineData(TimerKind.Date, "P2D")]
    [InlineData(TimerKind.Duration, "2026-01-07T09:00:00")]
    public void A_text_of_another_kind_whose_meaning_is_plain_fires_once(
        TimerKind kind,
        string text
    ) =>
        Assert.Equal(
            new TimerStart(At("2026-01-07T09:00:00+08:00"), null, 0) { Rule = text },
            Start(kind, text, null, out _)
        );

    [Theory]
    [InlineData(TimerKind.Date, "tomorrow", "'tomorrow' is none.")]
    [InlineData(TimerKind.Date, "", "there is no text.")]
    [InlineData(TimerKind.Date, "2026-02-30", "'2026-02-30' is none.")]
    [InlineData(TimerKind.Date, "2026-01-05T25:00:00", "'2026-01-05T25:00:00' is none.")]
    [InlineData(
        TimerKind.Date,
        "2026-01-05T09:00:00@Mars/Base",
        "'2026-01-05T09:00:00@Mars/Base' is none."
    )]
    [InlineData(TimerKind.Date, "R3/P1D", "'R3/P1D' is a cycle.")]
    [InlineData(TimerKind.Duration, "cron: 0 9 * * *", "'cron: 0 9 * * *' is a cycle.")]
    [InlineData(TimerKind.Duration, "P", "'P' is none.")]
    [InlineData(TimerKind.Duration, "P1DT", "'P1DT' is none.")]
    [InlineData(TimerKind.Duration, "P1", "'P1' is none.")]
    [InlineData(
        TimerKind.Duration,
        "10001 workdays",
        "'10001 workdays' is more than 10000 working days."
    )]
    [InlineData(TimerKind.Cycle, "R3", "'R3' is none.")]
    [InlineData(TimerKind.Cycle, "R0/P1D", "'R0/P1D' never fires.")]
    [InlineData(TimerKind.Cycle, "R/PT0S", "the interval of 'R/PT0S' is not longer than nothing.")]
    [InlineData(TimerKind.Cycle, "R/-P1D", "the interval of 'R/-P1D' is not longer than nothing.")]
    [InlineData(TimerKind.Cycle, "R/2026-02-30/P1D", "'R/2026-02-30/P1D' is none.")]
    public void A_text_that_is_none_is_a_problem_beforehand(
        TimerKind kind,
        string text,
        string found
    ) =>
        Assert.EndsWith(
            $", but {found}",
            TimerRule.Of(kind, Formula.ExpressionOrLiteral(text)).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_text_of_any_length_is_answered() =>
        Assert.EndsWith(
            ", but there are more than 200 characters.",
            TimerRule.Of(TimerKind.Cycle, Formula.Of(new string('1', 5_000_000))).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_computed_value_that_is_no_time_is_a_problem_when_the_timer_begins() =>
        Assert.Equal(
            "Expected a duration such as P2D or '5 workdays', but '=1 + 1' gave 2.",
            First(TimerKind.Duration, "=1 + 1")
        );

    [Fact]
    public void A_computed_value_that_fails_is_a_problem_with_its_reason() =>
        Assert.StartsWith(
            "Expected a duration such as P2D or '5 workdays', but '=missing + 1' gave null (",
            First(TimerKind.Duration, "=missing + 1"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("P8000Y")]
    [InlineData("P999999999999D")]
    [InlineData("PT999999999999H")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void A_time_outside_of_the_calendar_is_a_problem(string text) =>
        Assert.Equal(
            $"Expected a time in the years 1 to 9999, but '{text}' lies beyond.",
            First(TimerKind.DateOrDuration, text)
        );

    [Fact]
    public void A_due_date_may_have_passed() =>
        Assert.Equal("2025-12-31 00:00:00 +08:00", First(TimerKind.DateOrDuration, "2025-12-31"));

    [Fact]
    public void The_last_day_of_a_shorter_month_stands_for_a_day_that_it_lacks() =>
        Assert.Equal(
            "2026-02-28 09:00:00 +08:00",
            First(TimerKind.Duration, "P1M", Moment.Of(At("2026-01-31T09:00:00+08:00")))
        );

    [Fact]
    public void A_local_time_that_the_clocks_skip_is_the_first_instant_after() =>
        Assert.Equal(
            "2026-03-29 03:00:00 +02:00",
            First(
                TimerKind.Date,
                "2026-03-29T02:30:00",
                In("Europe/Berlin", "2026-01-05T09:00:00+01:00")
            )
        );

    [Fact]
    public void A_local_time_that_the_clocks_show_twice_is_the_first_of_the_two() =>
        Assert.Equal(
            "2026-10-25 02:30:00 +02:00",
            First(
                TimerKind.Date,
                "2026-10-25T02:30:00",
                In("Europe/Berlin", "2026-01-05T09:00:00+01:00")
            )
        );

    [Fact]
    public void A_month_keeps_the_time_of_day_where_the_clocks_change_and_a_day_is_24_hours() =>
        Assert.Equal(
            ("2026-04-05 09:00:00 +02:00", "2026-04-05 10:00:00 +02:00"),
            (
                First(TimerKind.Duration, "P1M", In("Europe/Berlin", "2026-03-05T09:00:00+01:00")),
                First(TimerKind.Duration, "P31D", In("Europe/Berlin", "2026-03-05T09:00:00+01:00"))
            )
        );

    [Fact]
    public void Without_a_calendar_the_office_lies_where_the_offset_says() =>
        Assert.Equal(
            "2026-01-07 00:00:00 -03:00",
            First(TimerKind.Date, "2026-01-07", Moment.Of(At("2026-01-05T09:00:00-03:00")))
        );
}
