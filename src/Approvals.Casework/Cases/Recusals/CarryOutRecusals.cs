using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Recusals;

/// <summary>
/// Sees requests that somebody steps aside through: takes the declined task from him, begins the case of the decision,
/// takes the decision from it, and does what follows. What failed, or was cut off, is gone on with the next time; it
/// may run as often as one likes, in several processes.
/// </summary>
public sealed class CarryOutRecusals(Office office)
{
    /// <summary>Goes on with all requests that are not done with.</summary>
    /// <param name="cancel">Stops after the request that is being carried out.</param>
    /// <returns>How many of them went a step on.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = office.Clock.Now();
        await using var db = office.Database.CreateDbContext();
        var open = await db.Set<CaseRecusalRow>()
            .Where(r => r.FinishedAt == null && r.TryAt <= now)
            .OrderBy(r => r.TryAt)
            .Select(r => new { r.CaseId, r.Number })
            .ToListAsync(cancel);
        var moved = 0;
        foreach (var one in open)
        {
            if (await RunAsync(one.CaseId, one.Number, cancel))
                moved++;
        }
        return moved;
    }

    /// <summary>Goes on with one request; what goes wrong is noted, and tried again later.</summary>
    /// <returns>Whether it went a step on.</returns>
    internal async Task<bool> RunAsync(CaseId id, int number, CancellationToken cancel)
    {
        try
        {
            return await GoOnAsync(id, number, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await new Sweep(office.Database, office.Clock).PutOffAsync<CaseRecusalRow>(
                r => r.CaseId == id && r.Number == number,
                e.Message,
                cancel
            );
            return false;
        }
    }

    private async Task<bool> GoOnAsync(CaseId id, int number, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        var row = await db.Set<CaseRecusalRow>()
            .AsNoTracking()
            .SingleAsync(r => r.CaseId == id && r.Number == number, cancel);
        if (row.FinishedAt is not null)
            return false;
        if (row.DecisionId is null)
        {
            await new RecusalTasks(office).TakeAwayAsync(row, cancel);
            await new RecusalCase(office).BeginAsync(row, cancel);
            return true;
        }
        if (row.Status == RecusalStatus.Open)
        {
            if (await RecusalDecision.ReadAsync(db, row, cancel) is not { } decision)
                return false;
            await EnterAsync(row, decision, cancel);
            row = await db.Set<CaseRecusalRow>()
                .AsNoTracking()
                .SingleAsync(r => r.CaseId == id && r.Number == number, cancel);
        }
        await new RecusalTasks(office).HandOnAsync(row, cancel);
        var now = office.Clock.Now();
        await db.Set<CaseRecusalRow>()
            .Where(r => r.CaseId == id && r.Number == number)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.FinishedAt, now), cancel);
        return true;
    }

    private Task EnterAsync(
        CaseRecusalRow row,
        RecusalDecision decision,
        CancellationToken cancel
    ) =>
        new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var now = office.Clock.Now();
                var entered = await db.Set<CaseRecusalRow>()
                    .Where(r =>
                        r.CaseId == row.CaseId
                        && r.Number == row.Number
                        && r.Status == RecusalStatus.Open
                    )
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(r => r.Status, decision.Status)
                                .SetProperty(r => r.DecidedAt, now)
                                .SetProperty(r => r.DecidedById, decision.By)
                                .SetProperty(r => r.ReplacementId, decision.Replacement),
                        cancel
                    );
                if (entered == 0)
                    return (false, null); // Another process has entered it.
                if (decision.Status == RecusalStatus.Granted)
                    await EndDutiesAsync(db, row, now, cancel);
                return (true, (OfficeEntry?)EntryOf(row, decision));
            },
            Deed.OfCase,
            cancel
        );

    // What decides, examines or weighs, and what he declined; what the case is to him otherwise stays.
    private async Task EndDutiesAsync(
        OfficeDb db,
        CaseRecusalRow row,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var ended = Duties.Impartial.ToList();
        if (await new RecusalTasks(office).DutyOfAsync(row, cancel) is { } declined)
            ended.Add(declined);
        await db.Set<CasePersonRow>()
            .Where(p =>
                p.CaseId == row.CaseId
                && p.PersonId == row.PersonId
                && p.Until == null
                && ended.Contains(p.Duty)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Until, now), cancel);
    }

    private static OfficeEntry EntryOf(CaseRecusalRow row, RecusalDecision decision) =>
        new($"recusal-{StoredCode.Of(decision.Status)}")
        {
            UnitId = row.UnitId,
            Subject = row.CaseId.ToString(),
            Details = new()
            {
                ["number"] = row.Number,
                ["person"] = row.PersonId.Value,
                ["decision"] = row.DecisionId?.Value,
                ["decidedBy"] = decision.By?.Value,
                ["replacement"] = decision.Replacement?.Value,
            },
        };
}
