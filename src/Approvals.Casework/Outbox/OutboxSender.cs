using System.Globalization;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox;

/// <summary>
/// Sends what lies in the outbox. A letter goes at least once: should the program die between sending it and noting
/// that, it goes again, with the same id. It may run as often as one likes, in several processes.
/// </summary>
public sealed class OutboxSender(Office office, IMailer mailer)
{
    /// <summary>Sends what is there.</summary>
    /// <param name="cancel">Stops after the letter that is being sent.</param>
    /// <returns>How many letters there were.</returns>
    public Task<int> RunAsync(CancellationToken cancel) =>
        new Sweep(office.Database, office.Clock).RunAsync<OutboxRow>(
            Queue(),
            (key, stop) => SendAsync(Read(key), stop),
            key =>
            {
                var id = Read(key);
                return row => row.Id == id;
            },
            cancel
        );

    private DueQueue Queue()
    {
        using var db = office.Database.CreateDbContext();
        return DueQueue.Of<OutboxRow>(db);
    }

    private async Task SendAsync(long id, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        var row = await db.Set<OutboxRow>().AsNoTracking().SingleAsync(o => o.Id == id, cancel);
        if (row.SentAt is not null)
            return;
        using (Tracing.Source.StartActivity(Tracing.Send))
            await mailer.SendAsync(Letters.Of(row), cancel);
        using (Tracing.Source.StartActivity(Tracing.Mark))
        {
            // It is out: that this is noted must not be given up.
            await db.Set<OutboxRow>()
                .Where(o => o.Id == id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(o => o.SentAt, office.Clock.Now()),
                    CancellationToken.None
                );
        }
    }

    private static long Read(object[] key) => Convert.ToInt64(key[0], CultureInfo.InvariantCulture);
}
