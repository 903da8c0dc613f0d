using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Sessions;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Feasibility;

/// <summary>
/// Whether a plan can be carried out by the people there are (<c>docs/feasibility.md</c>): for every step of every
/// measure, by the rules that hold when it is done. It reads, and changes nothing.
/// </summary>
/// <param name="office">The office whose people and processes are asked about.</param>
public sealed class PlanFeasibility(Office office)
{
    /// <summary>Asks about a plan of the ledger: measures as they are assigned, and where that is missing as it is
    /// proposed; cases that are under way go on from what was done in them.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The code of its plan; null for the only one.</param>
    /// <param name="on">For which day it is asked; null for today.</param>
    /// <param name="cancel">Gives up between two cases.</param>
    /// <returns>The answer; null where there is no such plan.</returns>
    public async Task<FeasibilityReport?> OfAsync(
        UnitId unit,
        string? plan,
        DateOnly? on,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        if (await EntryReads.PlanAsync(db, unit, plan, cancel) is not { } row)
            return null;
        var entries = await EntryReads.LatestAsync(db, unit, row.Key, cancel);
        var problems = await db.Set<ProblemRow>()
            .AsNoTracking()
            .Where(p => p.UnitId == unit && p.Plan == row.Key)
            .ToListAsync(cancel);
        var ids = EntryReads.IdsOf(db, unit, row.Key);
        var helping = await db.Set<EntryAssistanceRow>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.EntryId))
            .ToListAsync(cancel);
        var cases = await CasesAsync(db, ids, cancel);
        var measures = new PlannedMeasures(row, problems, await WordsAsync(db, unit, cancel))
        {
            Entries = entries,
            Helping = helping.ToLookup(a => a.EntryId, a => a.DepartmentId),
            Cases = cases.ToLookup(c => c.EntryId),
        };
        return FeasibilityCheck.Of(await QuestionAsync(db, measures, on, cancel), cancel);
    }

    /// <summary>Asks about a plan that was read and is in no ledger yet: its measures as their assignment would be
    /// proposed.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="reading">The plan.</param>
    /// <param name="on">For which day it is asked; null for today.</param>
    /// <param name="cancel">Gives up between two cases.</param>
    public async Task<FeasibilityReport> OfReadingAsync(
        UnitId unit,
        PlanReading reading,
        DateOnly? on,
        CancellationToken cancel
    )
    {
        const string NotKept = "";
        await using var db = office.Database.CreateDbContext();
        var row = new PlanRow
        {
            UnitId = unit,
            Key = NotKept,
            FeedbackOn = reading.Source.FeedbackOn,
            ApprovedOn = PlanFrame.CarriedOutFrom(reading),
            Frame = PlanFrame.Write(reading),
        };
        var problems = PlanFrame.ProblemsOf(unit, NotKept, reading);
        var measures = new PlannedMeasures(row, problems, await WordsAsync(db, unit, cancel))
        {
            Entries = [.. reading.Measures.Select(m => NewEntry.Of(unit, NotKept, m, 1))],
        };
        return FeasibilityCheck.Of(await QuestionAsync(db, measures, on, cancel), cancel);
    }

    private async Task<FeasibilityQuestion> QuestionAsync(
        OfficeDb db,
        PlannedMeasures measures,
        DateOnly? on,
        CancellationToken cancel
    )
    {
        var unit = measures.Plan.UnitId;
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var calendar = snapshot.CalendarOf(unit);
        var set = await new SetMeetings(office).ListAsync(unit, cancel);
        var question = new FeasibilityQuestion
        {
            Unit = unit,
            Rows = snapshot.Directory.Rows,
            Calendar = calendar,
            Today = on ?? calendar.DateOf(office.Clock.Now()),
            Meetings = day => SetMeetings.For(set, day, null),
        };
        var processes = new PublishedProcesses(office.Catalog, await LatestAsync(db, cancel));
        return await measures.AskAsync(question, processes, cancel);
    }

    private static async Task<List<PlannedMeasures.OpenCase>> CasesAsync(
        OfficeDb db,
        IQueryable<long> entries,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<EntryCaseRow>()
            .Where(c => entries.Contains(c.EntryId))
            .Join(db.Set<CaseRow>(), e => e.CaseId, c => c.Id, (Entry, Row) => new { Entry, Row })
            .AsNoTracking()
            .ToListAsync(cancel);
        var ids = rows.Select(r => r.Row.Id).ToList();
        var persons = (
            await db.Set<CasePersonRow>()
                .AsNoTracking()
                .Where(p => ids.Contains(p.CaseId))
                .ToListAsync(cancel)
        ).ToLookup(p => p.CaseId);
        var recusals = (
            await db.Set<CaseRecusalRow>()
                .AsNoTracking()
                .Where(r => ids.Contains(r.CaseId))
                .ToListAsync(cancel)
        ).ToLookup(r => r.CaseId);
        return
        [
            .. rows.Select(r => new PlannedMeasures.OpenCase(
                r.Entry.EntryId,
                r.Entry.Period,
                r.Row,
                [.. persons[r.Row.Id]],
                [.. recusals[r.Row.Id]]
            )),
        ];
    }

    private static Task<List<AssignmentWord>> WordsAsync(
        OfficeDb db,
        UnitId unit,
        CancellationToken cancel
    ) => db.Set<AssignmentWord>().AsNoTracking().Where(w => w.UnitId == unit).ToListAsync(cancel);

    private static async Task<Dictionary<string, int>> LatestAsync(
        OfficeDb db,
        CancellationToken cancel
    ) =>
        await db.Set<DefinitionRow>()
            .GroupBy(d => d.Process)
            .Select(versions => new { versions.Key, Id = versions.Max(d => d.Id) })
            .ToDictionaryAsync(d => d.Key, d => d.Id, StringComparer.Ordinal, cancel);
}
