using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Upkeep;

/// <summary>Running cases that nobody and nothing will move on: without a task, a timer, a message that they wait for
/// or a function that was called; and those in which something went wrong that waits for help.</summary>
public sealed class FindIdleCases(Office office)
{
    /// <summary>Finds them.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>They, by number.</returns>
    public async Task<IReadOnlyList<IdleCase>> RunAsync(CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<CaseRow>()
            .Where(c => c.Status == CaseStatus.Running && c.SuspendedUntil == null)
            .Where(c =>
                c.Incidents > 0
                || !db.Set<TaskRow>().Any(t => t.CaseId == c.Id)
                    && !db.Set<TimerRow>().Any(t => t.CaseId == c.Id)
                    && !db.Set<SubscriptionRow>().Any(s => s.CaseId == c.Id)
                    && !db.Set<FunctionCallRow>().Any(f => f.CaseId == c.Id)
            )
            .OrderBy(c => c.Id)
            .Select(c => new IdleCase(c.Id, c.Title, c.Incidents > 0))
            .ToListAsync(cancel);
    }
}

/// <summary>A case that does not go on.</summary>
/// <param name="Id">The case.</param>
/// <param name="Title">What it is about.</param>
/// <param name="HasIncident">Whether something went wrong in it.</param>
public sealed record IdleCase(CaseId Id, string Title, bool HasIncident);
