using Approvals.Casework.Calendar;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Reports.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Reports;

/// <summary>From where to where a report tells.</summary>
/// <param name="Month">Its month.</param>
/// <param name="Since">What happened before this instant, the report before has told; of the first one, when the plan
/// was imported.</param>
/// <param name="Until">What happens from this instant on, the next one tells.</param>
/// <param name="Before">The report before, frozen; null where there is none.</param>
/// <param name="IsFirst">Whether none comes before it.</param>
internal sealed record ReportSpan(
    ReportMonth Month,
    DateTimeOffset Since,
    DateTimeOffset Until,
    ReportRow? Before,
    bool IsFirst
)
{
    /// <summary>The instant at which the cut-off day of a month ends.</summary>
    public static DateTimeOffset EndOf(ReportMonth month, int cutOffDay, OfficeCalendar calendar) =>
        calendar.InstantOf(month.CutOffOn(cutOffDay).AddDays(1), TimeOnly.MinValue);

    /// <summary>The first month of a plan: that of the first cut-off after it was imported. Before that, the journals
    /// have nothing to say.</summary>
    public static async Task<(ReportMonth Month, DateTimeOffset At)> FirstAsync(
        OfficeDb db,
        PlanRow plan,
        int cutOffDay,
        OfficeCalendar calendar,
        CancellationToken cancel
    )
    {
        var at = await db.Set<PlanImportRow>()
            .Where(i => i.UnitId == plan.UnitId && i.Plan == plan.Key)
            .OrderBy(i => i.Number)
            .Select(i => i.At)
            .FirstAsync(cancel);
        return (ReportMonth.Telling(calendar.DateOf(at), cutOffDay), at);
    }

    /// <summary>The span of a month.</summary>
    public static async Task<ReportSpan> OfAsync(
        OfficeDb db,
        PlanRow plan,
        ReportMonth month,
        int cutOffDay,
        OfficeCalendar calendar,
        CancellationToken cancel
    )
    {
        var (first, importedAt) = await FirstAsync(db, plan, cutOffDay, calendar, cancel);
        var until = EndOf(month, cutOffDay, calendar);
        if (!first.IsBefore(month))
            return new(month, importedAt, until, null, true);
        var earlier = month.Previous.ToString();
        var before = await db.Set<ReportRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                r => r.UnitId == plan.UnitId && r.Plan == plan.Key && r.Month == earlier,
                cancel
            );
        return new(
            month,
            before?.AsOf ?? EndOf(month.Previous, cutOffDay, calendar),
            until,
            before,
            false
        );
    }
}
