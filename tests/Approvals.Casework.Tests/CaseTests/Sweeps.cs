using Approvals.Casework.Cases;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.Tests.Databases;
using Approvals.Engine.Run;
using Approvals.Feel;
using Approvals.Mail;

namespace Approvals.Casework.Tests.CaseTests;

/// <summary>What happens by itself when a time has come.</summary>
public sealed class Sweeps
{
    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_timer_fires_when_its_time_has_come(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        var begun = await office.StartAsync("reminded", ("group", Value.Of("HD")));
        office.Clock.Advance(TimeSpan.FromHours(1));

        await new FireDueTimers(office.Office).RunAsync(Cancel);

        Assert.Equal(
            Value.Of(1m),
            (await office.StateAsync(begun.Id)).Variables.Entries["reminders"]
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_timer_does_not_fire_before_its_time(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        await office.StartAsync("reminded", ("group", Value.Of("HD")));
        office.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(1));

        Assert.Equal(0, await new FireDueTimers(office.Office).RunAsync(Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_timer_of_a_suspended_case_waits_until_it_goes_on(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        var begun = await office.StartAsync("reminded", ("group", Value.Of("HD")));
        await office.SuspendAsync(begun.Id);
        office.Clock.Advance(TimeSpan.FromHours(1));
        var meanwhile = await new FireDueTimers(office.Office).RunAsync(Cancel);
        await office.RunAsync(begun.Id, new Command.ResumeCase());

        var afterwards = await new FireDueTimers(office.Office).RunAsync(Cancel);

        Assert.Equal((0, 1), (meanwhile, afterwards));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_message_begins_a_case_that_answers_the_first_one(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind);
        await office.PublishAsync("asking", "asking");
        await office.PublishAsync("asking", "answering");
        var begun = await office.StartAsync("asking", ("number", Value.Of(7m)));

        await new DeliverMessages(office.Office).RunAsync(Cancel); // The question.
        await new DeliverMessages(office.Office).RunAsync(Cancel); // The answer.

        Assert.Equal(CaseStatus.Completed, (await office.StateAsync(begun.Id)).Status);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_letter_goes_out_once(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "two-step");
        await office.StartAsync(
            "two-step",
            ("first", Value.Of("li")),
            ("second", Value.Of("wang"))
        );
        var sender = new OutboxSender(office.Office, Mailers.Of(office.Office));

        await sender.RunAsync(Cancel);
        var again = await sender.RunAsync(Cancel);

        Assert.Equal(
            (1, 0),
            (Directory.GetFiles(office.Settings.MailFolder, "*.eml").Length, again)
        );
    }
}
