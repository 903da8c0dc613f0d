using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>What the door has to look up now and then.</summary>
internal static class CaseReads
{
    /// <summary>The case about the same thing; null where there is none.</summary>
    public static async Task<CaseId?> FindAsync(
        OfficeDatabase database,
        NewCase wanted,
        CancellationToken cancel
    )
    {
        if (wanted.BusinessKey is null)
            return null;
        await using var db = database.CreateDbContext();
        return await db.Set<CaseRow>()
            .Where(c => c.UnitId == wanted.UnitId && c.BusinessKey == wanted.BusinessKey)
            .Select(c => (CaseId?)c.Id)
            .SingleOrDefaultAsync(cancel);
    }
}
