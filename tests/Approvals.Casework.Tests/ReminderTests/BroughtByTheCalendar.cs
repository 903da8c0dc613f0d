using Approvals.Casework.Reminders;
using Approvals.Casework.Reminders.Events;
using CalendarSeeds = Approvals.Casework.Tests.CalendarTests.Seeds;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>What is told on certain days, whatever the tasks (handbook on mail, section 4).</summary>
public sealed class BroughtByTheCalendar
{
    [Theory]
    [InlineData("2023-10-25", "deputy lgo")] // A Wednesday.
    [InlineData("2023-11-27", "deputy lgo")] // The 25th was a Saturday.
    [InlineData("2023-10-27", "chief")] // Two working days before Tuesday, the 31st.
    [InlineData("2023-10-26", "")]
    [InlineData("2023-10-31", "")]
    public void The_monthly_report_is_told_of(string day, string told) =>
        Assert.Equal(
            told.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Told(Ladder.On(day), "month-report-due").Order()
        );

    [Fact]
    public void Where_nothing_ran_on_its_day_the_report_is_told_of_later() =>
        Assert.Equal(
            ["deputy", "lgo"],
            Told(
                    Ladder.On("2023-10-26") with
                    {
                        Since = CalendarSeeds.Day("2023-10-20"),
                    },
                    "month-report-due"
                )
                .Order()
        );

    [Fact]
    public void A_unit_without_a_plan_is_not_told_of_the_report() =>
        Assert.Empty(
            new EventPlan(Ladder.On("2023-10-25"), Ladder.Bureau, 25).Of([], reports: false)
        );

    [Theory]
    [InlineData("2023-11-30", false)]
    [InlineData("2023-12-01", true)]
    [InlineData("2023-12-05", false)] // A Tuesday.
    [InlineData("2023-12-11", true)] // A Monday.
    public void A_missing_calendar_is_asked_for_from_December_on(string day, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Told(Ladder.On(day) with { Calendar = CalendarSeeds.Of2023 }, "calendar-missing").Any()
        );

    [Fact]
    public void A_calendar_that_is_there_is_not_asked_for() =>
        Assert.Empty(Told(Ladder.On("2023-12-01"), "calendar-missing"));

    [Fact]
    public void The_office_is_asked_for_the_calendar() =>
        Assert.Equal(
            ["office"],
            Told(
                Ladder.On("2023-12-01") with
                {
                    Calendar = CalendarSeeds.Of2023,
                },
                "calendar-missing"
            )
        );

    [Fact]
    public void A_period_that_was_opened_is_told_to_who_works_on_it_and_to_the_head() =>
        Assert.Equal(
            ["li", "head"],
            new EventPlan(Ladder.On("2023-10-09"), Ladder.Bureau, 25)
                .Of([new(new(7), new("li"))], reports: false)
                .Select(letter => letter.Receiver.Value)
        );

    private static IEnumerable<string> Told(LadderSetting setting, string letter) =>
        from planned in new EventPlan(setting, Ladder.Bureau, 25).Of([], reports: true)
        where planned.Letter == letter
        select planned.Receiver.Value;
}
