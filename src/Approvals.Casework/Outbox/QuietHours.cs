using Approvals.Casework.Calendar;

namespace Approvals.Casework.Outbox;

/// <summary>When mails leave: not at night, not on days off, and not at noon where a unit says so. Pure.</summary>
/// <param name="settings">What the unit has set.</param>
/// <param name="calendar">Its calendar.</param>
public sealed class QuietHours(ReminderSettings settings, OfficeCalendar calendar)
{
    /// <summary>When a mail that is ready at an instant leaves: then, or when the quiet hours are over.</summary>
    public DateTimeOffset FirstAfter(DateTimeOffset at)
    {
        var local = calendar.WorkCalendar.ToZone(at).DateTime;
        var (on, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (time >= settings.QuietFrom)
            return Resumed(calendar.AddWorkingDays(on, 1));
        if (!calendar.IsWorkingDay(on))
            return Resumed(calendar.OnOrAfter(on));
        if (time < settings.QuietUntil)
            return Resumed(on);
        return settings.IsQuietAtNoon && time >= settings.NoonFrom && time < settings.NoonUntil
            ? calendar.InstantOf(on, settings.NoonUntil)
            : at;
    }

    /// <summary>Whether no mail leaves at an instant.</summary>
    public bool AreAt(DateTimeOffset at) => FirstAfter(at) != at;

    private DateTimeOffset Resumed(DateOnly on) => calendar.InstantOf(on, settings.ResumeAt);
}
