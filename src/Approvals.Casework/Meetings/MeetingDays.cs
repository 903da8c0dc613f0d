using Approvals.Casework.Calendar;

namespace Approvals.Casework.Meetings;

/// <summary>The days that follow from the day of a meeting.</summary>
/// <param name="MeetsOn">The meeting.</param>
/// <param name="FreezesOn">The agenda is frozen from this day on, and the papers go out: the last items come the day
/// before.</param>
/// <param name="InvitesOn">The resident discipline group is invited on this day at the latest.</param>
/// <param name="RemindsOn">The office asks after its receipt on this day.</param>
public sealed record MeetingDays(
    DateOnly MeetsOn,
    DateOnly FreezesOn,
    DateOnly InvitesOn,
    DateOnly RemindsOn
)
{
    /// <summary>The days of a meeting, counted back in working days.</summary>
    public static MeetingDays Of(
        DateOnly meetsOn,
        MeetingSettings settings,
        OfficeCalendar calendar
    ) =>
        new(
            meetsOn,
            calendar.AddWorkingDays(meetsOn, -settings.FreezeWorkingDays),
            calendar.AddWorkingDays(meetsOn, -settings.InviteWorkingDays),
            calendar.AddWorkingDays(meetsOn, -settings.RemindWorkingDays)
        );

    /// <summary>Whether an item that is offered on a day comes after the freezing: an ad-hoc item (临时动议). After
    /// the meeting it is none, but an error.</summary>
    public bool IsAdHoc(DateOnly offeredOn) => offeredOn >= FreezesOn && offeredOn <= MeetsOn;
}
