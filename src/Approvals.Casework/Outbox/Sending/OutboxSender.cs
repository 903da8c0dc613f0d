using System.Globalization;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Outbox.Sending;

/// <summary>
/// Sends what lies in the outbox, in batches, each over one connection. A letter goes at least once: should the program
/// die between sending it and noting that, it goes again, with the same id. It may run as often as one likes, in several
/// processes: who takes letters has them for a lease, which is longer than a batch can last.
/// </summary>
public sealed class OutboxSender(Office office, IMailer mailer)
{
    /// <summary>How many letters are taken at a time: one connection is for as many.</summary>
    public const int MaxTogether = 20;

    /// <summary>After that, no letter of a batch is begun any more: the others are for the next.</summary>
    private static readonly TimeSpan BatchTime = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <summary>Longer than a batch with its connection and its last letter can last: a second sender takes a letter
    /// again only from one that has died.</summary>
    private TimeSpan Lease =>
        BatchTime
        + Margin
        + (
            office.Mail.Server is { } server
                ? server.ConnectTimeout + server.AnswerTimeout
                : default
        );

    /// <summary>Sends what is there.</summary>
    /// <param name="cancel">Stops after the letter that is being sent.</param>
    /// <returns>How many letters went out.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var queue = Queue();
        var began = office.Clock.Now();
        var post = await LetterPost.OpenAsync(office, mailer, cancel);
        for (var sent = 0; ; )
        {
            var keys = await office.Database.ClaimAsync(
                queue,
                began,
                office.Clock.Now() + Lease,
                MaxTogether,
                cancel
            );
            var (count, isOver) = await SendAsync(post, [.. keys.Select(IdOf)], cancel);
            sent += count;
            if (isOver || keys.Count < MaxTogether)
                return sent;
        }
    }

    /// <summary>Sends a batch. What it does not come to is free again at once.</summary>
    private async Task<(int Sent, bool IsOver)> SendAsync(
        LetterPost post,
        List<long> batch,
        CancellationToken cancel
    )
    {
        var until = office.Clock.Now() + BatchTime;
        var sent = 0;
        var left = new Queue<long>(batch);
        try
        {
            while (left.Count > 0 && office.Clock.Now() < until)
            {
                cancel.ThrowIfCancellationRequested();
                var outcome = await post.SendAsync(left.Dequeue(), cancel);
                if (outcome == PostOutcome.Unavailable)
                {
                    await post.WaitAsync([.. left]);
                    left.Clear();
                    return (sent, true);
                }
                sent += outcome == PostOutcome.Sent ? 1 : 0;
            }
            return (sent, false);
        }
        finally
        {
            await mailer.RestAsync();
            await post.GiveBackAsync([.. left]);
        }
    }

    private DueQueue Queue()
    {
        using var db = office.Database.CreateDbContext();
        return DueQueue.Of<OutboxRow>(db);
    }

    private static long IdOf(object[] key) => Convert.ToInt64(key[0], CultureInfo.InvariantCulture);
}
