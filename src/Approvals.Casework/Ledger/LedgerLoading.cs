using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>Reads the entries of a plan with their cases: a fixed number of queries, however many there are.</summary>
internal static class LedgerLoading
{
    /// <summary>The latest cycle of each measure, in the order of the numbers.</summary>
    public static async Task<IReadOnlyList<LoadedEntry>> ReadAsync(
        OfficeDb db,
        PlanRow plan,
        OfficeCalendar calendar,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var entries = await EntryReads.LatestAsync(db, plan.UnitId, plan.Key, cancel);
        return LoadedOf(entries, await CasesAsync(db, plan, cancel), calendar, today);
    }

    private static IReadOnlyList<LoadedEntry> LoadedOf(
        IEnumerable<EntryRow> entries,
        ILookup<long, LoadedEntryCase> cases,
        OfficeCalendar calendar,
        DateOnly today
    ) =>
        [
            .. entries.Select(entry =>
            {
                ImmutableArray<LoadedEntryCase> own = [.. cases[entry.Id]];
                return new LoadedEntry(
                    entry,
                    own,
                    LedgerRules.StandingOf(FactsOf(entry, own, calendar), today, calendar)
                );
            }),
        ];

    /// <summary>The same as it was before an instant, with what it stood at on the last day before it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="entries">Its entries as they were.</param>
    /// <param name="until">The instant.</param>
    /// <param name="calendar">The calendar of the unit.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<IReadOnlyList<LoadedEntry>> ReadPastAsync(
        OfficeDb db,
        PlanRow plan,
        Past.PastEntries entries,
        DateTimeOffset until,
        OfficeCalendar calendar,
        CancellationToken cancel
    )
    {
        var cases = await Past.PastCases.ReadAsync(db, plan, until, cancel);
        return LoadedOf(entries.Latest, cases, calendar, Past.PastDay.Before(until, calendar));
    }

    /// <summary>The measure that lies at a desk.</summary>
    public static async Task<LoadedEntry> OfAsync(MeasureAtDesk desk, CancellationToken cancel)
    {
        var all = await ReadAsync(
            desk.Db,
            desk.Plan,
            desk.Sight.Calendar,
            desk.Sight.Today,
            cancel
        );
        return all.Single(e => e.Row.Id == desk.Entry.Id);
    }

    /// <summary>The facts about an entry.</summary>
    public static EntryFacts FactsOf(
        EntryRow entry,
        IEnumerable<LoadedEntryCase> cases,
        OfficeCalendar calendar
    ) =>
        new()
        {
            Cycle = entry.Cycle,
            Class = entry.Class,
            Gaps = LedgerRules.GapsOf(entry),
            IsExternal = entry.ExternalOwner is not null,
            StartsOn = entry.StartsOn,
            DueOn = entry.DueOn,
            Rhythms = Rhythm.Read(entry.Rhythms),
            SuspendedUntil = entry.SuspendedUntil,
            IsWithdrawn = entry.WithdrawnOn is not null,
            Cases = [.. cases.Select(c => c.AsFact(calendar))],
        };

    private static async Task<ILookup<long, LoadedEntryCase>> CasesAsync(
        OfficeDb db,
        PlanRow plan,
        CancellationToken cancel
    )
    {
        var found = await (
            from entry in db.Set<EntryRow>()
            where entry.UnitId == plan.UnitId && entry.Plan == plan.Key
            join link in db.Set<EntryCaseRow>() on entry.Id equals link.EntryId
            join one in db.Set<CaseRow>() on link.CaseId equals one.Id
            join standing in db.Set<CaseStandingRow>()
                on link.CaseId equals standing.CaseId
                into standings
            from standing in standings.DefaultIfEmpty()
            orderby link.StartsOn, link.CaseId
            select new LoadedEntryCase
            {
                Link = link,
                Status = one.Status,
                IsSuspended = one.IsSuspended,
                Standing = standing,
                ReportedAt = db.Set<CaseProgressRow>()
                    .Where(p => p.CaseId == link.CaseId)
                    .OrderByDescending(p => p.Number)
                    .Select(p => (DateTimeOffset?)p.At)
                    .FirstOrDefault(),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return found.ToLookup(c => c.Link.EntryId);
    }
}

/// <summary>An entry with its cases, and what it stands at.</summary>
/// <param name="Row">The entry.</param>
/// <param name="Cases">Its cases, in the order of their periods.</param>
/// <param name="Standing">What it stands at.</param>
internal sealed record LoadedEntry(
    EntryRow Row,
    ImmutableArray<LoadedEntryCase> Cases,
    EntryStanding Standing
)
{
    /// <summary>Whether it is closed off, for good or for the current period.</summary>
    public bool IsClosed => Standing.Status is MeasureStatus.Closed or MeasureStatus.StagedClosed;

    /// <summary>The day of its close-off; null while it is open.</summary>
    public DateOnly? ClosedOn(OfficeCalendar calendar) =>
        IsClosed && Cases.Select(c => c.ClosedAt).Max() is { } at ? calendar.DateOf(at) : null;
}
