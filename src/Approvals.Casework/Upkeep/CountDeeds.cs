using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>How many rows of the journals people have made, in cases and in the office's own chain: what the system did
/// by itself is not counted.</summary>
public sealed class CountDeeds(Office office)
{
    /// <summary>Counts them.</summary>
    /// <param name="cancel">Gives up.</param>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<CaseJournalRow>().CountAsync(j => j.ActorId != null, cancel)
            + await db.Set<OfficeJournalRow>().CountAsync(j => j.ActorId != null, cancel);
    }
}
