using Approvals.Casework.Calendar;

namespace Approvals.Casework.Ledger;

/// <summary>Which periods of a long-term measure get a case. Pure.</summary>
internal static class DuePeriods
{
    /// <summary>The periods of a rhythm that have begun: those since the last one that has a case; without any, the
    /// current one. So a plan that is taken up late does not begin with years of missed periods.</summary>
    /// <param name="rhythm">The rhythm.</param>
    /// <param name="startsOn">The first day of the measure.</param>
    /// <param name="opened">The labels of the periods that have a case.</param>
    /// <param name="today">The day.</param>
    /// <param name="calendar">The calendar of the unit.</param>
    /// <returns>The periods in their order; each ends on its last working day, and the one in which the measure starts
    /// begins with it: nothing is planned for the days before.</returns>
    public static IEnumerable<LedgerPeriod> Of(
        Rhythm rhythm,
        DateOnly startsOn,
        IReadOnlyCollection<string> opened,
        DateOnly today,
        OfficeCalendar calendar
    )
    {
        var first = LedgerRules.FirstPeriod(rhythm, startsOn);
        var current = LedgerRules.CurrentPeriod(rhythm, today, calendar);
        var periods = new List<LedgerPeriod>();
        for (
            var period = current;
            period.FirstOn >= first.FirstOn && !opened.Contains(period.Label);
            period = LedgerPeriod.Of(rhythm, period.FirstOn.AddDays(-1))
        )
            periods.Insert(0, period);
        var isFirst = periods.Count > 0 && periods[0].FirstOn == first.FirstOn;
        return (isFirst ? periods.TakeLast(1) : periods).Select(p =>
            p with
            {
                FirstOn = p.FirstOn < startsOn && startsOn <= p.LastOn ? startsOn : p.FirstOn,
                LastOn = p.DueOn(calendar),
            }
        );
    }
}
