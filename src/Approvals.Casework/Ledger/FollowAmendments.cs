using Approvals.Casework.Audit;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Approvals.Engine;
using Approvals.Engine.Run;
using Approvals.Engine.Storing;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>
/// Tells the running cases of a plan what an amendment changed for them: a new date, or that their measure is
/// withdrawn. What follows is drawn in their process; one that does not listen is not told. It may run as often as one
/// likes: what a case knows already it is not told again.
/// </summary>
internal sealed class FollowAmendments(Office office)
{
    /// <summary>The message that the date was amended: <c>amendedDueOn</c>, and <c>amendment</c>, which counts
    /// up.</summary>
    private const string Amended = "plan-amended";

    /// <summary>The message that the measure is withdrawn.</summary>
    private const string Withdrawn = "measure-withdrawn";

    /// <summary>The variable by which a case knows of which amendment it was told last.</summary>
    private const string Known = "amendment";

    /// <summary>Tells them.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The code of its plan; null for the only one.</param>
    /// <param name="cancel">Stops after the case that is being told.</param>
    public async Task RunAsync(UnitId unit, string? plan, CancellationToken cancel)
    {
        foreach (var (id, news, document) in await NewsAsync(unit, plan, cancel))
        {
            var deed = Deed.OfClock with { Reason = document };
            await new TellCase(office).RunAsync(id, news, deed, cancel);
        }
    }

    private async Task<IReadOnlyList<(CaseId, Outgoing.Message, string?)>> NewsAsync(
        UnitId unit,
        string? plan,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        if (await EntryReads.PlanAsync(db, unit, plan, cancel) is not { } row)
            return [];
        var ids = EntryReads.IdsOf(db, unit, row.Key);
        var changes = (
            await db.Set<EntryChangeRow>()
                .AsNoTracking()
                .Where(c => ids.Contains(c.EntryId))
                .Where(c =>
                    c.Kind == EntryChangeKind.Withdrawn
                    || c.Kind == EntryChangeKind.Amended && c.Field == AmendMeasure.DueOn
                )
                .OrderBy(c => c.Id)
                .ToListAsync(cancel)
        ).ToLookup(c => c.EntryId);
        var changed = changes.Select(c => c.Key).ToList();
        var running = await (
            from link in db.Set<EntryCaseRow>()
            where changed.Contains(link.EntryId)
            join one in db.Set<CaseRow>() on link.CaseId equals one.Id
            where one.Status == CaseStatus.Running
            join entry in db.Set<EntryRow>() on link.EntryId equals entry.Id
            orderby link.CaseId
            select new
            {
                Entry = entry,
                Link = link,
                one.StartedAt,
                one.State,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return
        [
            .. from one in running
            let kind = one.Entry.WithdrawnOn is null
                ? EntryChangeKind.Amended
                : EntryChangeKind.Withdrawn
            let change = changes[one.Entry.Id].LastOrDefault(c => c.Kind == kind)
            where change is not null
            let news = NewsOf(one.Entry, one.Link, one.StartedAt, change, one.State)
            where news is not null
            select (one.Link.CaseId, news, change.Document ?? change.Reason),
        ];
    }

    // The periods of a duty have dates of their own; a case that began after the change began with it.
    private static Outgoing.Message? NewsOf(
        EntryRow entry,
        EntryCaseRow link,
        DateTimeOffset startedAt,
        EntryChangeRow change,
        byte[] state
    )
    {
        var key = Value.Of(EntryField.NumberText(entry));
        if (entry.WithdrawnOn is not null)
            return new(Withdrawn, key, Value.Context.Empty);
        if (
            change.At < startedAt
            || entry.DueOn is not { } due
            || link.Period is not (LedgerPeriod.Once or LedgerPeriod.Mechanism)
            || Stored.ReadState(state).Variables.Amount(Known, change.Id, decimal.MaxValue)
                is not null
        )
            return null;
        return new(
            Amended,
            key,
            Value.Context.Of(("amendedDueOn", Value.Of(due)), (Known, Value.Of(change.Id)))
        );
    }
}
