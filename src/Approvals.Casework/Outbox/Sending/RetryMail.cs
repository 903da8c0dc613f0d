using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Sending;

/// <summary>Puts a mail back into the queue that was given up, came back, or had no address to go to, once the cause is
/// gone. It keeps its id, and has five tries again.</summary>
public sealed class RetryMail(Office office)
{
    /// <summary>Puts it back.</summary>
    /// <param name="id">The id of the letter.</param>
    /// <param name="deed">Who does it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it was; false where there is none of that id, or it needs no second time.</returns>
    public Task<bool> RunAsync(long id, Deed deed, CancellationToken cancel) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var row = await db.Set<OutboxRow>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(o => o.Id == id, cancel);
                var may =
                    row is { FailedAt: not null } or { BouncedAt: not null }
                    || row is { DropReason: DropReason.NoAddress };
                if (!may)
                    return (false, null);
                var now = office.Clock.Now();
                await db.Set<OutboxRow>()
                    .Where(o => o.Id == id)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(o => o.TryAt, now)
                                .SetProperty(o => o.Tries, 0)
                                .SetProperty(o => o.Problem, (string?)null)
                                .SetProperty(o => o.SentAt, (DateTimeOffset?)null)
                                .SetProperty(o => o.FailedAt, (DateTimeOffset?)null)
                                .SetProperty(o => o.BouncedAt, (DateTimeOffset?)null)
                                .SetProperty(o => o.BounceReason, (string?)null)
                                .SetProperty(o => o.DroppedAt, (DateTimeOffset?)null)
                                .SetProperty(o => o.DropReason, (DropReason?)null),
                        cancel
                    );
                return (
                    true,
                    new OfficeEntry("mail-retried")
                    {
                        UnitId = row!.UnitId,
                        Subject = id.ToString(CultureInfo.InvariantCulture),
                        Details = new() { ["letter"] = row.Letter },
                    }
                );
            },
            deed,
            cancel
        );
}
