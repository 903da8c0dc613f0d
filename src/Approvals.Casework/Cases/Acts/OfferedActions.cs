using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>Tells somebody what they may do to a case as it stands, and why they may not do the rest.</summary>
public sealed class OfferedActions(Office office)
{
    /// <summary>Lists it.</summary>
    /// <param name="id">The case.</param>
    /// <param name="deed">Who asks, and for whom; consents that are shown count.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The actions on each open task, then those on the case; null where there is no such case.</returns>
    public async Task<IReadOnlyList<ActionOffer>?> RunAsync(
        CaseId id,
        Deed deed,
        CancellationToken cancel
    )
    {
        if (await office.Loading.ReadAsync(id, cancel) is not { } read)
            return null;
        var loaded = await office.Loading.WithOpeningsAsync(read, cancel);
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
        var now = office.Clock.Now();
        var today = snapshot.CalendarOf(loaded.Row.UnitId).DateOf(now);
        await using var db = office.Database.CreateDbContext();
        var at = new CaseAtHand(loaded, process, Stored.ReadState(loaded.Row.State), snapshot)
        {
            UrgedToday = await db.Set<TaskUrgeRow>()
                .AsNoTracking()
                .Where(u => u.CaseId == id && u.UrgedOn == today)
                .ToDictionaryAsync(u => u.Key, cancel),
            Supervised = await db.Set<CaseSupervisionRow>()
                .Where(s => s.AboutId == id)
                .Join(
                    db.Set<CaseRow>().Where(c => c.Status == CaseStatus.Running),
                    s => s.CaseId,
                    c => c.Id,
                    (s, c) => new { s.Key, c.Id }
                )
                .ToDictionaryAsync(s => s.Key, s => s.Id, cancel),
        };
        return ActionsFor.Of(at, deed, now);
    }
}
