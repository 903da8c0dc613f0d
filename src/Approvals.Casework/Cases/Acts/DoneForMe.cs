using System.Text;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases.Acts;

/// <summary>What substitutes did for a person who was away.</summary>
public sealed class DoneForMe(Office office)
{
    /// <summary>Lists it, the last first.</summary>
    /// <param name="person">The person.</param>
    /// <param name="limit">How many at the most; 1 to <see cref="Inbox.MaxLines"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What was done; null where there is no such person.</returns>
    public async Task<IReadOnlyList<DoneLine>?> RunAsync(
        PersonId person,
        int limit,
        CancellationToken cancel
    )
    {
        await using var db = await PersonList.OpenAsync(office, person, limit, cancel);
        if (db is null)
            return null;
        var rows = await db.Set<CaseJournalRow>()
            .Where(j => j.ActingForId == person)
            .OrderByDescending(j => j.At)
            .ThenByDescending(j => j.CaseId)
            .ThenByDescending(j => j.Number)
            .Take(limit)
            .Join(db.Set<CaseRow>(), j => j.CaseId, c => c.Id, (j, c) => new { Row = j, c.Title })
            .ToListAsync(cancel);
        var lines = new List<DoneLine>();
        foreach (var found in rows)
        {
            var task =
                KeyOf(found.Row.Facts) is { } key
                && await PastTask.FindAsync(office.Database, found.Row.CaseId, key, cancel)
                    is { } past
                    ? past.Opened.Name
                    : null;
            lines.Add(
                new(
                    found.Row.CaseId,
                    found.Title,
                    task,
                    found.Row.Command,
                    found.Row.ActorId!.Value,
                    found.Row.At
                )
            );
        }
        return lines;
    }

    // Which task it was about.
    private static int? KeyOf(string facts) =>
        FactJson
            .ReadAll(Encoding.UTF8.GetBytes(facts))
            .Select(fact =>
                fact switch
                {
                    CaseEvent.TaskCompleted f => f.Key,
                    CaseEvent.TaskClaimed f => f.Key,
                    CaseEvent.TaskReleased f => f.Key,
                    CaseEvent.TaskAssigned f => f.Key,
                    _ => (int?)null,
                }
            )
            .FirstOrDefault(key => key is not null);
}

/// <summary>What a substitute did.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Task">The task; null where it was about none.</param>
/// <param name="Command">What was done, in kebab-case.</param>
/// <param name="By">Who stood in.</param>
/// <param name="At">When.</param>
public sealed record DoneLine(
    CaseId CaseId,
    string Title,
    string? Task,
    string Command,
    PersonId By,
    DateTimeOffset At
);
