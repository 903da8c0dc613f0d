using System.Globalization;
using System.Linq.Expressions;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Approvals.Casework.Outbox.Sending;

/// <summary>Notes what came of letters. What has happened is noted whatever else is given up, so that nothing here can
/// be cancelled.</summary>
internal sealed class LetterOutcomes(Office office, OfficeSnapshot snapshot)
{
    private const int MaxProblemLength = 500;

    /// <summary>How long to wait after each try but the last: five tries in all.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(4),
    ];

    /// <summary>How long to wait for a server that cannot be used; no try is counted.</summary>
    private static readonly TimeSpan UntilServer = TimeSpan.FromMinutes(1);

    /// <summary>What is handed over now: noted before, so that it is known of a letter that went out when the program
    /// died right after.</summary>
    public Task BeginAsync(
        long id,
        string template,
        string hash,
        PostId? post,
        CancellationToken cancel
    ) =>
        SetAsync(
            o => o.Id == id,
            set =>
                set.SetProperty(o => o.Template, template)
                    .SetProperty(o => o.BodySha256, hash)
                    .SetProperty(o => o.ReceiverPost, post),
            cancel
        );

    /// <summary>It is out.</summary>
    public Task SentAsync(long id)
    {
        DateTimeOffset? now = office.Clock.Now();
        return SetAsync(
            o => o.Id == id,
            set => set.SetProperty(o => o.SentAt, now).SetProperty(o => o.Problem, (string?)null)
        );
    }

    /// <summary>It need not go out any more.</summary>
    public Task DropAsync(long id, DropReason reason)
    {
        DateTimeOffset? now = office.Clock.Now();
        DropReason? why = reason;
        return SetAsync(
            o => o.Id == id,
            set => set.SetProperty(o => o.DroppedAt, now).SetProperty(o => o.DropReason, why)
        );
    }

    /// <summary>It is quiet now: it waits for the end of that, and no try is counted.</summary>
    public Task HoldAsync(long id, DateTimeOffset until) =>
        SetAsync(o => o.Id == id, set => set.SetProperty(o => o.TryAt, until));

    /// <summary>Nothing can be sent now: it waits, and no try is counted.</summary>
    public Task WaitAsync(long id, string problem)
    {
        var until = office.Clock.Now() + UntilServer;
        return SetAsync(
            o => o.Id == id,
            set => set.SetProperty(o => o.TryAt, until).SetProperty(o => o.Problem, Shown(problem))
        );
    }

    /// <summary>It is tried again later; given up after the last try.</summary>
    public async Task PutOffAsync(long id, string problem)
    {
        await using var db = office.Database.CreateDbContext();
        var tries = await db.Set<OutboxRow>()
            .Where(o => o.Id == id)
            .Select(o => o.Tries)
            .SingleAsync();
        if (tries >= Waits.Length)
        {
            await FailAsync(id, problem);
            return;
        }
        var until = office.Clock.Now() + Waits[tries];
        await SetAsync(
            o => o.Id == id,
            set =>
                set.SetProperty(o => o.Tries, tries + 1)
                    .SetProperty(o => o.Problem, Shown(problem))
                    .SetProperty(o => o.TryAt, until)
        );
    }

    /// <summary>It is given up, and the office is told once.</summary>
    public async Task FailAsync(long id, string problem)
    {
        await using var db = office.Database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = await db.Set<OutboxRow>().AsNoTracking().SingleAsync(o => o.Id == id);
        DateTimeOffset? now = office.Clock.Now();
        await db.Set<OutboxRow>()
            .Where(o => o.Id == id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(o => o.FailedAt, now)
                    .SetProperty(o => o.Tries, o => o.Tries + 1)
                    .SetProperty(o => o.Problem, Shown(problem))
            );
        await new MailAlarm(office, snapshot).TellAsync(
            db,
            LetterCode.MailFailed,
            Role.Office,
            row
        );
        await transaction.CommitAsync();
    }

    /// <summary>The check for secrets held it back: that is entered in the journal of the office, and the secrecy
    /// officer is told, once.</summary>
    /// <param name="row">The letter.</param>
    /// <param name="found">What was found: its kind, and never the thing itself.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task BlockAsync(OutboxRow row, string found, CancellationToken cancel)
    {
        if (row.BlockedAt is not null)
            return;
        DateTimeOffset? now = office.Clock.Now();
        await new OfficeJournal(office).WriteAsync(
            async db =>
            {
                await db.Set<OutboxRow>()
                    .Where(o => o.Id == row.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(o => o.BlockedAt, now), cancel);
                await new MailAlarm(office, snapshot).TellAsync(
                    db,
                    LetterCode.MailBlocked,
                    Role.SecrecyOfficer,
                    row
                );
                var entry = new OfficeEntry("mail-blocked")
                {
                    UnitId = row.UnitId,
                    Subject = row.Id.ToString(CultureInfo.InvariantCulture),
                    Details = new() { ["letter"] = row.Letter, ["found"] = found },
                };
                return (true, (OfficeEntry?)entry);
            },
            Deed.OfClock,
            cancel
        );
    }

    /// <summary>Letters that were taken and not begun are free again.</summary>
    public Task GiveBackAsync(IReadOnlyList<long> ids) => FreeAsync(ids, office.Clock.Now());

    /// <summary>The same, but not before a server that cannot be used now may be there again.</summary>
    public Task WaitAsync(IReadOnlyList<long> ids) =>
        FreeAsync(ids, office.Clock.Now() + UntilServer);

    private Task FreeAsync(IReadOnlyList<long> ids, DateTimeOffset at) =>
        ids.Count == 0
            ? Task.CompletedTask
            : SetAsync(o => ids.Contains(o.Id), set => set.SetProperty(o => o.TryAt, at));

    private async Task SetAsync(
        Expression<Func<OutboxRow, bool>> isRow,
        Action<UpdateSettersBuilder<OutboxRow>> set,
        CancellationToken cancel = default
    )
    {
        await using var db = office.Database.CreateDbContext();
        await db.Set<OutboxRow>().Where(isRow).ExecuteUpdateAsync(set, cancel);
    }

    private static string Shown(string problem) =>
        problem.Length > MaxProblemLength ? problem[..MaxProblemLength] : problem;
}
