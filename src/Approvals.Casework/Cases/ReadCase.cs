using System.Text;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Own;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;
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
        var letters = await LettersAsync(db, id, cancel);
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
            SuspendedUntil = row.SuspendedUntil,
            Supervisions = [.. letters.Where(l => l.AboutId == id)],
            Supervises = letters.Find(l => l.CaseId == id),
            Copies = await db.Set<CaseCopyRow>()
                .Where(c => c.CaseId == id)
                .OrderBy(c => c.SentAt)
                .ThenBy(c => c.PersonId)
                .Select(c => new CopyView(c.PersonId, c.SentById, c.SentAt, c.ReadAt))
                .ToListAsync(cancel),
            Urges = await db.Set<TaskUrgeRow>()
                .Where(u => u.CaseId == id)
                .OrderBy(u => u.At)
                .ThenBy(u => u.Key)
                .Select(u => new UrgeView(u.Key, u.At, u.ById))
                .ToListAsync(cancel),
            Recusals = await db.Set<CaseRecusalRow>()
                .Where(r => r.CaseId == id)
                .OrderBy(r => r.Number)
                .Select(r => new RecusalView(
                    r.Number,
                    r.PersonId,
                    r.Kind,
                    r.Element,
                    r.AskedAt,
                    r.Status,
                    r.DecidedAt,
                    r.DecisionId
                ))
                .ToListAsync(cancel),
            History = history,
        };
    }

    /// <summary>Reads a case for somebody who may see it: who may read the record, and who has one of its tasks. That
    /// they have read their copy, and opened their tasks, is noted.</summary>
    /// <param name="id">The case.</param>
    /// <param name="deed">Who looks, and for whom.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<CaseSight> RunAsync(CaseId id, Deed deed, CancellationToken cancel)
    {
        if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
            return new CaseSight.None();
        var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
        var snapshot = await office.Snapshots.GetAsync(loaded.Stamp, cancel);
        var state = Stored.ReadState(loaded.Row.State);
        var now = office.Clock.Now();
        var inHand = state
            .OpenTasks.Where(open =>
                open.Task!.Assignee is { } holder
                && holder == deed.Seat?.Value
                && snapshot
                    .Authority.MayRun(
                        loaded,
                        process,
                        state,
                        new Command.CompleteTask(open.Key, Value.Context.Empty),
                        deed with
                        {
                            Capacity = CapacityOf(process, state, open),
                        },
                        now
                    )
                    .IsAllowed
            )
            .Select(open => open.Key)
            .ToList();
        var verdict = snapshot.Authority.MayRead(loaded, deed, now);
        if (!verdict.IsAllowed && inHand.Count == 0)
            return new CaseSight.Refused(verdict);
        if (inHand.Count == 0 && await WithheldAsync(id, deed, cancel) is { } withheld)
            return new CaseSight.Refused(withheld);
        if (deed.By is { } viewer)
        {
            foreach (var key in inHand)
                await Openings.NoteAsync(office, id, key, viewer, cancel);
            await Acts.Copies.NoteReadAsync(office, id, viewer, cancel);
        }
        return await RunAsync(id, cancel) is { } view
            ? new CaseSight.Shown(view)
            : new CaseSight.None();
    }

    private async Task<Verdict?> WithheldAsync(CaseId id, Deed deed, CancellationToken cancel)
    {
        if (deed.By is not { } viewer)
            return null;
        await using var db = office.Database.CreateDbContext();
        return await Withholding.FindAsync(db, id, viewer, cancel) is { } row
            ? Withholding.Answer(row)
            : null;
    }

    // To look at a task is not to sign it.
    private static Capacity CapacityOf(CompiledProcess process, CaseState state, Instance open) =>
        CaseAuthority.TaskOf(process, state, open).Capacity;

    private static Task<List<SupervisionView>> LettersAsync(
        OfficeDb db,
        CaseId id,
        CancellationToken cancel
    ) =>
        db.Set<CaseSupervisionRow>()
            .Where(s => s.AboutId == id || s.CaseId == id)
            .Join(
                db.Set<CaseRow>(),
                s => s.CaseId,
                c => c.Id,
                (s, c) => new { Letter = s, c.Status }
            )
            .OrderBy(l => l.Letter.CaseId)
            .Select(l => new SupervisionView(
                l.Letter.CaseId,
                l.Letter.AboutId,
                l.Letter.Element,
                l.Letter.AddresseeId,
                l.Letter.AnswerBy,
                l.Status == CaseStatus.Running
            ))
            .ToListAsync(cancel);

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

/// <summary>What came of asking to see a case.</summary>
public abstract record CaseSight
{
    private CaseSight() { } // Closed: these kinds and no others.

    /// <summary>The case.</summary>
    /// <param name="View">As it is shown.</param>
    public sealed record Shown(CaseView View) : CaseSight;

    /// <summary>Whoever asks may not see it.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Verdict Why) : CaseSight;

    /// <summary>There is no such case.</summary>
    public sealed record None : CaseSight;
}
