using Approvals.Casework.Calendar;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Ledger;

/// <summary>What several parts of the ledger look up.</summary>
internal static class EntryReads
{
    /// <summary>The latest cycle of each measure of a plan, in the order of the numbers.</summary>
    public static async Task<List<EntryRow>> LatestAsync(
        OfficeDb db,
        UnitId unit,
        string plan,
        CancellationToken cancel
    )
    {
        var all = await db.Set<EntryRow>()
            .Where(e => e.UnitId == unit && e.Plan == plan)
            .OrderBy(e => e.Number)
            .ThenBy(e => e.Cycle)
            .ToListAsync(cancel);
        return [.. all.GroupBy(e => e.Number).Select(cycles => cycles.Last())];
    }

    /// <summary>A measure of a plan, in its latest cycle; null where there is none with that number.</summary>
    public static Task<EntryRow?> FindAsync(
        OfficeDb db,
        PlanRow plan,
        int number,
        CancellationToken cancel
    ) =>
        db.Set<EntryRow>()
            .Where(e => e.UnitId == plan.UnitId && e.Plan == plan.Key && e.Number == number)
            .OrderByDescending(e => e.Cycle)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The keys of the entries of a plan, of all cycles: what lies beside them is found by these.</summary>
    public static IQueryable<long> IdsOf(OfficeDb db, UnitId unit, string plan) =>
        db.Set<EntryRow>().Where(e => e.UnitId == unit && e.Plan == plan).Select(e => e.Id);

    /// <summary>The lines of money of a measure, as they were entered: of all its cycles, as what is owed stays owed
    /// when it is reopened.</summary>
    public static Task<List<MoneyRow>> MoneyAsync(
        OfficeDb db,
        PlanRow plan,
        int number,
        CancellationToken cancel
    )
    {
        var cycles = db.Set<EntryRow>()
            .Where(e => e.UnitId == plan.UnitId && e.Plan == plan.Key && e.Number == number)
            .Select(e => e.Id);
        return db.Set<MoneyRow>()
            .AsNoTracking()
            .Where(m => cycles.Contains(m.EntryId))
            .OrderBy(m => m.Id)
            .ToListAsync(cancel);
    }

    /// <summary>The key of the plan that is meant: the given one, or the only one there is; null where that is none or
    /// several.</summary>
    public static async Task<PlanRow?> PlanAsync(
        OfficeDb db,
        UnitId unit,
        string? key,
        CancellationToken cancel
    )
    {
        var plans = await db.Set<PlanRow>()
            .Where(p => p.UnitId == unit && (key == null || p.Key == key))
            .Take(2)
            .ToListAsync(cancel);
        return plans.Count == 1 ? plans[0] : null;
    }

    /// <summary>What somebody is, or was, in the cases of an entry; nothing where it is nobody.</summary>
    public static async Task<IReadOnlyList<CasePerson>> DutiesAsync(
        OfficeDb db,
        EntryRow entry,
        PersonId? person,
        OfficeCalendar calendar,
        CancellationToken cancel
    )
    {
        var only = db.Set<EntryRow>().Where(e => e.Id == entry.Id).Select(e => e.Id);
        var rows = await DutiesAsync(db, only, person, cancel);
        return [.. rows.Select(p => p.AsFact(calendar))];
    }

    /// <summary>What somebody is, or was, in the cases of some entries; nothing where it is nobody.</summary>
    public static async Task<IReadOnlyList<CasePersonRow>> DutiesAsync(
        OfficeDb db,
        IQueryable<long> entries,
        PersonId? person,
        CancellationToken cancel
    ) =>
        person is not { } some
            ? []
            : await db.Set<EntryCaseRow>()
                .Where(c => entries.Contains(c.EntryId))
                .Join(
                    db.Set<CasePersonRow>().Where(p => p.PersonId == some),
                    c => c.CaseId,
                    p => p.CaseId,
                    (c, p) => p
                )
                .AsNoTracking()
                .ToListAsync(cancel);
}
