using System.Collections.Immutable;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>How the ledgers of all units stand: counts, as of when each was last refreshed.</summary>
public sealed class LedgerTotals(Office office)
{
    /// <summary>Counts.</summary>
    /// <param name="viewer">Who looks: a county reader sees all units, anybody else their own. Null for the program
    /// itself.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>One row a plan, by unit; null where there is no such person.</returns>
    public async Task<IReadOnlyList<PlanTotals>?> RunAsync(
        PersonId? viewer,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        UnitId? only = null;
        if (viewer is { } person)
        {
            if (snapshot.Directory.Find(person) is not { } found)
                return null;
            var day = snapshot.CalendarOf(found.UnitId).DateOf(office.Clock.Now());
            var seesAll = snapshot
                .Directory.RolesOf(person, day)
                .Any(held => held.Role == Role.CountyReader);
            only = seesAll ? null : found.UnitId;
        }
        await using var db = office.Database.CreateDbContext();
        var counted = await db.Set<EntryStandingRow>()
            .Where(s => only == null || s.UnitId == only)
            .GroupBy(s => new
            {
                s.UnitId,
                s.Plan,
                s.Status,
                s.Light,
            })
            .Select(g => new
            {
                g.Key.UnitId,
                g.Key.Plan,
                g.Key.Status,
                g.Key.Light,
                Count = g.Count(),
                Overdue = g.Count(s => s.IsOverdue),
                ComputedAt = g.Max(s => s.ComputedAt),
            })
            .ToListAsync(cancel);
        return
        [
            .. counted
                .GroupBy(c => (c.UnitId, c.Plan))
                .OrderBy(g => g.Key.UnitId.Value, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Plan, StringComparer.Ordinal)
                .Select(g => new PlanTotals(
                    g.Key.UnitId,
                    snapshot.Directory.Find(g.Key.UnitId)?.Name ?? g.Key.UnitId.Value,
                    g.Key.Plan,
                    g.Sum(c => c.Count),
                    g.GroupBy(c => c.Status)
                        .ToImmutableDictionary(s => s.Key, s => s.Sum(c => c.Count)),
                    g.GroupBy(c => c.Light)
                        .ToImmutableDictionary(s => s.Key, s => s.Sum(c => c.Count)),
                    g.Sum(c => c.Overdue),
                    g.Max(c => c.ComputedAt)
                )),
        ];
    }
}

/// <summary>How one ledger stands.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">What it is called.</param>
/// <param name="Plan">The code of the plan.</param>
/// <param name="Measures">How many measures it has.</param>
/// <param name="ByStatus">How many of each status.</param>
/// <param name="ByLight">How many of each light.</param>
/// <param name="Overdue">How many are overdue.</param>
/// <param name="ComputedAt">When that was computed.</param>
public sealed record PlanTotals(
    UnitId UnitId,
    string UnitName,
    string Plan,
    int Measures,
    ImmutableDictionary<MeasureStatus, int> ByStatus,
    ImmutableDictionary<Light, int> ByLight,
    int Overdue,
    DateTimeOffset ComputedAt
);
