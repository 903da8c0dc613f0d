using System.Globalization;
using System.Text.Json.Nodes;
using Approvals.Casework.Audit;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>Hands over all that somebody holds who leaves: first as a proposal, then for good.</summary>
public sealed class HandOverWork(Office office)
{
    /// <summary>Proposes what becomes of it; nothing is changed.</summary>
    /// <param name="leaver">Who leaves.</param>
    /// <param name="lastDay">The last day.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The proposal; null where there is no such person.</returns>
    public async Task<HandOverPlan?> ProposeAsync(
        PersonId leaver,
        DateOnly lastDay,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        if (snapshot.Directory.Find(leaver) is null)
            return null;
        await using var db = office.Database.CreateDbContext();
        var cases = await InHandAsync(db, leaver, snapshot, cancel);
        return HandOver.Propose(snapshot.Directory, leaver, cases, lastDay);
    }

    /// <summary>Carries a hand-over out, as it would be proposed now: the person has left from then on. What could
    /// not be given to anybody stays as it is, and is told.</summary>
    /// <param name="leaver">Who leaves.</param>
    /// <param name="lastDay">The last day.</param>
    /// <param name="deed">Who orders it: the main leader, or the office.</param>
    /// <param name="cancel">Gives up; to go on, run it again.</param>
    /// <returns>What was proposed, or why it may not be carried out.</returns>
    public async Task<HandOverAnswer> RunAsync(
        PersonId leaver,
        DateOnly lastDay,
        Deed deed,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        if (WhyNot(snapshot.Directory, leaver, deed, lastDay) is { } refusal)
            return new(null, refusal);
        var plan = (await ProposeAsync(leaver, lastDay, cancel))!;
        foreach (var pass in plan.Changes.OfType<HandOverChange.PassTask>())
        {
            var command = new Command.AssignTask(pass.Key, pass.To.Value);
            var asked = Deed.OfClock with
            {
                Reason = $"hand-over of {leaver}, ordered by {deed.By}",
            };
            await office.Cases.RunAsync(pass.Case, command, asked, cancel);
        }
        await new OfficeJournal(office).WriteAsync(
            db => LeaveAsync(db, leaver, lastDay, plan, cancel),
            deed,
            cancel
        );
        return new(plan, null);
    }

    private static Verdict? WhyNot(
        OfficeDirectory directory,
        PersonId leaver,
        Deed deed,
        DateOnly lastDay
    )
    {
        if (directory.Find(leaver) is not { } found)
            return Verdict.Refuse("unknown-person", ("person", leaver.Value));
        var mayOrder =
            deed.By is { } by
            && directory
                .RolesOf(by, lastDay)
                .Any(held =>
                    held.UnitId == found.UnitId && held.Role is Role.MainLeader or Role.Office
                );
        return mayOrder && deed.By != leaver
            ? null
            : Verdict.Refuse("hand-over-not-ordered", ("person", found.Name));
    }

    private static async Task<(bool, OfficeEntry?)> LeaveAsync(
        OfficeDb db,
        PersonId leaver,
        DateOnly lastDay,
        HandOverPlan plan,
        CancellationToken cancel
    )
    {
        var person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == leaver, cancel);
        db.Update(person with { Status = PersonStatus.Left });
        foreach (var change in plan.Changes)
        {
            if (change is HandOverChange.EndHolding holding)
                db.Update(holding.Holding with { UntilOn = lastDay });
            else if (change is HandOverChange.EndGrant grant)
                db.Update(grant.Grant with { UntilOn = lastDay });
        }
        var entry = new OfficeEntry("person-left")
        {
            UnitId = person.UnitId,
            Subject = leaver.Value,
            Details = new JsonObject
            {
                ["lastDay"] = lastDay.ToString("O", CultureInfo.InvariantCulture),
                ["tasks"] = plan.Changes.OfType<HandOverChange.PassTask>().Count(),
                ["unassigned"] = plan.Unassigned.Length,
            },
            ChangesOffice = true,
        };
        return (true, entry);
    }

    // The cases in which the person has something to do, or may take something, or is something.
    private async Task<IReadOnlyList<CaseInHand>> InHandAsync(
        OfficeDb db,
        PersonId leaver,
        OfficeSnapshot snapshot,
        CancellationToken cancel
    )
    {
        var candidate = TaskCandidateRow.ForPerson(leaver.Value);
        var ids = await db.Set<TaskRow>()
            .Where(t => t.Assignee == leaver)
            .Select(t => t.CaseId)
            .Union(
                db.Set<TaskCandidateRow>()
                    .Where(c => c.Candidate == candidate)
                    .Select(c => c.CaseId)
            )
            .Union(
                db.Set<CasePersonRow>()
                    .Where(p => p.PersonId == leaver && p.Until == null)
                    .Join(
                        db.Set<CaseRow>().Where(c => c.Status == CaseStatus.Running),
                        p => p.CaseId,
                        c => c.Id,
                        (p, c) => c.Id
                    )
            )
            .OrderBy(id => id)
            .ToListAsync(cancel);
        var cases = new List<CaseInHand>();
        foreach (var id in ids)
        {
            if (await office.Loading.ReadAsync(id, cancel) is not { } loaded)
                continue;
            var process = await office.Catalog.GetAsync(loaded.Row.DefinitionId, cancel);
            var state = Stored.ReadState(loaded.Row.State);
            cases.Add(
                new(
                    id,
                    snapshot.Authority.SubjectOf(loaded),
                    [
                        .. state.OpenTasks.Select(i =>
                            (i.Key, CaseAuthority.TaskOf(process, state, i))
                        ),
                    ]
                )
            );
        }
        return cases;
    }
}

/// <summary>What came of a hand-over.</summary>
/// <param name="Plan">What was changed, and what stays open; null where it was refused.</param>
/// <param name="Refusal">Why it was refused; null where it was not.</param>
public sealed record HandOverAnswer(HandOverPlan? Plan, Verdict? Refusal);
