using Approvals.Casework.Audit;
using Approvals.Casework.Calendar;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Cases;

/// <summary>Lets a proposed notice count from now on, and moves the open due dates that rest on it.</summary>
public sealed class ApproveCalendar(Office office)
{
    /// <summary>Approves a notice.</summary>
    /// <param name="year">The year of the notice.</param>
    /// <param name="number">Which notice of that year.</param>
    /// <param name="deed">Who approves it; a person.</param>
    /// <param name="cancel">Gives up; dates that have not been moved yet are moved by <see
    /// cref="MoveDueDates"/>.</param>
    /// <returns>How many dates were moved; null where no such notice is proposed.</returns>
    /// <exception cref="ArgumentException">Nobody approves it.</exception>
    public async Task<int?> RunAsync(int year, int number, Deed deed, CancellationToken cancel)
    {
        var by = deed.By ?? throw new ArgumentException("Expected a person.", nameof(deed));
        var isApproved = await new OfficeJournal(office).WriteAsync(
            async db =>
            {
                var notices = await db.Set<CalendarNotice>()
                    .Where(n => n.Year == year)
                    .ToListAsync(cancel);
                var approved = notices.Find(n =>
                    n.Number == number && n.Status == NoticeStatus.Proposed
                );
                if (approved is null)
                    return (false, null);
                // First the old one goes: only one of a year may be in force, and the database holds to it.
                await db.Set<CalendarNotice>()
                    .Where(n => n.Year == year && n.Status == NoticeStatus.InForce)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(n => n.Status, NoticeStatus.Replaced),
                        cancel
                    );
                approved.Status = NoticeStatus.InForce;
                approved.ApprovedAt = office.Clock.Now();
                approved.ApprovedBy = by;
                return (true, EntryOf(approved));
            },
            deed,
            cancel
        );
        return isApproved ? await new MoveDueDates(office).RunAsync(cancel) : null;
    }

    private static OfficeEntry EntryOf(CalendarNotice notice) =>
        new("calendar-approved")
        {
            Subject = FormattableString.Invariant($"{notice.Year}-{notice.Number}"),
            Details = new() { ["sha256"] = notice.Sha256 },
            ChangesOffice = true,
        };
}
