using Approvals.Casework.Calendar;

namespace Approvals.Casework.Ledger.Past;

/// <summary>The day that ends where an instant stands.</summary>
internal static class PastDay
{
    /// <summary>The last day of which there is something before the instant: what stands at it, is after.</summary>
    /// <param name="until">The instant.</param>
    /// <param name="calendar">The calendar of the unit.</param>
    public static DateOnly Before(DateTimeOffset until, OfficeCalendar calendar) =>
        calendar.DateOf(until.AddMilliseconds(-1));
}
