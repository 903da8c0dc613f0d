using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Outbox;
using Approvals.Casework.People;
using Approvals.Casework.Reminders.Ladder;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reminders;

/// <summary>Reads what plans of reminders rest on.</summary>
/// <param name="db">The database.</param>
/// <param name="snapshot">Who is who, and the calendars.</param>
/// <param name="unit">The unit.</param>
/// <param name="at">The instant for which is planned.</param>
internal sealed class ReminderReads(
    OfficeDb db,
    OfficeSnapshot snapshot,
    UnitId unit,
    DateTimeOffset at
)
{
    private readonly OfficeCalendar _calendar = snapshot.CalendarOf(unit);
    private readonly Dictionary<PersonId, string[]> _groups = [];

    /// <summary>The office's day for which is planned.</summary>
    public DateOnly Today => _calendar.DateOf(at);

    /// <summary>The open tasks of the unit that have a due day.</summary>
    /// <param name="only">Only those that can be a person's; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ImmutableArray<RemindedTask>> TasksAsync(
        PersonId? only,
        CancellationToken cancel
    )
    {
        var tasks = await (
            from task in Tasks(only)
            where task.UnitId == unit && task.DueAt != null
            join about in db.Set<CaseRow>() on task.CaseId equals about.Id
            join definition in db.Set<DefinitionRow>() on about.DefinitionId equals definition.Id
            from carries in db.Set<EntryCaseRow>()
                .Where(e => e.CaseId == task.CaseId)
                .DefaultIfEmpty()
            from entry in db.Set<EntryRow>().Where(e => e.Id == carries.EntryId).DefaultIfEmpty()
            select new Found(
                task,
                about.Kind,
                about.DepartmentId,
                about.FieldId,
                about.IsSuspended,
                definition.Process,
                entry.ExternalOwner,
                (PostId?)entry.LeaderPostId
            )
        ).ToListAsync(cancel);
        var concerned = (
            await db.Set<CasePersonRow>()
                .AsNoTracking()
                .Where(p => p.UnitId == unit && p.Duty == Duty.PersonConcerned && p.Until == null)
                .Select(p => new { p.CaseId, p.PersonId })
                .ToListAsync(cancel)
        ).ToLookup(p => p.CaseId, p => p.PersonId);
        var candidates = (
            await db.Set<TaskCandidateRow>()
                .AsNoTracking()
                .Where(c => c.UnitId == unit)
                .ToListAsync(cancel)
        ).ToLookup(c => (c.CaseId, c.Key), c => c.Candidate);
        var told = await ToldTodayAsync(cancel);
        return
        [
            .. tasks.Select(found =>
            {
                var row = found.Task;
                var groups = candidates[(row.CaseId, row.Key)].ToList();
                return new RemindedTask(
                    row.CaseId,
                    row.Key,
                    unit,
                    _calendar.DateOf(row.DueAt!.Value),
                    _calendar.RemindersStartOn(row.OpenedAt)
                )
                {
                    Assignee = row.Assignee,
                    MayTake = row.Assignee is null ? MayTake(found, groups, only) : [],
                    DepartmentId = found.DepartmentId,
                    FieldId = found.FieldId,
                    LeaderPostId = found.LeaderPostId,
                    IsExternal = IsExternal(found, groups),
                    IsRestricted = Authority.IsRestricted(found.Kind),
                    IsSuspended = found.IsSuspended,
                    IsReturned = row.IsReturned,
                    IsOfLadder = LadderActs.Processes.Contains(found.Process),
                    Concerned = [.. concerned[row.CaseId]],
                    ToldToday = [.. told[(row.CaseId, row.Key)]],
                };
            }),
        ];
    }

    /// <summary>Who stands in for whom.</summary>
    public IReadOnlyDictionary<PersonId, PersonId> StandIns() =>
        Substitutions
            .Open(snapshot, at)
            .Where(one => one.UnitId == unit)
            .ToDictionary(one => one.For, one => one.By);

    /// <summary>The last day before that for which reminders were written; null for none.</summary>
    public async Task<DateOnly?> LastAsync(CancellationToken cancel)
    {
        var today = Today;
        return await db.Set<ReminderRunRow>()
            .Where(r => r.UnitId == unit && r.On < today)
            .MaxAsync(r => (DateOnly?)r.On, cancel);
    }

    // Who was urged or reminded on that day, by task: also by a run of the same day that was given another clock.
    private async Task<ILookup<(CaseId, int), PersonId>> ToldTodayAsync(CancellationToken cancel)
    {
        string[] letters = [LetterCode.TaskUrged, .. ReminderLetters.All];
        var begins = _calendar.InstantOf(Today, TimeOnly.MinValue);
        var ends = _calendar.InstantOf(Today.AddDays(1), TimeOnly.MinValue);
        var rows = await db.Set<OutboxRow>()
            .AsNoTracking()
            .Where(o => o.UnitId == unit && o.CreatedAt >= begins && o.CreatedAt < ends)
            .Where(o => o.CaseId != null && o.Key != null && letters.Contains(o.Letter))
            .Select(o => new
            {
                o.CaseId,
                o.Key,
                o.ReceiverId,
            })
            .ToListAsync(cancel);
        return rows.ToLookup(o => (o.CaseId!.Value, o.Key!.Value), o => o.ReceiverId);
    }

    private IQueryable<TaskRow> Tasks(PersonId? only)
    {
        var all = db.Set<TaskRow>().AsNoTracking();
        if (only is not { } person)
            return all;
        PersonId?[] seats =
        [
            person,
            .. StandIns().Where(s => s.Value == person).Select(s => (PersonId?)s.Key),
        ];
        var groups = GroupsOf(person);
        return all.Where(t =>
            seats.Contains(t.Assignee)
            || t.Assignee == null
                && db.Set<TaskCandidateRow>()
                    .Any(c =>
                        c.CaseId == t.CaseId && c.Key == t.Key && groups.Contains(c.Candidate)
                    )
        );
    }

    private string[] GroupsOf(PersonId person)
    {
        if (!_groups.TryGetValue(person, out var groups))
        {
            groups =
            [
                .. snapshot.Directory.GroupsOf(person, Today),
                TaskCandidateRow.ForPerson(person.Value),
            ];
            _groups.Add(person, groups);
        }
        return groups;
    }

    private ImmutableArray<PersonId> MayTake(
        Found found,
        List<string> candidates,
        PersonId? only
    ) =>
        [
            .. from person in snapshot.Directory.Rows.People
            where person.UnitId == unit && person.Status == PersonStatus.Active
            where only is null || person.Id == only
            let candidate = candidates.Intersect(GroupsOf(person.Id)).FirstOrDefault()
            where
                candidate is not null
                && snapshot.Authority.MayClaim(person.Id, found.Entry(candidate), at)
            orderby person.Id.Value
            select person.Id,
        ];

    // Also what the resident discipline group has: it is not chased.
    private bool IsExternal(Found found, List<string> candidates) =>
        found.ExternalOwner is not null
        || (
            found.Task.Assignee is { } holder
                ? snapshot.Directory.Holds(holder, Role.ResidentDisciplineGroup, Today)
                : candidates.Contains(StoredCode.Of(Role.ResidentDisciplineGroup))
        );

    private sealed record Found(
        TaskRow Task,
        RecordKind Kind,
        DepartmentId? DepartmentId,
        FieldId? FieldId,
        bool IsSuspended,
        string Process,
        string? ExternalOwner,
        PostId? LeaderPostId
    )
    {
        public InboxEntry Entry(string candidate) =>
            new()
            {
                Task = Task,
                Candidate = candidate,
                Title = "",
                Kind = Kind,
                DepartmentId = DepartmentId,
                FieldId = FieldId,
                IsSuspended = IsSuspended,
                IsToPrepare = false,
            };
    }
}
