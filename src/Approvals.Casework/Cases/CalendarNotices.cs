using Approvals.Casework.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>The notices of a year that were taken in.</summary>
public sealed class CalendarNotices(Office office)
{
    /// <summary>Reads them with their days, the first first.</summary>
    /// <param name="year">The year.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<CalendarNotice>> RunAsync(int year, CancellationToken cancel)
    {
        await using var db = office.Database.CreateDbContext();
        return await db.Set<CalendarNotice>()
            .AsNoTracking()
            .Include(n => n.Days)
            .Where(n => n.Year == year)
            .OrderBy(n => n.Number)
            .ToListAsync(cancel);
    }
}
