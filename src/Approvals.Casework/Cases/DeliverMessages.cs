using System.Globalization;
using System.Text;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Own;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>
/// Brings messages and signals that have left a case to the cases of the same unit that wait for them, and begins the
/// cases that they start, which belong where the sender belongs. Each case takes each of them once, whatever dies on
/// the way. It may run as often as one likes, in several processes.
/// </summary>
public sealed class DeliverMessages(Office office)
{
    /// <summary>Delivers what is there.</summary>
    /// <param name="cancel">Stops after the message that is being delivered.</param>
    /// <returns>How many messages and signals there were.</returns>
    public Task<int> RunAsync(CancellationToken cancel) =>
        new Sweep(office.Database, office.Clock).RunAsync<MessageRow>(
            office.Tables.DueMessages,
            (key, stop) => DeliverAsync(MessageKey.Read(key), stop),
            key => MessageKey.Read(key).IsRow,
            cancel
        );

    private async Task DeliverAsync(MessageKey key, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        var message = await db.Set<MessageRow>().AsNoTracking().SingleAsync(key.IsRow, cancel);
        if (message.DeliveredAt is not null)
            return;
        var outgoing = Routing.Leaving([FactJson.Read(message.Fact)]).Single();
        var starters = await StartersAsync(outgoing, cancel);
        foreach (var receiver in await ReceiversAsync(db, message, outgoing, cancel))
            starters.RemoveAll(await TellAsync(db, key, receiver, outgoing, cancel));

        var wasTaken =
            message.WasTaken || await db.Set<MessageReceiptRow>().AnyAsync(key.IsReceipt, cancel);
        if (outgoing is Outgoing.Signal || !wasTaken)
        {
            var sender = await db.Set<CaseRow>()
                .AsNoTracking()
                .SingleAsync(c => c.Id == message.CaseId, cancel);
            foreach (var (starter, process) in starters)
                await BeginAsync(key, sender, starter, process, outgoing, cancel);
        }
        if (CorrectingNotice.IsAskedBy(outgoing) is { } receivers)
            await new CorrectingNotice(office).RunAsync(
                message.CaseId,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"message/{message.Number}/{message.Position}"
                ),
                receivers,
                cancel
            );
        await db.Set<MessageRow>()
            .Where(key.IsRow)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.DeliveredAt, office.Clock.Now()),
                CancellationToken.None
            );
    }

    private async Task<List<CaseId>> ReceiversAsync(
        OfficeDb db,
        MessageRow message,
        Outgoing outgoing,
        CancellationToken cancel
    )
    {
        var waiting = await db.Set<SubscriptionRow>()
            .Where(s =>
                s.Name == message.Name && s.Kind == message.Kind && s.UnitId == message.UnitId
            )
            .Where(s => s.CaseId != message.CaseId) // It has told itself.
            .Join(db.Set<CaseRow>(), s => s.CaseId, c => c.Id, (s, c) => new { c.Id, c.Version })
            .Distinct()
            .OrderBy(c => c.Id)
            .ToListAsync(cancel);
        var receivers = new List<CaseId>();
        foreach (var one in waiting)
        {
            if (
                outgoing is not Outgoing.Message told
                || await office.Waits.MayTakeAsync(one.Id, one.Version, told, cancel)
            )
                receivers.Add(one.Id);
        }
        return receivers;
    }

    // Tells the case, and which starters begin nothing because the case waits for just that.
    private async Task<Predicate<(Starter Starter, int Definition)>> TellAsync(
        OfficeDb db,
        MessageKey key,
        CaseId receiver,
        Outgoing outgoing,
        CancellationToken cancel
    )
    {
        if (await office.Loading.ReadAsync(receiver, cancel) is not { } loaded)
            return _ => false;
        var state = Stored.ReadState(loaded.Row.State);
        var later = await BegunSinceAsync(db, key, receiver, cancel);
        foreach (var command in Routing.Into(state, outgoing))
        {
            var wait = command is Command.DeliverMessage delivery ? delivery.Key : 0;
            if (later.Contains(wait))
                continue;
            var answer = await office.Cases.RunAsync(
                receiver,
                command,
                Deed.OfCase,
                [],
                key.Once(office, receiver, wait),
                cancel
            );
            ThrowIfBusy(answer);
        }
        return s => s.Starter.IsAwaitedIn(state);
    }

    // The waits that began when the case took the message, or since: they are for the next one. There are some only
    // where the message is brought again, because somebody died on the way.
    private static async Task<HashSet<int>> BegunSinceAsync(
        OfficeDb db,
        MessageKey key,
        CaseId receiver,
        CancellationToken cancel
    )
    {
        var begun = new HashSet<int>();
        var taken = await db.Set<MessageReceiptRow>()
            .Where(key.IsReceipt)
            .Where(r => r.CaseId == receiver)
            .Select(r => r.Key)
            .ToListAsync(cancel);
        if (taken.Count == 0)
            return begun;
        var rows = db.Set<CaseJournalRow>()
            .Where(j => j.CaseId == receiver)
            .OrderBy(j => j.Number)
            .Select(j => j.Facts)
            .AsAsyncEnumerable();
        var isTaken = false;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            var facts = FactJson.ReadAll(Encoding.UTF8.GetBytes(row));
            isTaken |= facts.Any(f => f is CaseEvent.MessageReceived m && taken.Contains(m.Key));
            if (isTaken)
                begun.UnionWith(facts.OfType<CaseEvent.WaitStarted>().Select(f => f.Wait.Key));
        }
        return begun;
    }

    // Then it stays in its queue, and is put off.
    private static void ThrowIfBusy(CaseAnswer answer)
    {
        if (answer is CaseAnswer.Busy)
            throw new InvalidOperationException(
                "Expected the case to take the message, but others changed it each time. It will be tried again."
            );
    }

    private async Task<List<(Starter Starter, int Definition)>> StartersAsync(
        Outgoing outgoing,
        CancellationToken cancel
    )
    {
        var found = new List<(Starter, int)>();
        foreach (var definition in await office.Catalog.LatestAsync(cancel))
        {
            var process = await office.Catalog.GetAsync(definition, cancel);
            found.AddRange(
                Routing
                    .StartersOf(process)
                    .Where(s => s.IsStartedBy(outgoing))
                    .Select(s => (s, definition))
            );
        }
        return found;
    }

    // It is of the sender's department and field, so that the same people have it; and a record of the same kind, where
    // its process asks for none of its own, so that nobody learns more from it.
    private async Task BeginAsync(
        MessageKey key,
        CaseRow sender,
        Starter starter,
        int definition,
        Outgoing outgoing,
        CancellationToken cancel
    )
    {
        var payload = outgoing switch
        {
            Outgoing.Message m => m.Payload,
            Outgoing.Signal s => s.Payload,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var answer = await office.Cases.StartAsync(
            new(sender.UnitId, starter.Process.Id, starter.Process.Name)
            {
                Kind = VisibilityClass.KindOf(starter.Process.Visibility)
                    is null
                        or RecordKind.OrdinaryMeasure
                    ? sender.Kind
                    : RecordKind.OrdinaryMeasure,
                DepartmentId = sender.DepartmentId,
                FieldId = sender.FieldId,
                // The same message begins the same case once.
                BusinessKey = string.Create(
                    CultureInfo.InvariantCulture,
                    $"message/{key}/{definition}/{starter.Element}"
                ),
                Variables = payload,
                StartEvent = starter.Element,
                Definition = starter.Definition,
            },
            Deed.OfCase,
            cancel
        );
        ThrowIfBusy(answer);
    }
}
