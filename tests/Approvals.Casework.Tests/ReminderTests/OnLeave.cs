using Approvals.Casework.Outbox;
using Approvals.Casework.Reminders;

namespace Approvals.Casework.Tests.ReminderTests;

/// <summary>Who gets the mails of who is away (handbook on mail, section 6).</summary>
public sealed class OnLeave
{
    [Fact]
    public void Whoever_stands_in_gets_them() =>
        Assert.Equal(
            ["wang"],
            Ladder.Told(Ladder.Away(Ladder.On("2023-10-13"), "li", "wang"), Ladder.Task)
        );

    [Fact]
    public void It_is_said_for_whom_they_are()
    {
        var setting = Ladder.Away(Ladder.On("2023-10-13"), "li", "wang");

        Assert.Equal(
            "li",
            Assert.Single(ReminderPlan.Of([Ladder.Task], setting).Reminders).StandsInFor?.Value
        );
    }

    [Fact]
    public void Where_nobody_stands_in_it_is_read_on_return()
    {
        var setting = Ladder.Away(Ladder.On("2023-10-13"), "li", null);

        Assert.Equal(
            ("li", LetterWay.NoticeOnly),
            Assert.Single(ReminderPlan.Of([Ladder.Task], setting).Reminders) is var told
                ? (told.Receiver.Value, told.Way)
                : default
        );
    }

    [Fact]
    public void A_head_who_is_away_is_stood_in_for() =>
        Assert.Contains(
            "aide",
            Ladder.Told(Ladder.Away(Ladder.On("2023-10-19"), "head", "aide"), Ladder.Task)
        );

    [Fact]
    public void Who_has_the_task_is_not_told_about_himself_in_the_place_of_the_head() =>
        Assert.Equal(
            ["li", "deputy"],
            Ladder.Told(Ladder.Away(Ladder.On("2023-10-19"), "head", "li"), Ladder.Task)
        );
}
