using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>What several parts of the ledger look up.</summary>
internal static class EntryReads
{
    /// <summary>The latest cycle of each measure of a plan, in the order of the numbers.</summary>
    public static async Task<List<EntryRow>> LatestAsync(
        OfficeDb db,
        UnitId unit,
        string plan,
        CancellationToken cancel
    )
    {
        var all = await db.Set<EntryRow>()
            .Where(e => e.UnitId == unit && e.Plan == plan)
            .OrderBy(e => e.Number)
            .ThenBy(e => e.Cycle)
            .ToListAsync(cancel);
        return [.. all.GroupBy(e => e.Number).Select(cycles => cycles.Last())];
    }

    /// <summary>The key of the plan that is meant: the given one, or the only one there is; null where that is none or
    /// several.</summary>
    public static async Task<PlanRow?> PlanAsync(
        OfficeDb db,
        UnitId unit,
        string? key,
        CancellationToken cancel
    )
    {
        var plans = await db.Set<PlanRow>()
            .Where(p => p.UnitId == unit && (key == null || p.Key == key))
            .Take(2)
            .ToListAsync(cancel);
        return plans.Count == 1 ? plans[0] : null;
    }
}
