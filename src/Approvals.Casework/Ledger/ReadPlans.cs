using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>Which plans there are.</summary>
public sealed class ReadPlans(Office office)
{
    /// <summary>The plans of a unit, or of all; by unit, then by code.</summary>
    /// <param name="unit">The unit; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<PlanSummary>> RunAsync(UnitId? unit, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        var plans = await db.Set<PlanRow>()
            .Where(p => unit == null || p.UnitId == unit)
            .Select(p => new PlanSummary(p.UnitId, p.Key, p.FeedbackOn, p.ShiftedWeeks))
            .ToListAsync(cancel);
        // Ordered here, as databases differ about the order of letters.
        return
        [
            .. plans
                .OrderBy(p => p.UnitId.Value, StringComparer.Ordinal)
                .ThenBy(p => p.Key, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A plan.</summary>
/// <param name="UnitId">The unit whose plan it is.</param>
/// <param name="Key">Its code.</param>
/// <param name="FeedbackOn">The day of the feedback.</param>
/// <param name="ShiftedWeeks">By how many weeks all dates were moved.</param>
public sealed record PlanSummary(UnitId UnitId, string Key, DateOnly? FeedbackOn, int ShiftedWeeks);
