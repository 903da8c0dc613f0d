using System.Text.Json;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>The changes of light of a plan's measures, as they were noticed.</summary>
public sealed class LightLog(Office office)
{
    /// <summary>Lists them, in the order in which they were noticed.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The code of its plan.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<LightChange>> ListAsync(
        UnitId unit,
        string plan,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var rows = await db.Set<LightChangeRow>()
            .Join(
                db.Set<EntryRow>().Where(e => e.UnitId == unit && e.Plan == plan),
                l => l.EntryId,
                e => e.Id,
                (l, e) =>
                    new
                    {
                        l.Id,
                        e.Number,
                        l.At,
                        l.After,
                        l.Reasons,
                    }
            )
            .OrderBy(l => l.Id)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(l => new LightChange(
                l.Number,
                l.At,
                l.After,
                JsonSerializer.Deserialize<IReadOnlyList<LightReason>>(l.Reasons) ?? []
            )),
        ];
    }
}

/// <summary>A change of light.</summary>
/// <param name="Number">The number of the measure.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="After">The light from then on.</param>
/// <param name="Reasons">Why.</param>
public sealed record LightChange(
    int Number,
    DateTimeOffset At,
    Light After,
    IReadOnlyList<LightReason> Reasons
);
