using System.Globalization;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Calendar;

/// <summary>The calendars of an installation: one for all units, and one for each that has days of its own.</summary>
/// <param name="Common">That of units without days of their own.</param>
/// <param name="ByUnit">Those of the others.</param>
internal sealed record OfficeCalendars(
    OfficeCalendar Common,
    IReadOnlyDictionary<UnitId, OfficeCalendar> ByUnit
)
{
    /// <summary>The calendar of a unit.</summary>
    public OfficeCalendar Of(UnitId unit) => ByUnit.GetValueOrDefault(unit, Common);
}

/// <summary>Makes calendars of the notices that are in the database.</summary>
internal static class CalendarReads
{
    /// <summary>What a calendar without any notice is called.</summary>
    private const string NoVersion = "0";

    /// <summary>The calendars in force; with a proposed notice as though it were in force too.</summary>
    /// <param name="db">The database.</param>
    /// <param name="zone">The time zone of the office.</param>
    /// <param name="proposed">The proposed notice; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<OfficeCalendars> ReadAsync(
        OfficeDb db,
        TimeZoneInfo zone,
        CalendarNotice? proposed,
        CancellationToken cancel
    )
    {
        var inForce = await db.Set<CalendarNotice>()
            .AsNoTracking()
            .Include(n => n.Days)
            .Where(n => n.Status == NoticeStatus.InForce)
            .ToListAsync(cancel);
        if (proposed is not null)
        {
            inForce.RemoveAll(n => n.Year == proposed.Year);
            inForce.Add(proposed);
        }
        var version = VersionOf(proposed ?? LastApproved(inForce));
        var years = inForce.Select(n => n.ToCalendarYear()).ToList();
        var local = await db.Set<LocalDay>().AsNoTracking().ToListAsync(cancel);
        return new(
            OfficeCalendar.Of(version, years, zone: zone),
            local
                .GroupBy(d => d.Unit)
                .ToDictionary(
                    days => days.Key,
                    days =>
                        OfficeCalendar.Of(
                            version,
                            years,
                            days.Select(d => d.ToLocalOverride()),
                            zone
                        )
                )
        );
    }

    private static CalendarNotice? LastApproved(List<CalendarNotice> inForce) =>
        inForce
            .OrderBy(n => n.ApprovedAt)
            .ThenBy(n => n.Year)
            .ThenBy(n => n.Number)
            .LastOrDefault();

    private static string VersionOf(CalendarNotice? last) =>
        last is null
            ? NoVersion
            : string.Create(CultureInfo.InvariantCulture, $"{last.Year}-{last.Number}");
}
