using System.Collections.Immutable;
using System.Text.Json;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Import;
using Approvals.Casework.Ledger.Lists;
using Approvals.Casework.Ledger.Past;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>Gathers the data of a report from the journals and from rows that are only added, as they were before its
/// cut-off: the same month gives the same data whenever it is asked for.</summary>
internal sealed class GatherReport(Office office)
{
    /// <summary>The language of a report.</summary>
    public const Language FileLanguage = Language.Chinese;

    private const string People = "people";
    private const string Hidden = "t:*";

    /// <summary>Gathers them.</summary>
    /// <param name="db">The database, in one moment.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="span">From where to where.</param>
    /// <param name="settings">What the unit has set.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ReportFacts> RunAsync(
        OfficeDb db,
        PlanRow plan,
        ReportSpan span,
        ReportSettings settings,
        CancellationToken cancel
    )
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var calendar = snapshot.CalendarOf(plan.UnitId);
        var cutOffOn = PastDay.Before(span.Until, calendar);
        DateOnly? previousOn = span.IsFirst ? null : PastDay.Before(span.Since, calendar);
        var minPeople = snapshot.Directory.SettingsOf(plan.UnitId, cutOffOn).MinPeopleInCell;
        var view = new LedgerView(office);
        var page = Shielded(
            await view.RunPastAsync(db, plan, span.Until, cancel),
            await NameShield.ReadAsync(db, plan.UnitId, snapshot.Directory, span.Until, cancel),
            out var shield
        );
        var figures = MonthlyFigures.Of(page, minPeople);
        var before =
            span.Before is { } frozen ? ReportFacts.Read(frozen.Data).Figures
            : span.IsFirst ? null
            : MonthlyFigures.Of(await view.RunPastAsync(db, plan, span.Since, cancel), minPeople);
        var reported = await ReportedAsync(db, plan, span, cancel);
        var evidence = await ReportedEvidence.ReadAsync(db, plan, page, span, cancel);
        var meetings = await MeetingsHeld.ReadAsync(
            db,
            plan.UnitId,
            span.Since,
            span.Until,
            cancel
        );
        var periods = page.Lines.SelectMany(l => PeriodsOf(l, previousOn, cutOffOn));
        var unit = snapshot.Directory.Find(plan.UnitId)?.Name ?? plan.UnitId.Value;
        var data = new ReportFacts
        {
            Unit = unit,
            Plan = plan.Key,
            Month = span.Month.ToString(),
            Kind = KindOf(plan, span.Month, settings),
            CutOffOn = cutOffOn,
            PreviousOn = previousOn,
            FeedbackOn = plan.FeedbackOn,
            ShiftedWeeks = plan.ShiftedWeeks,
            Parties = new(
                settings.Issuer ?? $"{unit}党组",
                settings.Addressee,
                settings.Copies,
                settings.Inspectors,
                settings.HasRedHead
            ),
            Figures = figures,
            Before = before,
            IsUnchanged = false,
            Meetings = [.. meetings],
            Problems =
            [
                .. page.Problems.Select(p =>
                    ReportedProblem.Of(p, page, reported, previousOn, shield)
                ),
            ],
            Late = [.. page.Lines.Select(ReportedLate.Of).OfType<ReportLate>()],
            Periods = [.. periods],
            Difficulties =
            [
                .. page
                    .Lines.Where(l =>
                        l.Difficulty is not null && !LedgerRules.IsOver(l.Standing.Status)
                    )
                    .Select(l => new MeasureWords(l.Number, l.Difficulty!)),
            ],
            NextDue =
            [
                .. page
                    .Lines.Where(l =>
                        !LedgerRules.IsOver(l.Standing.Status)
                        && l.Standing.NextDueOn > cutOffOn
                        && l.Standing.NextDueOn <= span.Month.Next.LastOn
                    )
                    .Select(l => ReportedProblem.DueOf(l, l.Standing.NextDueOn)),
            ],
            Evidence = evidence,
            Ledger = WithoutSmallCells(
                ReportTable.Of(LedgerLists.Of(page, LedgerListKind.Ledger, FileLanguage)),
                page,
                minPeople
            ),
            ProblemList = ReportTable.Of(
                LedgerLists.Of(page, LedgerListKind.Problems, FileLanguage)
            ),
        };
        return data with { IsUnchanged = IsUnchanged(data) };
    }

    /// <summary>What the report of a month is: the one of the month after that in which the plan says that measures are
    /// carried out, is final, where the unit has set no other.</summary>
    public static ReportKind KindOf(PlanRow plan, ReportMonth month, ReportSettings settings)
    {
        var last =
            settings.FinalMonth
            ?? (
                PlanFrame.Read(plan.Frame).CarriedOut?.End is { } end
                    ? ReportMonth.Of(end).Next
                    : null
            );
        return last == month ? ReportKind.Final : ReportKind.Monthly;
    }

    private static LedgerPage Shielded(LedgerPage page, NameShield names, out NameShield shield)
    {
        shield = names;
        return page with
        {
            Lines =
            [
                .. page.Lines.Select(l =>
                    l with
                    {
                        Progress = names.Without(l.Progress),
                        Difficulty = names.Without(l.Difficulty),
                        Result = names.Without(l.Result),
                    }
                ),
            ],
        };
    }

    // The last report of each case since the report before, by the number of its measure.
    private static async Task<ILookup<int, string>> ReportedAsync(
        OfficeDb db,
        PlanRow plan,
        ReportSpan span,
        CancellationToken cancel
    )
    {
        var rows = await (
            from entry in db.Set<EntryRow>()
            where entry.UnitId == plan.UnitId && entry.Plan == plan.Key
            join link in db.Set<EntryCaseRow>() on entry.Id equals link.EntryId
            join told in db.Set<CaseProgressRow>() on link.CaseId equals told.CaseId
            where told.At >= span.Since && told.At < span.Until
            orderby entry.Number, link.CaseId, told.Number
            select new
            {
                entry.Number,
                link.CaseId,
                told.Text,
            }
        ).ToListAsync(cancel);
        return rows.GroupBy(r => (r.Number, r.CaseId))
            .ToLookup(g => g.Key.Number, g => g.Last().Text);
    }

    private static IEnumerable<ReportPeriod> PeriodsOf(
        LedgerLine line,
        DateOnly? previousOn,
        DateOnly cutOffOn
    ) =>
        line
            .Cases.Where(c => c.Period is not (LedgerPeriod.Once or LedgerPeriod.Mechanism))
            .Where(c =>
                c.ClosedOn is { } closed
                    ? previousOn is null || closed > previousOn
                    : c.DueOn <= cutOffOn
            )
            .Select(c => new ReportPeriod(line.Number, c.Period, c.DueOn, c.ClosedOn));

    // So few people could be recognised, also by what is left of a sum.
    private static ReportTable WithoutSmallCells(ReportTable table, LedgerPage page, int minPeople)
    {
        var column = table.Columns.Select(c => c.Code).ToList().IndexOf(People);
        var shown = SmallCellsOf(page, minPeople);
        return table with
        {
            Rows =
            [
                .. table.Rows.Select(
                    (row, i) => shown[i] is null ? row.SetItem(column, Hidden) : row
                ),
            ],
        };
    }

    private static ImmutableArray<int?> SmallCellsOf(LedgerPage page, int minPeople) =>
        Approvals.Casework.People.SmallCells.Hide(
            [.. page.Lines.Select(l => l.PeopleDealtWith)],
            minPeople
        );

    private static bool IsUnchanged(ReportFacts data) =>
        data.Before is { } before
        && JsonSerializer.Serialize(before) == JsonSerializer.Serialize(data.Figures)
        && data.Meetings.IsEmpty
        && data.Evidence.IsEmpty
        && data.Periods.All(p => p.ClosedOn is null)
        && data.Problems.All(p => p.Done.IsEmpty && p.Results.IsEmpty);
}
