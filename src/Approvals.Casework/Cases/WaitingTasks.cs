using System.Collections.Immutable;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>All tasks that wait in a unit, whoever has them: what is watched over as a whole, not what a person
/// sees.</summary>
public sealed class WaitingTasks(Office office)
{
    /// <summary>Lists them, in the order of cases and keys.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<WaitingTask>> ListAsync(UnitId unit, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        var candidates = (
            await db.Set<TaskCandidateRow>()
                .Where(c => c.UnitId == unit)
                .Select(c => new
                {
                    c.CaseId,
                    c.Key,
                    c.Candidate,
                })
                .ToListAsync(cancel)
        ).ToLookup(c => (c.CaseId, c.Key), c => c.Candidate);
        var rows = await db.Set<TaskRow>()
            .Where(t => t.UnitId == unit)
            .Join(
                db.Set<CaseRow>(),
                t => t.CaseId,
                c => c.Id,
                (t, c) =>
                    new
                    {
                        t.CaseId,
                        t.Key,
                        t.Element,
                        t.Name,
                        t.Assignee,
                        t.OpenedAt,
                        t.DueAt,
                        c.Title,
                        c.DefinitionId,
                        c.IsSuspended,
                    }
            )
            .OrderBy(t => t.CaseId)
            .ThenBy(t => t.Key)
            .ToListAsync(cancel);
        var tasks = new List<WaitingTask>(rows.Count);
        foreach (var row in rows)
            tasks.Add(
                new(row.CaseId, row.Key, row.Element, row.Name)
                {
                    Title = row.Title,
                    Process = (await office.Catalog.GetAsync(row.DefinitionId, cancel)).Id,
                    Assignee = row.Assignee,
                    Candidates =
                    [
                        .. candidates[(row.CaseId, row.Key)].Order(StringComparer.Ordinal),
                    ],
                    CandidatePersons =
                    [
                        .. candidates[(row.CaseId, row.Key)]
                            .Select(TaskCandidateRow.PersonOf)
                            .OfType<PersonId>(),
                    ],
                    OpenedAt = row.OpenedAt,
                    DueAt = row.DueAt,
                    IsSuspended = row.IsSuspended,
                }
            );
        return tasks;
    }
}

/// <summary>A task that waits for somebody.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Key">The task in it.</param>
/// <param name="Element">The element of the diagram.</param>
/// <param name="Name">What is to be done.</param>
public sealed record WaitingTask(CaseId CaseId, int Key, string Element, string Name)
{
    /// <summary>What the case is about.</summary>
    public required string Title { get; init; }

    /// <summary>The process of the case.</summary>
    public required string Process { get; init; }

    /// <summary>Who has it; null where nobody does.</summary>
    public PersonId? Assignee { get; init; }

    /// <summary>The groups and people who may claim it, as the inbox finds them.</summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>The people among them.</summary>
    public ImmutableArray<PersonId> CandidatePersons { get; init; } = [];

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Until when; null where no date is set.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether its case stands still.</summary>
    public bool IsSuspended { get; init; }
}
