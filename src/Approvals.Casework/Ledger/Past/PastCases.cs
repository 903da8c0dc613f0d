using System.Text;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger.Past;

/// <summary>The cases of a plan as they stood before an instant. Those in which nothing has happened since are read as
/// they are; of the others the journal is gone through up to that instant.</summary>
internal static class PastCases
{
    /// <summary>Reads them, by the key of their entry.</summary>
    /// <param name="db">The database.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="until">The instant.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<ILookup<long, LoadedEntryCase>> ReadAsync(
        OfficeDb db,
        PlanRow plan,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var ids = EntryReads.IdsOf(db, plan.UnitId, plan.Key);
        var found = await (
            from link in db.Set<EntryCaseRow>()
            where ids.Contains(link.EntryId)
            join one in db.Set<CaseRow>() on link.CaseId equals one.Id
            where one.StartedAt < until
            join standing in db.Set<CaseStandingRow>()
                on link.CaseId equals standing.CaseId
                into standings
            from standing in standings.DefaultIfEmpty()
            orderby link.StartsOn, link.CaseId
            select new
            {
                Link = link,
                one.Status,
                one.IsSuspended,
                Standing = standing,
                ReportedAt = db.Set<CaseProgressRow>()
                    .Where(p => p.CaseId == link.CaseId && p.At < until)
                    .OrderByDescending(p => p.Number)
                    .Select(p => (DateTimeOffset?)p.At)
                    .FirstOrDefault(),
                HasChanged = db.Set<CaseJournalRow>()
                    .Any(j => j.CaseId == link.CaseId && j.At >= until),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        var changed = found.Where(c => c.HasChanged).Select(c => c.Link.CaseId).ToList();
        var journals = (
            await db.Set<CaseJournalRow>()
                .AsNoTracking()
                .Where(j => changed.Contains(j.CaseId) && j.At < until)
                .OrderBy(j => j.CaseId)
                .ThenBy(j => j.Number)
                .ToListAsync(cancel)
        ).ToLookup(j => j.CaseId);
        return found
            .Select(c =>
            {
                var past = c.HasChanged ? Replay(journals[c.Link.CaseId]) : default;
                return new LoadedEntryCase
                {
                    Link = c.Link,
                    Status = past.State?.Status ?? c.Status,
                    IsSuspended = past.State?.IsSuspended ?? c.IsSuspended,
                    Standing = c.HasChanged ? past.Standing : c.Standing,
                    ReportedAt = c.ReportedAt,
                };
            })
            .ToLookup(c => c.Link.EntryId);
    }

    private static (CaseState? State, CaseStandingRow? Standing) Replay(
        IEnumerable<CaseJournalRow> journal
    )
    {
        var state = CaseState.New;
        CaseStandingRow? standing = null;
        foreach (var row in journal)
        {
            var facts = FactJson.ReadAll(Encoding.UTF8.GetBytes(row.Facts));
            var after = state.Evolve(facts);
            var step = StandingStep.Of(state, after, facts);
            if (step is { Changes: true })
            {
                var closedAt = step.Turns
                    ? step.Now.IsClosed
                        ? row.At
                        : (DateTimeOffset?)null
                    : standing?.ClosedAt;
                standing = CaseStandingRow.Of(row.CaseId, row.UnitId, step.Now, row.At, closedAt);
            }
            state = after;
        }
        return (state, standing);
    }
}
