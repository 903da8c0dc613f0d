using System.Globalization;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>All open due dates that were computed from a rule: of tasks, and of timers that have not fired.</summary>
internal static class OpenDueDates
{
    /// <summary>Reads them.</summary>
    /// <param name="db">The database.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="only">The one case whose dates are wanted; null for all.</param>
    public static async Task<IReadOnlyList<RuledDueDate>> ReadAsync(
        OfficeDb db,
        CancellationToken cancel,
        CaseId? only = null
    )
    {
        var (allTasks, allTimers) = (
            db.Set<TaskRow>().AsQueryable(),
            db.Set<TimerRow>().AsQueryable()
        );
        if (only is { } id)
        {
            allTasks = allTasks.Where(t => t.CaseId == id);
            allTimers = allTimers.Where(t => t.CaseId == id);
        }
        var tasks = await allTasks
            .Where(t => t.DueRule != null && t.DueAt != null)
            .Select(t => new RuledDueDate(
                t.CaseId,
                t.Key,
                t.UnitId,
                t.DueRule!,
                t.OpenedAt,
                t.DueAt!.Value
            ))
            .ToListAsync(cancel);
        var timers = await allTimers
            .Where(t => t.DueRule != null)
            .Select(t => new RuledDueDate(
                t.CaseId,
                t.Key,
                t.UnitId,
                t.DueRule!,
                t.StartedAt,
                t.DueAt
            ))
            .ToListAsync(cancel);
        return [.. tasks.Concat(timers).OrderBy(d => d.CaseId).ThenBy(d => d.Key)];
    }
}

/// <summary>An open due date with its rule.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Key">The task or timer in it.</param>
/// <param name="UnitId">Whose calendar it goes by.</param>
/// <param name="Rule">The text that it was computed from.</param>
/// <param name="BaseAt">From when it counts.</param>
/// <param name="DueAt">When it is due.</param>
internal sealed record RuledDueDate(
    CaseId CaseId,
    int Key,
    UnitId UnitId,
    string Rule,
    DateTimeOffset BaseAt,
    DateTimeOffset DueAt
)
{
    /// <summary>The same, as calendars are asked about it.</summary>
    public OpenDueDate ToOpenDueDate() =>
        new(string.Create(CultureInfo.InvariantCulture, $"{CaseId}/{Key}"), Rule, BaseAt, DueAt);
}
