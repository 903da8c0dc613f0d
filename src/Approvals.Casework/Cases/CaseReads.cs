using System.Text;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
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

    /// <summary>Who took or ended a task, the last first; null where nobody did.</summary>
    public static async Task<Meanwhile?> EndOfAsync(
        OfficeDatabase database,
        CaseId id,
        int key,
        CancellationToken cancel
    )
    {
        await using var db = database.CreateDbContext();
        var rows = db.Set<CaseJournalRow>()
            .AsNoTracking()
            .Where(j => j.CaseId == id)
            .OrderByDescending(j => j.Number)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            var end = FactJson
                .ReadAll(Encoding.UTF8.GetBytes(row.Facts))
                .LastOrDefault(fact => IsEndOf(fact, key));
            if (end is not null)
                return new(row.ActorId, row.At, StoredFactName(end));
        }
        return null;
    }

    private static bool IsEndOf(CaseEvent fact, int key) =>
        fact switch
        {
            CaseEvent.TaskCompleted e => e.Key == key,
            CaseEvent.TaskClaimed e => e.Key == key,
            CaseEvent.ElementCancelled e => e.Key == key,
            _ => false,
        };

    private static string StoredFactName(CaseEvent fact) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(fact.GetType().Name);
}
