using System.Collections.Immutable;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>What lies beside the entries of a plan: money, evidence, helpers, looks back, changes, and what the viewer
/// is in their cases.</summary>
internal sealed class LedgerBeside
{
    private Dictionary<int, MoneyBalance> _money = [];
    private Dictionary<long, int> _evidence = [];
    private Dictionary<long, DateTimeOffset> _changes = [];
    private ILookup<long, DepartmentId> _assisting = Enumerable
        .Empty<long>()
        .ToLookup(x => x, _ => default(DepartmentId));
    private Dictionary<long, LookBackRow> _lookBacks = [];
    private ILookup<CaseId, CasePersonRow> _duties = Enumerable
        .Empty<CasePersonRow>()
        .ToLookup(p => p.CaseId);

    /// <summary>Reads it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="viewer">Who looks; null for the program itself.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="until">The instant before which it was entered; null for all up to now.</param>
    public static async Task<LedgerBeside> ReadAsync(
        OfficeDb db,
        PlanRow plan,
        PersonId? viewer,
        CancellationToken cancel,
        DateTimeOffset? until = null
    )
    {
        var entries = EntryReads.IdsOf(db, plan.UnitId, plan.Key);
        // Of all cycles of a measure: what is owed stays owed when it is reopened.
        var money = await db.Set<EntryRow>()
            .Where(e => e.UnitId == plan.UnitId && e.Plan == plan.Key)
            .Join(
                db.Set<MoneyRow>().Where(m => until == null || m.At < until),
                e => e.Id,
                m => m.EntryId,
                (e, m) =>
                    new
                    {
                        e.Number,
                        m.Kind,
                        m.Fen,
                    }
            )
            .GroupBy(m => new { m.Number, m.Kind })
            .Select(g => new
            {
                g.Key.Number,
                g.Key.Kind,
                Fen = g.Sum(m => m.Fen),
            })
            .ToListAsync(cancel);
        var lookBacks = await db.Set<LookBackRow>()
            .AsNoTracking()
            .Where(l => entries.Contains(l.EntryId))
            .ToListAsync(cancel);
        return new()
        {
            _money = money
                .GroupBy(m => m.Number)
                .ToDictionary(g => g.Key, g => MoneyBalance.Of(g.Select(m => (m.Kind, m.Fen)))),
            _evidence = await db.Set<EvidenceLinkRow>()
                .Where(l => entries.Contains(l.EntryId))
                .Where(l => until == null ? l.RemovedAt == null : l.At < until)
                .Where(l => l.RemovedAt == null || l.RemovedAt >= until)
                .GroupBy(l => l.EntryId)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancel),
            _changes = await db.Set<EntryChangeRow>()
                .Where(c => entries.Contains(c.EntryId) && (until == null || c.At < until))
                .GroupBy(c => c.EntryId)
                .Select(g => new { g.Key, At = g.Max(c => c.At) })
                .ToDictionaryAsync(g => g.Key, g => g.At, cancel),
            _assisting = (
                await db.Set<EntryAssistanceRow>()
                    .AsNoTracking()
                    .Where(a => entries.Contains(a.EntryId))
                    .ToListAsync(cancel)
            ).ToLookup(a => a.EntryId, a => a.DepartmentId),
            _lookBacks = lookBacks
                .GroupBy(l => l.EntryId)
                .ToDictionary(
                    g => g.Key,
                    g => g.OrderBy(l => l.DoneOn is not null).ThenByDescending(l => l.DueOn).First()
                ),
            _duties = (await EntryReads.DutiesAsync(db, entries, viewer, cancel)).ToLookup(p =>
                p.CaseId
            ),
        };
    }

    public MoneyBalance MoneyOf(int number) => _money.GetValueOrDefault(number);

    public int EvidenceOf(long entry) => _evidence.GetValueOrDefault(entry);

    public DateTimeOffset? ChangedAt(long entry) =>
        _changes.TryGetValue(entry, out var at) ? at : null;

    /// <summary>The departments that help with an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="directory">Who is who.</param>
    /// <param name="past">Knows who helped then; null for now.</param>
    public ImmutableArray<Department> AssistingOf(
        EntryRow entry,
        OfficeDirectory directory,
        Past.PastEntries? past = null
    ) =>
        [
            .. (past?.AssistingOf(entry.Id, _assisting[entry.Id]) ?? _assisting[entry.Id])
                .Select(d => directory.Find(entry.UnitId, d))
                .OfType<Department>()
                .OrderBy(d => d.Id.Value, StringComparer.Ordinal),
        ];

    public LedgerLookBack? LookBackOf(long entry) =>
        _lookBacks.TryGetValue(entry, out var row) ? new(row.DueOn, row.DoneOn, row.Result) : null;

    /// <summary>What the viewer is, or was, in the cases of an entry.</summary>
    public IEnumerable<CasePerson> DutiesIn(LoadedEntry entry, OfficeCalendar calendar) =>
        entry.Cases.SelectMany(c => _duties[c.Link.CaseId]).Select(p => p.AsFact(calendar));
}
