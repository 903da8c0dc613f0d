using Approvals.Casework.Calendar;
using Approvals.Casework.Ledger.Rows;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Ledger.Reopening;

/// <summary>When somebody looks back at a closed measure (handbook on the ledger, section 8). Pure.</summary>
internal static class LookBackRules
{
    private const int MonthsAfterClosing = 3;
    private const int MonthsOfLongTerm = 6;

    // What is about safety is looked at again at once.
    private static readonly string[] SafetyWords = ["隐患", "消防", "食品安全", "安全生产"];

    /// <summary>The day until which the next look back is to be done; null where none is to be planned now.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="known">The looks back that are planned or done.</param>
    /// <param name="calendar">The calendar of the unit.</param>
    public static DateOnly? Next(
        LoadedEntry entry,
        IReadOnlyCollection<LookBackRow> known,
        OfficeCalendar calendar
    )
    {
        if (entry.ClosedOn(calendar) is not { } closedOn)
            return null;
        var isLongTerm = entry.Row.Class == MeasureClass.LongTerm;
        if (known.MaxBy(l => l.DueOn) is not { } last)
            return SafetyWords.Any(w => entry.Row.Text.Contains(w, StringComparison.Ordinal))
                ? calendar.AddWorkingDays(closedOn, 1)
                : calendar.OnOrAfter(
                    closedOn.AddMonths(isLongTerm ? MonthsOfLongTerm : MonthsAfterClosing)
                );
        if (!isLongTerm || last.DoneOn is not { } done)
            return null;
        // Who looks early does not bring the next day forward: no day is planned twice.
        var from = done > last.DueOn ? done : last.DueOn;
        return calendar.OnOrAfter(from.AddMonths(MonthsOfLongTerm));
    }
}
