using System.Collections.Concurrent;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.Storage;
using Approvals.Casework.Tests.CaseTests;
using Approvals.Casework.Tests.Databases;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Tests.CrashTests;

/// <summary>Several who sweep the same queue at the same moment, and rows that nobody can do.</summary>
public sealed class Contention
{
    private const int Rows = 250; // More than are taken at a time.

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Two_who_sweep_at_once_fire_each_timer_once(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        await using var second = await Office.OpenAsync(office.Settings, office.Clock, Cancel);
        for (var i = 0; i < Rows; i++)
            await office.StartAsync("reminded", ("group", Value.Of("handler")));
        office.Clock.Advance(TimeSpan.FromHours(1));

        var fired = await Task.WhenAll(
            Task.Run(() => new FireDueTimers(office.Office).RunAsync(Cancel)),
            Task.Run(() => new FireDueTimers(second).RunAsync(Cancel))
        );

        await using var db = second.Database.CreateDbContext();
        var rows = await db.Set<CaseJournalRow>()
            .CountAsync(j => j.Command == "fire-timer", Cancel);
        Assert.Equal((Rows, Rows), (fired.Sum(), rows));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_who_sweep_at_once_send_each_letter_once(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "two-step");
        await using var second = await Office.OpenAsync(office.Settings, office.Clock, Cancel);
        for (var i = 0; i < Rows; i++)
            await BeginAsync(office);
        var mailer = new NotingMailer();

        await Task.WhenAll(
            Task.Run(() => new OutboxSender(office.Office, mailer).RunAsync(Cancel)),
            Task.Run(() => new OutboxSender(second, mailer).RunAsync(Cancel))
        );

        Assert.Equal((Rows, Rows), (mailer.Sent.Count, mailer.Sent.Distinct().Count()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_case_that_cannot_be_read_holds_up_no_timer_of_another(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        var broken = await office.StartAsync("reminded", ("group", Value.Of("handler")));
        var sound = await office.StartAsync("reminded", ("group", Value.Of("handler")));
        await BreakAsync(office, broken.Id);
        office.Clock.Advance(TimeSpan.FromHours(1));

        await new FireDueTimers(office.Office).RunAsync(Cancel);

        Assert.Equal(
            Value.Of(1m),
            (await office.StateAsync(sound.Id)).Variables.Entries["reminders"]
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_timer_that_cannot_be_fired_is_put_off_and_says_why(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "reminded");
        var broken = await office.StartAsync("reminded", ("group", Value.Of("handler")));
        await BreakAsync(office, broken.Id);
        office.Clock.Advance(TimeSpan.FromHours(1));

        await new FireDueTimers(office.Office).RunAsync(Cancel);

        await using var db = office.Office.Database.CreateDbContext();
        var timer = await db.Set<TimerRow>().AsNoTracking().SingleAsync(Cancel);
        Assert.Equal(
            (1, true, true),
            (timer.Tries, timer.TryAt > office.Clock.GetUtcNow(), timer.Problem?.Length > 0)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_letter_that_cannot_be_sent_holds_up_no_other(DatabaseKind kind)
    {
        await using var office = await TestOffice.OpenAsync(kind, "two-step");
        await BeginAsync(office);
        await BeginAsync(office);
        var mailer = new NotingMailer { Refused = 1 };

        await new OutboxSender(office.Office, mailer).RunAsync(Cancel);

        await using var db = office.Office.Database.CreateDbContext();
        var refused = await db.Set<OutboxRow>()
            .AsNoTracking()
            .SingleAsync(o => o.SentAt == null, Cancel);
        Assert.Equal(
            ("the post is closed", 1, 1),
            (refused.Problem, refused.Tries, mailer.Sent.Count)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_message_to_a_case_that_others_change_all_the_time_stays_in_its_queue(
        DatabaseKind kind
    )
    {
        await using var office = await TestOffice.OpenAsync(kind);
        await office.PublishAsync("asking", "asking");
        await office.PublishAsync("asking", "answering");
        var asking = await office.StartAsync("asking", ("number", Value.Of(7m)));
        await new DeliverMessages(office.Office).RunAsync(Cancel); // The question.

        using (new Busybody(office, asking.Id))
            await new DeliverMessages(office.Office).RunAsync(Cancel); // The answer.

        await using var db = office.Office.Database.CreateDbContext();
        var answer = await db.Set<MessageRow>()
            .AsNoTracking()
            .SingleAsync(m => m.Name == "answer", Cancel);
        Assert.Null(answer.DeliveredAt);
        Assert.Contains("others changed it each time", answer.Problem!);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_message_that_is_brought_again_is_not_taken_by_a_wait_that_it_began(
        DatabaseKind kind
    )
    {
        await using var office = await TestOffice.OpenAsync(kind, "telling", "listening-twice");
        var listener = await office.StartAsync("listening-twice");
        await office.StartAsync("telling");
        await new DeliverMessages(office.Office).RunAsync(Cancel);
        await ForgetDeliveryAsync(office);

        await new DeliverMessages(office.Office).RunAsync(Cancel);

        Assert.Equal(
            "second",
            Assert.Single((await office.StateAsync(listener.Id)).Waits.ToArray()).Element
        );
    }

    private static Task<CaseAnswer.Done> BeginAsync(TestOffice office) =>
        office.StartAsync("two-step", ("first", Value.Of("li")), ("second", Value.Of("wang")));

    // As if the process had died between the last case that was told and the note that all were.
    private static async Task ForgetDeliveryAsync(TestOffice office)
    {
        await using var db = office.Office.Database.CreateDbContext();
        await db.Set<MessageRow>()
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.DeliveredAt, (DateTimeOffset?)null),
                Cancel
            );
        office.Clock.Advance(TimeSpan.FromMinutes(2));
    }

    private static async Task BreakAsync(TestOffice office, CaseId id)
    {
        await using var db = office.Office.Database.CreateDbContext();
        await db.Set<CaseRow>()
            .Where(c => c.Id == id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(c => c.State, new byte[] { 1, 2, 3 }),
                Cancel
            );
    }

    /// <summary>Notes what it sends, and sends nothing.</summary>
    private sealed class NotingMailer : IMailer
    {
        public ConcurrentQueue<long> Sent { get; } = [];

        /// <summary>The letter that it refuses.</summary>
        public long Refused { get; init; }

        public Task SendAsync(Letter letter, CancellationToken cancel)
        {
            if (letter.Id == Refused)
                throw new IOException("the post is closed");
            Sent.Enqueue(letter.Id);
            return Task.CompletedTask;
        }
    }
}
