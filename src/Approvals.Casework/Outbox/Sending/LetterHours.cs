using Approvals.Casework.Cases;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace Approvals.Casework.Outbox.Sending;

/// <summary>Whether a mail may leave now, by the quiet hours of its unit. What is about the safety of people leaves at
/// any hour.</summary>
internal sealed class LetterHours(Office office, OfficeSnapshot snapshot)
{
    private readonly Dictionary<UnitId, ReminderSettings> _settings = [];

    /// <summary>Until when a letter waits; null where it may leave now.</summary>
    /// <param name="db">The database.</param>
    /// <param name="row">The letter.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<DateTimeOffset?> HeldUntilAsync(
        OfficeDb db,
        OutboxRow row,
        CancellationToken cancel
    )
    {
        if (office.Settings.SendsAtAnyHour)
            return null;
        var now = office.Clock.Now();
        var calendar = snapshot.CalendarOf(row.UnitId);
        if (!_settings.TryGetValue(row.UnitId, out var settings))
        {
            var set = await SetReminders.RowsAsync(db, row.UnitId, cancel);
            settings = SetReminders.For(set, calendar.DateOf(now));
            _settings.Add(row.UnitId, settings);
        }
        var free = new QuietHours(settings, calendar).FirstAfter(now);
        return free > now && !await IsForAnyHourAsync(db, row, settings, cancel) ? free : null;
    }

    private static async Task<bool> IsForAnyHourAsync(
        OfficeDb db,
        OutboxRow row,
        ReminderSettings settings,
        CancellationToken cancel
    )
    {
        // Whoever runs the server is told of its alarms at once.
        if (row.Letter is LetterCode.MailFailed or LetterCode.MailBounced or LetterCode.MailBlocked)
            return true;
        if (row.CaseId is not { } id || settings.AnyHourMeasures.IsEmpty)
            return false;
        var measures = settings.AnyHourMeasures.ToArray();
        return await (
            from carries in db.Set<EntryCaseRow>()
            where carries.CaseId == id
            join entry in db.Set<EntryRow>() on carries.EntryId equals entry.Id
            where measures.Contains(entry.Number)
            select entry.Id
        ).AnyAsync(cancel);
    }
}
