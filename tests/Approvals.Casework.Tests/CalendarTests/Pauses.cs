using Approvals.Casework.Calendar;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class Pauses
{
    private static readonly DueDate Internal = Seeds.Due(
        new DueRule.WorkingDays(5),
        DeadlineKind.Internal,
        "2023-09-25"
    );

    private static readonly DueDate Statutory = Seeds.Due(
        new DueRule.CalendarDays(20),
        DeadlineKind.Statutory,
        "2023-11-01"
    );

    [Theory]
    [InlineData("2023-09-27", "2023-09-28", "2023-10-10")]
    [InlineData("2023-10-01", "2023-10-05", "2023-10-08")] // No working day was lost.
    [InlineData("2023-10-08", "2023-10-12", "2023-10-13")] // It goes on past the day it was due.
    public void A_pause_gives_back_the_working_days_it_took(
        string first,
        string last,
        string expected
    ) => Assert.Equal(Seeds.Day(expected), Paused(Internal, first, last).WorkOn);

    [Fact]
    public void A_pause_gives_back_the_calendar_days_it_took() =>
        Assert.Equal(
            Seeds.Day("2023-11-24"),
            Paused(Statutory, "2023-11-10", "2023-11-12", "第三方意见").WorkOn
        );

    [Fact]
    public void Two_pauses_add_up() =>
        Assert.Equal(
            Seeds.Day("2023-10-10"),
            Paused(Paused(Internal, "2023-09-28", "2023-09-28"), "2023-09-26", "2023-09-26").WorkOn
        );

    [Fact]
    public void Pauses_are_kept_in_their_order() =>
        Assert.Equal(
            [Seeds.Day("2023-09-26"), Seeds.Day("2023-09-28")],
            Paused(Paused(Internal, "2023-09-28", "2023-09-28"), "2023-09-26", "2023-09-26")
                .Pauses.Select(pause => pause.FirstOn)
        );

    [Fact]
    public void A_statutory_clock_stops_only_where_a_law_says_so() =>
        Assert.Equal(DueProblemKind.NoLegalBasis, Refusal(Statutory, "2023-11-10", "2023-11-12"));

    [Fact]
    public void The_date_of_a_superior_does_not_stop() =>
        Assert.Equal(
            DueProblemKind.FixedDate,
            Refusal(
                Seeds.Due(
                    new DueRule.BeforeDate(new(2023, 10, 20)),
                    DeadlineKind.Superior,
                    "2023-09-25"
                ),
                "2023-09-27",
                "2023-09-28"
            )
        );

    [Theory]
    [InlineData("2023-09-28", "2023-09-27", DueProblemKind.PauseBackwards)]
    [InlineData("2023-09-25", "2023-09-27", DueProblemKind.PauseOutside)]
    [InlineData("2023-10-09", "2023-10-10", DueProblemKind.PauseOutside)]
    public void A_pause_that_cannot_be_is_refused(
        string first,
        string last,
        DueProblemKind expected
    ) => Assert.Equal(expected, Refusal(Internal, first, last));

    [Fact]
    public void A_pause_that_overlaps_another_is_refused() =>
        Assert.Equal(
            DueProblemKind.PauseOverlaps,
            Refusal(Paused(Internal, "2023-09-26", "2023-09-27"), "2023-09-27", "2023-09-28")
        );

    private static DueDate Paused(DueDate due, string first, string last, string? law = null)
    {
        var pause = new Pause(Seeds.Day(first), Seeds.Day(last), "等待外部答复", law);
        var paused = DueDates.Paused(due, pause, Seeds.Calendar, out var problem);
        Assert.Null(problem);
        return paused!;
    }

    private static DueProblemKind? Refusal(DueDate due, string first, string last)
    {
        var pause = new Pause(Seeds.Day(first), Seeds.Day(last), "等待外部答复");
        Assert.Null(DueDates.Paused(due, pause, Seeds.Calendar, out var problem));
        return problem?.Kind;
    }
}
