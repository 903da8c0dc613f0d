using Approvals.Casework.Calendar;

namespace Approvals.Casework.Reminders;

/// <summary>Weeks, from Monday to Sunday.</summary>
internal static class WorkWeek
{
    private const int Days = 7;

    /// <summary>Whether a day is the first working day of its week.</summary>
    public static bool IsFirstDay(DateOnly day, OfficeCalendar calendar)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + Days - 1) % Days));
        return calendar.OnOrAfter(monday) == day;
    }
}
