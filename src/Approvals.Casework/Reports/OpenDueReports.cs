using System.Globalization;
using Approvals.Casework.Audit;
using Approvals.Casework.Calendar;
using Approvals.Casework.Cases;
using Approvals.Casework.Cases.Rows;
using Approvals.Casework.Ledger;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.People;
using Approvals.Casework.Reports.Rows;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;
using Approvals.Feel;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>
/// Opens the cases of monthly reports whose cut-off has passed: one for each unit, plan and month, also for months in
/// which nobody looked, until all problems are done. It may be repeated, also by two at once: nothing is opened twice.
/// </summary>
public sealed class OpenDueReports(Office office)
{
    /// <summary>The process of monthly reports.</summary>
    public const string Process = "monthly-report";

    private static readonly Texts Words = Texts.Of("reports");

    /// <summary>Opens what is due.</summary>
    /// <param name="cancel">Gives up between two reports.</param>
    /// <returns>The cases that were opened.</returns>
    public async Task<IReadOnlyList<CaseId>> RunAsync(CancellationToken cancel)
    {
        List<PlanRow> plans;
        await using (var db = office.Database.CreateDbContext())
        {
            if (!await db.Set<DefinitionRow>().AnyAsync(d => d.Process == Process, cancel))
                return []; // The office reports in another way.
            plans = await db.Set<PlanRow>().AsNoTracking().ToListAsync(cancel);
        }
        var opened = new List<CaseId>();
        foreach (
            var plan in plans
                .OrderBy(p => p.UnitId.Value, StringComparer.Ordinal)
                .ThenBy(p => p.Key, StringComparer.Ordinal)
        )
            opened.AddRange(await RunAsync(plan, cancel));
        return opened;
    }

    private async Task<List<CaseId>> RunAsync(PlanRow plan, CancellationToken cancel)
    {
        var snapshot = await office.Snapshots.LatestAsync(cancel);
        var calendar = snapshot.CalendarOf(plan.UnitId);
        var now = office.Clock.Now();
        var opened = new List<CaseId>();
        foreach (var (month, settings) in await DueAsync(plan, calendar, now, cancel))
        {
            var wanted = CaseOf(plan, month, settings, snapshot.Directory, calendar, now);
            var answer = await office.Cases.StartAsync(wanted, Deed.OfClock, cancel);
            // Another sweep may have opened it at the same moment.
            if (answer is CaseAnswer.Done done)
                opened.Add(done.Id);
            else if (answer is not CaseAnswer.Exists)
                throw new InvalidOperationException(
                    $"Expected to open the report of {month} of '{plan.Key}', but the answer was {answer}."
                );
        }
        return opened;
    }

    // The months whose cut-off has passed and that have no case, but for those after all was done.
    private async Task<List<(ReportMonth Month, ReportSettings Settings)>> DueAsync(
        PlanRow plan,
        OfficeCalendar calendar,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var db = office.Database.CreateDbContext();
        var settings = await SetReports.ReadAsync(db, plan.UnitId, cancel);
        var (first, _) = await ReportSpan.FirstAsync(
            db,
            plan,
            settings.CutOffDay,
            calendar,
            cancel
        );
        var prefix = KeyOf(plan.Key, "%");
        var keys = await db.Set<CaseRow>()
            .Where(c => c.UnitId == plan.UnitId && EF.Functions.Like(c.BusinessKey!, prefix))
            .Select(c => c.BusinessKey!)
            .ToHashSetAsync(StringComparer.Ordinal, cancel);
        var due = new List<(ReportMonth, ReportSettings)>();
        for (
            var month = first;
            ReportSpan.EndOf(month, settings.CutOffDay, calendar) <= now;
            month = month.Next
        )
        {
            if (keys.Contains(KeyOf(plan.Key, month.ToString())))
                continue;
            if (month != first && await IsOverAsync(db, plan, month, settings, calendar, cancel))
                continue;
            due.Add((month, settings));
        }
        return due;
    }

    /// <summary>Whether all was done at the last cut-off before a month that has a report, and nothing was opened again
    /// until that of the month.</summary>
    private static async Task<bool> IsOverAsync(
        OfficeDb db,
        PlanRow plan,
        ReportMonth month,
        ReportSettings settings,
        OfficeCalendar calendar,
        CancellationToken cancel
    )
    {
        var frozen = await db.Set<ReportRow>()
            .Where(r => r.UnitId == plan.UnitId && r.Plan == plan.Key)
            .Select(r => new
            {
                r.Month,
                r.IsAllDone,
                r.AsOf,
            })
            .ToListAsync(cancel);
        var before = frozen
            .Where(r => string.CompareOrdinal(r.Month, month.ToString()) < 0)
            .MaxBy(r => r.Month, StringComparer.Ordinal);
        if (before is not { IsAllDone: true, AsOf: var since })
            return false;
        var until = ReportSpan.EndOf(month, settings.CutOffDay, calendar);
        var ids = EntryReads.IdsOf(db, plan.UnitId, plan.Key);
        return !await db.Set<EntryChangeRow>()
                .AnyAsync(
                    c =>
                        ids.Contains(c.EntryId)
                        && c.Kind == EntryChangeKind.Reopened
                        && c.At >= since
                        && c.At < until,
                    cancel
                )
            && !await db.Set<PlanImportRow>()
                .AnyAsync(
                    i =>
                        i.UnitId == plan.UnitId
                        && i.Plan == plan.Key
                        && i.At >= since
                        && i.At < until,
                    cancel
                );
    }

    private static NewCase CaseOf(
        PlanRow plan,
        ReportMonth month,
        ReportSettings settings,
        OfficeDirectory directory,
        OfficeCalendar calendar,
        DateTimeOffset now
    )
    {
        var today = calendar.DateOf(now);
        var kind = GatherReport.KindOf(plan, month, settings);
        var sendOn = SendOn(month, settings, calendar);
        var draftBy = calendar.AddWorkingDays(sendOn, -2);
        var department = DepartmentOf(directory, plan.UnitId, today);
        return new(
            plan.UnitId,
            Process,
            Words.Say(
                GatherReport.FileLanguage,
                $"case-title.{StoredCode.Of(kind)}",
                month.Year,
                month.Month
            )
        )
        {
            BusinessKey = KeyOf(plan.Key, month.ToString()),
            DepartmentId = department,
            Variables = Value.Context.Of(
                ("plan", Value.Of(plan.Key)),
                ("month", Value.Of(month.ToString())),
                ("kind", Value.Of(StoredCode.Of(kind))),
                ("cutOffOn", Value.Of(month.CutOffOn(settings.CutOffDay))),
                // Who begins late has a day at least.
                ("draftBy", Value.Of(draftBy < today ? calendar.OnOrAfter(today) : draftBy)),
                ("sendOn", Value.Of(sendOn))
            ),
        };
    }

    /// <summary>The last working day of a month; where that is not after the cut-off, the first one after it.</summary>
    internal static DateOnly SendOn(
        ReportMonth month,
        ReportSettings settings,
        OfficeCalendar calendar
    )
    {
        var cutOffOn = month.CutOffOn(settings.CutOffDay);
        var last = calendar.OnOrBefore(month.LastOn);
        return last > cutOffOn ? last : calendar.OnOrAfter(cutOffOn.AddDays(1));
    }

    /// <summary>What makes the case of a report the only one.</summary>
    internal static string KeyOf(string plan, string month) =>
        string.Create(CultureInfo.InvariantCulture, $"{Process}/{plan}/{month}");

    // The department of the office that keeps the ledger: its leader in charge checks the report.
    private static DepartmentId? DepartmentOf(
        OfficeDirectory directory,
        UnitId unit,
        DateOnly day
    ) =>
        directory
            .Rows.People.Where(p => p.UnitId == unit && directory.Holds(p.Id, Role.Office, day))
            .OrderBy(p => directory.RankOf(p.Id, day))
            .ThenBy(p => p.Id.Value, StringComparer.Ordinal)
            .SelectMany(p => directory.PostsOf(p.Id, day))
            .Select(post => (DepartmentId?)post.DepartmentId)
            .FirstOrDefault();
}
