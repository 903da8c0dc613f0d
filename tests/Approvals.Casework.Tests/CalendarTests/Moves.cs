using Approvals.Casework.Calendar;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.CalendarTests;

public sealed class Moves
{
    private static readonly OpenDueDate Open = new(
        "A",
        "5 workdays",
        Seeds.At("2024-02-07"),
        Seeds.At("2024-02-14") // Monday to Friday: the notice for 2024 has come since.
    );

    [Fact]
    public void What_was_counted_without_a_notice_moves_when_it_comes()
    {
        var move = Assert.Single(Compare(Open));

        Assert.Equal((MoveOutcome.Moves, Seeds.At("2024-02-20")), (move.Outcome, move.To));
    }

    [Fact]
    public void What_was_served_on_a_person_never_moves()
    {
        var move = Assert.Single(Compare(Open with { IsServed = true }));

        Assert.Equal((MoveOutcome.Served, Open.DueAt), (move.Outcome, move.To));
    }

    [Fact]
    public void What_is_not_movable_stays() =>
        Assert.Equal(
            MoveOutcome.Fixed,
            Assert.Single(Compare(Open with { IsMovable = false })).Outcome
        );

    [Fact]
    public void What_was_set_otherwise_stays_and_is_listed() =>
        Assert.Equal(
            MoveOutcome.Amended,
            Assert.Single(Compare(Open with { DueAt = Seeds.At("2024-02-16") })).Outcome
        );

    [Theory]
    [InlineData("=due")]
    [InlineData("some day")]
    public void A_rule_that_cannot_be_counted_is_listed(string rule) =>
        Assert.Equal(
            MoveOutcome.Unreadable,
            Assert.Single(Compare(Open with { RuleText = rule })).Outcome
        );

    [Theory]
    [InlineData("P5D")]
    [InlineData("2024-02-14T10:00")]
    [InlineData("1 workday")]
    public void What_gives_the_same_by_both_calendars_is_not_listed(string rule) =>
        Assert.Empty(Compare(Open with { RuleText = rule }));

    [Fact]
    public void The_days_that_change_are_named() =>
        Assert.Equal(
            ["2024-02-12", "2024-02-13", "2024-02-14", "2024-02-15", "2024-02-16", "2024-02-18"],
            Assert.Single(Compare(Open)).Changes.Select(change => $"{change.On:yyyy-MM-dd}")
        );

    [Theory]
    [InlineData(
        Language.Chinese,
        "因2024年2月12日改为休息等6天有变动，由2024年2月14日改为2024年2月20日"
    )]
    [InlineData(
        Language.English,
        "Moves from 14 February 2024 to 20 February 2024, as "
            + "12 February 2024 becomes a day off and others change, 6 days in all"
    )]
    public void A_move_says_why(Language language, string expected) =>
        Assert.Equal(expected, Assert.Single(Compare(Open)).Explain(language));

    [Fact]
    public void Moves_are_listed_by_when_they_were_due() =>
        Assert.Equal(
            ["A", "B"],
            Compare(
                    Open with
                    {
                        Id = "B",
                        RuleText = "6 workdays",
                        DueAt = Seeds.At("2024-02-15"),
                    },
                    Open
                )
                .Select(move => move.Due.Id)
        );

    [Fact]
    public void A_date_recounted_by_the_new_calendar_has_its_version()
    {
        var due = Seeds.Due(
            new DueRule.WorkingDays(5),
            DeadlineKind.Internal,
            "2024-02-07",
            Seeds.Of2023
        );

        var recounted = DueDates.Recount(due, Seeds.Calendar);

        Assert.Equal(
            (Seeds.Day("2024-02-20"), "2026", false),
            (recounted.WorkOn, recounted.CalendarVersion, recounted.IsProvisional)
        );
    }

    [Fact]
    public void A_date_of_a_superior_is_not_recounted()
    {
        var due = Seeds.Due(
            new DueRule.ByMonthEnd(2024, 2),
            DeadlineKind.Superior,
            "2024-02-07",
            Seeds.Of2023
        );

        Assert.Same(due, DueDates.Recount(due, Seeds.Calendar));
    }

    private static IEnumerable<CalendarMove> Compare(params OpenDueDate[] open) =>
        CalendarMoves.Of(Seeds.Of2023, Seeds.Calendar, open);
}
