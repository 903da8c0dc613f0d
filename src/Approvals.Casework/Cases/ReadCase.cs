using System.Text;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>Shows a case: where it stands, who has what to do, and all that has happened.</summary>
public sealed class ReadCase(Office office)
{
    /// <summary>Reads a case; null where there is none of that number.</summary>
    /// <param name="id">The case.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<CaseView?> RunAsync(CaseId id, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        await using var snapshot = await office.Database.BeginSnapshotAsync(db, cancel);
        var row = await db.Set<CaseRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (row is null)
            return null;
        var definition = await db.Set<DefinitionRow>()
            .Where(d => d.Id == row.DefinitionId)
            .Select(d => new { d.Name, d.Number })
            .SingleAsync(cancel);
        var journal = await db.Set<CaseJournalRow>()
            .AsNoTracking()
            .Where(j => j.CaseId == id)
            .OrderBy(j => j.Number)
            .ToListAsync(cancel);
        var tasks = await db.Set<TaskRow>()
            .AsNoTracking()
            .Where(t => t.CaseId == id)
            .OrderBy(t => t.Key)
            .ToListAsync(cancel);
        var timers = await db.Set<TimerRow>()
            .AsNoTracking()
            .Where(t => t.CaseId == id)
            .OrderBy(t => t.DueAt)
            .ThenBy(t => t.Key)
            .ToListAsync(cancel);
        var process = await office.Catalog.GetAsync(row.DefinitionId, cancel);
        var state = Stored.ReadState(row.State);
        var latest = await office.Snapshots.LatestAsync(cancel);
        var calendar = latest.CalendarOf(row.UnitId);
        var moment = latest.At(row.UnitId, office.Clock.Now());
        var history = journal.Select(EntryOf).ToList();
        return new()
        {
            Id = id,
            UnitId = row.UnitId,
            Title = row.Title,
            Definition = definition.Name,
            DefinitionNumber = definition.Number,
            Status = row.Status,
            IsSuspended = row.IsSuspended,
            StartedAt = row.StartedAt,
            EndedAt = row.EndedAt,
            Diagram = DiagramText.Of(process, state, history.SelectMany(h => h.Facts)),
            Tasks =
            [
                .. tasks.Select(t => new TaskView(
                    t.Key,
                    t.Element,
                    t.Name,
                    t.Assignee,
                    [.. CandidatesOf(state, t.Key)],
                    t.OpenedAt,
                    t.DueAt,
                    t.DueRule
                )
                {
                    Due = StepDue.Of(t.DueRule, t.OpenedAt, t.DueAt, calendar),
                }),
            ],
            Actions =
            [
                .. CaseActions
                    .Of(process, state, moment)
                    .Select(a => new ActionView(
                        a.Key,
                        a.Element,
                        a.Label,
                        [.. a.Users, .. a.Groups],
                        a.CorrelationKey
                    )),
            ],
            Timers = [.. timers.Select(t => new TimerView(t.Key, t.Element, t.DueAt, t.DueRule))],
            Incidents =
            [
                .. state
                    .Instances.ToArray()
                    .Where(i => i.Incident is not null)
                    .Select(i => new IncidentView(i.Key, i.Element, i.Incident!.Message)),
            ],
            History = history,
        };
    }

    private static IEnumerable<string> CandidatesOf(CaseState state, int key) =>
        state.Find(key)?.Task is { Assignee: null } task
            ? task.CandidateUsers.Concat(task.CandidateGroups)
            : [];

    private static HistoryEntry EntryOf(CaseJournalRow row) =>
        new(
            row.Number,
            row.At,
            row.HappenedAt,
            row.ActorId,
            row.ActingForId,
            row.Channel,
            row.Command,
            row.Reason,
            FactJson.ReadAll(Encoding.UTF8.GetBytes(row.Facts))
        );
}
