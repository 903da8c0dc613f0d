using Approvals.Casework.Outbox;
using Approvals.Casework.Outbox.Sending;
using Approvals.Casework.Tests.Databases;

namespace Approvals.Mail.Tests;

/// <summary>Senders that die, and several at once, with a real server and both databases.</summary>
public sealed class KilledAndSideBySide
{
    private static readonly TimeSpan PastTheLease = TimeSpan.FromMinutes(10);

    public static TheoryData<DatabaseKind> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_is_killed_after_the_server_has_taken_a_mail_sends_it_again_with_the_same_id(
        DatabaseKind kind
    )
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings, kind);
        await office.BeginAsync();
        await KilledAfterSendingAsync(office);

        office.Clock.Advance(PastTheLease);
        await office.SendAsync();

        Assert.Equal(
            ["outbox-1@office.example.invalid", "outbox-1@office.example.invalid"],
            server.Taken.Select(t => t.Message.MessageId)
        );
    }

    [Theory, MemberData(nameof(Both))]
    public async Task While_the_lease_of_who_was_killed_lasts_nobody_sends_it_twice(
        DatabaseKind kind
    )
    {
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings, kind);
        await office.BeginAsync();
        await KilledAfterSendingAsync(office);

        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.SendAsync();

        Assert.Single(server.Taken);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_who_send_side_by_side_send_each_mail_once(DatabaseKind kind)
    {
        const int Letters = 50; // More than a batch.
        await using var server = await SmtpServer.StartAsync();
        await using var office = await MailOffice.OpenAsync(server.Settings, kind);
        for (var i = 0; i < Letters; i++)
            await office.BeginAsync();
        await using var second = await office.OpenAgainAsync();

        await Task.WhenAll(
            Task.Run(() => new OutboxSender(office.Office, Mailers.Of(office.Office)).RunAsync(Cancel), Cancel),
            Task.Run(() => new OutboxSender(second, Mailers.Of(second)).RunAsync(Cancel), Cancel)
        );

        var ids = server.Taken.Select(t => t.Message.MessageId).ToList();
        Assert.Equal((Letters, Letters), (ids.Count, ids.Distinct().Count()));
    }

    private static Task KilledAfterSendingAsync(MailOffice office) =>
        Assert.ThrowsAsync<OperationCanceledException>(() =>
            new OutboxSender(office.Office, new Dying(Mailers.Of(office.Office))).RunAsync(Cancel)
        );

    /// <summary>Sends a letter and dies: nothing is noted any more.</summary>
    private sealed class Dying(IMailer mailer) : IMailer
    {
        public async Task SendAsync(Letter letter, CancellationToken cancel)
        {
            await mailer.SendAsync(letter, cancel);
            throw new OperationCanceledException("killed");
        }

        public ValueTask RestAsync() => mailer.RestAsync();
    }
}
