using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>What waits for a person.</summary>
public sealed class Inbox(Office office)
{
    /// <summary>What fits on a page; the rest is found by looking for it.</summary>
    public const int MaxLines = 200;

    /// <summary>The tasks that a person has, and those that they may claim; the most urgent first.</summary>
    /// <param name="person">The person.</param>
    /// <param name="limit">How many at the most; 1 to <see cref="MaxLines"/>.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<InboxLine>> RunAsync(
        PersonId person,
        int limit,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLines);
        var (unit, groups) = OfficeSnapshot.GroupsOf(person, office.Clock.Now());
        await using var db = office.Database.CreateDbContext();
        // Each list is read in the order of its index, and no further than the limit.
        var lists = groups
            .Prepend(TaskCandidateRow.ForPerson(person.Value))
            .Select(group => Claimable(db, unit, group, limit))
            .Prepend(Assigned(db, unit, person, limit));
        var lines = await lists.Aggregate((all, next) => all.Concat(next)).ToListAsync(cancel);
        return
        [
            .. lines
                .DistinctBy(l => (l.CaseId, l.Key)) // Who is in two groups may claim a task only once.
                .OrderBy(l => l.DueAt ?? TaskRow.Never)
                .ThenBy(l => l.CaseId.Value)
                .ThenBy(l => l.Key)
                .Take(limit),
        ];
    }

    private static IQueryable<InboxLine> Assigned(
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
                    new InboxLine(
                        t.CaseId,
                        t.Key,
                        c.Title,
                        t.Name,
                        t.OpenedAt,
                        t.DueAt,
                        false,
                        c.IsSuspended
                    )
            );

    private static IQueryable<InboxLine> Claimable(
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
                (o, t) => t
            )
            .Join(
                db.Set<CaseRow>(),
                t => t.CaseId,
                c => c.Id,
                (t, c) =>
                    new InboxLine(
                        t.CaseId,
                        t.Key,
                        c.Title,
                        t.Name,
                        t.OpenedAt,
                        t.DueAt,
                        true,
                        c.IsSuspended
                    )
            );
}

/// <summary>A task as it stands in an inbox.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Key">The task in it.</param>
/// <param name="Title">What the case is about.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="DueAt">Until when; null where no date is set.</param>
/// <param name="IsClaimable">Whether nobody has it yet, so that it can be claimed.</param>
/// <param name="IsSuspended">Whether the case stands still until it is resumed.</param>
public sealed record InboxLine(
    CaseId CaseId,
    int Key,
    string Title,
    string Task,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt,
    bool IsClaimable,
    bool IsSuspended
);
