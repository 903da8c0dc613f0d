using System.Collections.Immutable;
using Approvals.Casework.Storage;

namespace Approvals.Casework.People;

/// <summary>A case with its open tasks, as far as a hand-over needs to know it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Subject">What it is about, and who is in it.</param>
/// <param name="Tasks">Its open tasks, by their keys.</param>
public sealed record CaseInHand(
    CaseId Id,
    CaseSubject Subject,
    IReadOnlyList<(int Key, TaskFacts Task)> Tasks
);

/// <summary>A change that a hand-over proposes; nothing is changed until somebody agrees.</summary>
public abstract record HandOverChange
{
    private HandOverChange() { } // Closed: these kinds and no others.

    /// <summary>Ends a post on the last day.</summary>
    public sealed record EndHolding(PostHolding Holding) : HandOverChange;

    /// <summary>Ends a role on the last day.</summary>
    public sealed record EndGrant(RoleGrant Grant) : HandOverChange;

    /// <summary>Ends a duty in a case on the last day.</summary>
    public sealed record EndDuty(CaseId Case, CasePerson Entry) : HandOverChange;

    /// <summary>Gives an open task to another.</summary>
    public sealed record PassTask(CaseId Case, int Key, PersonId To) : HandOverChange;

    /// <summary>Takes the leaver out of those who may take a task; others still may.</summary>
    public sealed record DropCandidate(CaseId Case, int Key) : HandOverChange;
}

/// <summary>What stays without anybody, and why: somebody must decide it.</summary>
/// <param name="Case">The case of a task; null for a post or a substitution.</param>
/// <param name="Key">The task; null for a post or a substitution.</param>
/// <param name="Post">The post that becomes vacant, or whose substitute is lost; null for a task.</param>
/// <param name="Why">Why nobody was found.</param>
public sealed record Unassigned(CaseId? Case, int? Key, PostId? Post, Verdict Why);

/// <summary>What a hand-over would change, and what it would leave open.</summary>
/// <param name="Changes">The proposed changes.</param>
/// <param name="Unassigned">What stays without anybody.</param>
public sealed record HandOverPlan(
    ImmutableArray<HandOverChange> Changes,
    ImmutableArray<Unassigned> Unassigned
);

/// <summary>What becomes of all that somebody holds who leaves.</summary>
public static class HandOver
{
    /// <summary>Proposes the hand-over of a leaver after the last day.</summary>
    public static HandOverPlan Propose(
        OfficeDirectory directory,
        PersonId leaver,
        IReadOnlyList<CaseInHand> cases,
        DateOnly lastDay
    )
    {
        var changes = ImmutableArray.CreateBuilder<HandOverChange>();
        var unassigned = ImmutableArray.CreateBuilder<Unassigned>();
        EndPosts(directory, leaver, lastDay, changes, unassigned);
        changes.AddRange(
            from grant in directory.Rows.Grants
            where grant.PersonId == leaver && (grant.UntilOn is null || grant.UntilOn > lastDay)
            select new HandOverChange.EndGrant(grant)
        );
        foreach (var inHand in cases)
        {
            PassTasks(directory, leaver, inHand, lastDay, changes, unassigned);
            // What concerns the leaver goes on concerning him: he keeps the right to his own records.
            changes.AddRange(
                from entry in inHand.Subject.Circle
                where entry.Person == leaver && Duties.WorksOnIt(entry.Duty)
                where entry.UntilOn is null || entry.UntilOn > lastDay
                select new HandOverChange.EndDuty(inHand.Id, entry)
            );
        }

        return new(changes.ToImmutable(), unassigned.ToImmutable());
    }

    private static void EndPosts(
        OfficeDirectory directory,
        PersonId leaver,
        DateOnly lastDay,
        ImmutableArray<HandOverChange>.Builder changes,
        ImmutableArray<Unassigned>.Builder unassigned
    )
    {
        foreach (var holding in directory.Rows.Holdings)
        {
            if (holding.PersonId != leaver || holding.UntilOn <= lastDay)
                continue;

            changes.Add(new HandOverChange.EndHolding(holding));
            if (
                directory
                    .HoldersOf(holding.UnitId, holding.PostId, lastDay)
                    .Any(one => one != leaver)
            )
                continue;

            var post = directory.Find(holding.UnitId, holding.PostId)?.Name ?? holding.PostId.Value;
            unassigned.Add(
                new(
                    null,
                    null,
                    holding.PostId,
                    Verdict.Refuse("post-becomes-vacant", ("post", post))
                )
            );
            unassigned.AddRange(
                from row in directory.Rows.Substitutes
                where row.UnitId == holding.UnitId && row.SubstitutePostId == holding.PostId
                where Dates.Within(lastDay, row.FromOn, row.UntilOn)
                let name = directory.Find(row.UnitId, row.PostId)?.Name ?? row.PostId.Value
                select new Unassigned(
                    null,
                    null,
                    row.PostId,
                    Verdict.Refuse("substitute-is-lost", ("post", name))
                )
            );
        }
    }

    private static void PassTasks(
        OfficeDirectory directory,
        PersonId leaver,
        CaseInHand inHand,
        DateOnly lastDay,
        ImmutableArray<HandOverChange>.Builder changes,
        ImmutableArray<Unassigned>.Builder unassigned
    )
    {
        foreach (var (key, task) in inHand.Tasks)
        {
            if (task.Assignee is null && task.CandidateUsers.Contains(leaver))
            {
                changes.Add(new HandOverChange.DropCandidate(inHand.Id, key));
                if (task.CandidateUsers.Length > 1 || !task.CandidateGroups.IsEmpty)
                    continue;
            }
            else if (task.Assignee != leaver)
            {
                continue;
            }

            var never = Acting.WhyNeverSubstituted(
                directory,
                leaver,
                task,
                inHand.Subject,
                lastDay
            );
            if (never is null && Successor(directory, leaver, task, inHand, lastDay) is { } to)
                changes.Add(new HandOverChange.PassTask(inHand.Id, key, to));
            else
                unassigned.Add(new(inHand.Id, key, null, never ?? Verdict.Refuse("nobody-fits")));
        }
    }

    /// <summary>The substitute of the post, then the leaders above, each if he may have the duty.</summary>
    private static PersonId? Successor(
        OfficeDirectory directory,
        PersonId leaver,
        TaskFacts task,
        CaseInHand inHand,
        DateOnly lastDay
    )
    {
        IEnumerable<PersonId?> asked =
        [
            directory.SubstituteFor(leaver, lastDay)?.By,
            .. directory.Above(leaver, lastDay).Select(above => (PersonId?)above),
        ];
        return asked.FirstOrDefault(one =>
            one is { } person
            && person != leaver
            && Authority.MayDoStep(directory, person, inHand.Subject, task, lastDay).IsAllowed
        );
    }
}
