using Approvals.Casework.Cases.Acts;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>What waits for a person.</summary>
public sealed class Inbox(Office office)
{
    /// <summary>What fits on a page; the rest is found by looking for it.</summary>
    public const int MaxLines = 200;

    /// <summary>Tasks of other departments lie in the list of a group too: so it is read further than it is
    /// shown.</summary>
    private const int MaxRead = 1_000;

    /// <summary>The tasks that a person has, and those that they may claim; the most urgent first.</summary>
    /// <param name="person">The person.</param>
    /// <param name="limit">How many at the most; 1 to <see cref="MaxLines"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The tasks; null where there is no such person.</returns>
    public async Task<IReadOnlyList<InboxLine>?> RunAsync(
        PersonId person,
        int limit,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLines);
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        if (snapshot.Directory.Find(person) is not { } found)
            return null;
        var now = office.Clock.Now();
        var day = snapshot.CalendarOf(found.UnitId).DateOf(now);
        await using var db = office.Database.CreateDbContext();
        // Each list is read in the order of its index, and no further than it must.
        var lists = snapshot
            .Directory.GroupsOf(person, day)
            .Select(group => Claimable(db, found.UnitId, group, MaxRead))
            .Prepend(Claimable(db, found.UnitId, TaskCandidateRow.ForPerson(person.Value), limit))
            .Prepend(ToPrepare(db, found.UnitId, person, limit))
            .Prepend(Assigned(db, found.UnitId, person, limit));
        var entries = await lists.Aggregate((all, next) => all.Concat(next)).ToListAsync(cancel);
        var own = entries
            .Where(e => snapshot.Authority.MayClaim(person, e, now))
            .DistinctBy(e => (e.Task.CaseId, e.Task.Key)) // Of two groups that one is in.
            .Select(e => (Entry: e, Line: Line(e, snapshot.Authority.MaySeeTitle(person, e, now))));
        var offered = await OfferedAsync(db, snapshot, person, limit, cancel);
        return
        [
            .. own.Concat(offered)
                .OrderBy(e => e.Entry.Task.DueOrder)
                .ThenBy(e => e.Entry.Task.CaseId)
                .ThenBy(e => e.Entry.Task.Key)
                .Take(limit)
                .Select(e => e.Line),
        ];
    }

    // What waits for those who are away, and whom the person stands in for; but what nobody may do for another.
    private async Task<List<(InboxEntry Entry, InboxLine Line)>> OfferedAsync(
        OfficeDb db,
        OfficeSnapshot snapshot,
        PersonId person,
        int limit,
        CancellationToken cancel
    )
    {
        var now = office.Clock.Now();
        var offered = new List<(InboxEntry, InboxLine)>();
        foreach (var one in Substitutions.Open(snapshot, now).Where(s => s.By == person))
        {
            var entries = await Assigned(db, one.UnitId, one.For, limit).ToListAsync(cancel);
            var cases = entries.Select(e => e.Task.CaseId).Distinct().ToList();
            var persons = (
                await db.Set<CasePersonRow>()
                    .AsNoTracking()
                    .Where(p => cases.Contains(p.CaseId))
                    .ToListAsync(cancel)
            ).ToLookup(p => p.CaseId);
            offered.AddRange(
                from entry in entries
                where
                    snapshot.Authority.MayStandIn(
                        (person, one.For),
                        entry,
                        persons[entry.Task.CaseId],
                        now
                    )
                select (entry, Line(entry, true) with { For = one.For })
            );
        }
        return offered;
    }

    private static InboxLine Line(InboxEntry entry, bool showsTitle) =>
        new(
            entry.Task.CaseId,
            entry.Task.Key,
            showsTitle ? entry.Title : null,
            entry.Task.Name,
            entry.Task.OpenedAt,
            entry.Task.DueAt,
            entry.Candidate is not null,
            entry.IsSuspended
        )
        {
            IsToPrepare = entry.IsToPrepare,
        };

    private static IQueryable<InboxEntry> Assigned(
        OfficeDb db,
        UnitId unit,
        PersonId person,
        int limit
    ) =>
        db.Set<TaskRow>()
            .Where(t => t.Assignee == person && t.UnitId == unit)
            .OrderBy(t => t.DueOrder)
            .Take(limit)
            .Join(
                db.Set<CaseRow>(),
                t => t.CaseId,
                c => c.Id,
                (t, c) =>
                    new InboxEntry
                    {
                        Task = t,
                        Candidate = null,
                        Title = c.Title,
                        Kind = c.Kind,
                        DepartmentId = c.DepartmentId,
                        FieldId = c.FieldId,
                        IsSuspended = c.IsSuspended,
                        IsToPrepare = false,
                    }
            );

    private static IQueryable<InboxEntry> ToPrepare(
        OfficeDb db,
        UnitId unit,
        PersonId person,
        int limit
    ) =>
        db.Set<TaskRow>()
            .Where(t => t.PreparerId == person && t.UnitId == unit)
            .OrderBy(t => t.DueOrder)
            .Take(limit)
            .Join(
                db.Set<CaseRow>(),
                t => t.CaseId,
                c => c.Id,
                (t, c) =>
                    new InboxEntry
                    {
                        Task = t,
                        Candidate = null,
                        Title = c.Title,
                        Kind = c.Kind,
                        DepartmentId = c.DepartmentId,
                        FieldId = c.FieldId,
                        IsSuspended = c.IsSuspended,
                        IsToPrepare = true,
                    }
            );

    private static IQueryable<InboxEntry> Claimable(
        OfficeDb db,
        UnitId unit,
        string candidate,
        int limit
    ) =>
        db.Set<TaskCandidateRow>()
            .Where(o => o.Candidate == candidate && o.UnitId == unit)
            .OrderBy(o => o.DueOrder)
            .Take(limit)
            .Join(
                db.Set<TaskRow>(),
                o => new { o.CaseId, o.Key },
                t => new { t.CaseId, t.Key },
                (o, t) => new { o.Candidate, Task = t }
            )
            .Join(
                db.Set<CaseRow>(),
                t => t.Task.CaseId,
                c => c.Id,
                (t, c) =>
                    new InboxEntry
                    {
                        Task = t.Task,
                        Candidate = t.Candidate,
                        Title = c.Title,
                        Kind = c.Kind,
                        DepartmentId = c.DepartmentId,
                        FieldId = c.FieldId,
                        IsSuspended = c.IsSuspended,
                        IsToPrepare = false,
                    }
            );
}

/// <summary>A task as it stands in an inbox.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Key">The task in it.</param>
/// <param name="Title">What the case is about; null where the person may not see that.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="DueAt">Until when; null where no date is set.</param>
/// <param name="IsClaimable">Whether nobody has it yet, so that it can be claimed.</param>
/// <param name="IsSuspended">Whether the case stands still until it is resumed.</param>
public sealed record InboxLine(
    CaseId CaseId,
    int Key,
    string? Title,
    string Task,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt,
    bool IsClaimable,
    bool IsSuspended
)
{
    /// <summary>Who has it and is away, where it is offered to who stands in for them; null where it is one's
    /// own.</summary>
    public PersonId? For { get; init; }

    /// <summary>Whether another has it, who asked to have it prepared.</summary>
    public bool IsToPrepare { get; init; }
}

/// <summary>A task of an inbox with what is asked of its case.</summary>
internal sealed class InboxEntry
{
    public required TaskRow Task { get; init; }

    /// <summary>As whom the person may claim it; null where they have it.</summary>
    public required string? Candidate { get; init; }

    public required string Title { get; init; }

    public required RecordKind Kind { get; init; }

    public required DepartmentId? DepartmentId { get; init; }

    public required FieldId? FieldId { get; init; }

    public required bool IsSuspended { get; init; }

    /// <summary>Whether the person prepares it for who has it.</summary>
    public required bool IsToPrepare { get; init; }
}
