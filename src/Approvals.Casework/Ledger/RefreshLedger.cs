using System.Text.Json;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Reopening;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>
/// Computes what all entries stand at, keeps it for counts over many units, and logs each change of light with its
/// reasons. It runs each night and after changes, and may be repeated.
/// </summary>
public sealed class RefreshLedger(Office office)
{
    private const int MaxAttempts = 5;

    /// <summary>Refreshes all plans of all units, one by one.</summary>
    /// <param name="progress">Is told how many of how many plans are done; null for nobody.</param>
    /// <param name="cancel">Gives up between two plans.</param>
    /// <returns>How many lights have changed.</returns>
    public async Task<int> RunAsync(
        IProgress<(int Done, int All)>? progress,
        CancellationToken cancel
    )
    {
        List<PlanRow> plans;
        await using (var db = office.Database.CreateDbContext())
            plans = await db.Set<PlanRow>().AsNoTracking().ToListAsync(cancel);
        return await RefreshAllAsync(plans, progress, cancel);
    }

    /// <summary>Refreshes the plans in which something may stand otherwise: a case of the unit or an entry has changed
    /// since, or a new day has begun. With nothing to do, it asks a few counts of the database and no more.</summary>
    /// <param name="cancel">Gives up between two plans.</param>
    /// <returns>How many lights have changed.</returns>
    public async Task<int> RunWhereStaleAsync(CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var now = office.Clock.Now();
        List<PlanRow> stale;
        await using (var db = office.Database.CreateDbContext())
        {
            var computed = await db.Set<EntryStandingRow>()
                .GroupBy(s => new { s.UnitId, s.Plan })
                .Select(g => new { g.Key, At = g.Min(s => s.ComputedAt) })
                .ToDictionaryAsync(g => (g.Key.UnitId, g.Key.Plan), g => g.At, cancel);
            var cases = await db.Set<CaseStandingRow>()
                .GroupBy(s => s.UnitId)
                .Select(g => new { g.Key, At = g.Max(s => s.ChangedAt) })
                .ToDictionaryAsync(g => g.Key, g => g.At, cancel);
            var entries = await db.Set<EntryChangeRow>()
                .GroupBy(c => c.UnitId)
                .Select(g => new { g.Key, At = g.Max(c => c.At) })
                .ToDictionaryAsync(g => g.Key, g => g.At, cancel);
            var plans = await db.Set<PlanRow>().AsNoTracking().ToListAsync(cancel);
            stale = plans.FindAll(plan =>
                !computed.TryGetValue((plan.UnitId, plan.Key), out var at)
                || DayOf(plan, at) != DayOf(plan, now)
                || cases.TryGetValue(plan.UnitId, out var changed) && changed >= at
                || entries.TryGetValue(plan.UnitId, out changed) && changed >= at
            );
        }
        return await RefreshAllAsync(stale, null, cancel);

        DateOnly DayOf(PlanRow plan, DateTimeOffset at) =>
            snapshot.CalendarOf(plan.UnitId).DateOf(at);
    }

    private async Task<int> RefreshAllAsync(
        List<PlanRow> plans,
        IProgress<(int Done, int All)>? progress,
        CancellationToken cancel
    )
    {
        var changed = 0;
        for (var i = 0; i < plans.Count; i++)
        {
            changed += await RefreshAsync(plans[i], cancel);
            progress?.Report((i + 1, plans.Count));
        }
        return changed;
    }

    private async Task<int> RefreshAsync(PlanRow plan, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunAsync(plan, cancel);
            }
            catch (DbUpdateException) when (attempt < MaxAttempts)
            {
                // Somebody else refreshed it at the same moment; compared with that, less has changed.
            }
        }
    }

    private async Task<int> RunAsync(PlanRow plan, CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var now = office.Clock.Now();
        var calendar = snapshot.CalendarOf(plan.UnitId);
        await using var db = office.Database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var loaded = await LedgerLoading.ReadAsync(
            db,
            plan,
            calendar,
            calendar.DateOf(now),
            cancel
        );
        var kept = await db.Set<EntryStandingRow>()
            .Where(s => s.UnitId == plan.UnitId && s.Plan == plan.Key)
            .ToDictionaryAsync(s => s.EntryId, cancel);
        // An earlier cycle counts no more.
        db.RemoveRange(kept.Values.ExceptBy(loaded.Select(e => e.Row.Id), s => s.EntryId));
        var changes = 0;
        foreach (var entry in loaded)
        {
            var reasons = JsonSerializer.Serialize(entry.Standing.Reasons);
            var before = kept.GetValueOrDefault(entry.Row.Id);
            if (before?.Light != entry.Standing.Light)
            {
                changes++;
                db.Add(
                    new LightChangeRow
                    {
                        EntryId = entry.Row.Id,
                        UnitId = plan.UnitId,
                        At = now,
                        Before = before?.Light,
                        After = entry.Standing.Light,
                        Reasons = reasons,
                    }
                );
            }
            Keep(db, plan, entry, before, reasons, now);
        }
        await PlanLooksBackAsync(db, plan, loaded, calendar, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return changes;
    }

    private static async Task PlanLooksBackAsync(
        OfficeDb db,
        PlanRow plan,
        IReadOnlyList<LoadedEntry> loaded,
        OfficeCalendar calendar,
        CancellationToken cancel
    )
    {
        var entries = EntryReads.IdsOf(db, plan.UnitId, plan.Key);
        var known = (
            await db.Set<LookBackRow>()
                .AsNoTracking()
                .Where(l => entries.Contains(l.EntryId))
                .ToListAsync(cancel)
        ).ToLookup(l => l.EntryId);
        foreach (var entry in loaded)
        {
            if (LookBackRules.Next(entry, [.. known[entry.Row.Id]], calendar) is not { } dueOn)
                continue;
            db.Add(
                new LookBackRow
                {
                    EntryId = entry.Row.Id,
                    DueOn = dueOn,
                    UnitId = plan.UnitId,
                }
            );
        }
    }

    private static void Keep(
        OfficeDb db,
        PlanRow plan,
        LoadedEntry entry,
        EntryStandingRow? before,
        string reasons,
        DateTimeOffset now
    )
    {
        var standing = entry.Standing;
        var row =
            before
            ?? new EntryStandingRow
            {
                EntryId = entry.Row.Id,
                UnitId = plan.UnitId,
                Plan = plan.Key,
                Status = standing.Status,
                Light = standing.Light,
                IsOverdue = standing.IsOverdue,
                Reasons = reasons,
                LightSince = now,
                ComputedAt = now,
            };
        if (before is null)
            db.Add(row);
        if (row.Light != standing.Light)
            row.LightSince = now;
        (row.Status, row.Light, row.IsOverdue) = (
            standing.Status,
            standing.Light,
            standing.IsOverdue
        );
        (row.Reasons, row.ComputedAt) = (reasons, now);
    }
}
