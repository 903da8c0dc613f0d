using System.Text;
using System.Text.Json;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>A task that was there, as the journal knows it.</summary>
/// <param name="Opened">The task as it opened.</param>
/// <param name="End">Who took or ended it last; null where nobody did.</param>
internal sealed record PastTask(OpenTask Opened, Meanwhile? End)
{
    /// <summary>Looks a task up; null where there never was one of that key.</summary>
    public static async Task<PastTask?> FindAsync(
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
            .OrderBy(j => j.Number)
            .AsAsyncEnumerable();
        var (opened, end) = ((OpenTask?)null, (Meanwhile?)null);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            foreach (var fact in FactJson.ReadAll(Encoding.UTF8.GetBytes(row.Facts)))
            {
                if (fact is CaseEvent.TaskOpened open && open.Key == key)
                    opened = open.Task;
                else if (IsEndOf(fact, key))
                    end = new(row.ActorId, row.At, NameOf(fact));
            }
        }
        return opened is null ? null : new(opened, end);
    }

    private static bool IsEndOf(CaseEvent fact, int key) =>
        fact switch
        {
            CaseEvent.TaskCompleted e => e.Key == key,
            CaseEvent.TaskClaimed e => e.Key == key,
            CaseEvent.TaskAssigned e => e.Key == key,
            CaseEvent.ElementCancelled e => e.Key == key,
            _ => false,
        };

    private static string NameOf(CaseEvent fact) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(fact.GetType().Name);
}
