using System.Text.RegularExpressions;
using Approvals.Casework.Calendar;
using Approvals.Engine.Model;

namespace Approvals.Casework.Cases.Acts;

/// <summary>
/// When something is due whose case stood still for a time. Internal clocks stop meanwhile; those that a rule of law
/// has set, and dates that somebody named, do not. Pure.
/// </summary>
internal static partial class PausedDue
{
    /// <summary>When it is due.</summary>
    /// <param name="rule">The text that it is computed from.</param>
    /// <param name="baseAt">From when it counts.</param>
    /// <param name="pauses">When the case stood still; one that still lasts counts up to <paramref
    /// name="now"/>.</param>
    /// <param name="now">The time.</param>
    /// <param name="calendar">The calendar of the unit.</param>
    /// <returns>When; null where the text gives no date.</returns>
    public static DateTimeOffset? Of(
        string rule,
        DateTimeOffset baseAt,
        IEnumerable<CasePause> pauses,
        DateTimeOffset now,
        OfficeCalendar calendar
    )
    {
        var work = calendar.WorkCalendar;
        var start = TimerRule
            .Of(TimerKind.DateOrDuration, Formula.ExpressionOrLiteral(rule))
            .Start([], new(work.ToZone(baseAt), work), out _);
        if (start is not { DueAt: var due } || !StandsStill(rule))
            return start?.DueAt;
        foreach (var pause in pauses)
        {
            if (pause.From >= due)
                continue; // It was late already.
            var days = Days(pause, baseAt, now, calendar);
            if (days > 0)
                due = work.AddWorkingDays(due, days) ?? due;
        }
        return due;
    }

    /// <summary>Whether a clock stops while its case stands still: a span of days that no rule of law has
    /// set.</summary>
    public static bool StandsStill(string rule) =>
        !TimerRule.IsStatutory(rule) && Span.IsMatch(rule);

    // The day on which it began does not count anyway; that on which the case goes on does.
    private static int Days(
        CasePause pause,
        DateTimeOffset baseAt,
        DateTimeOffset now,
        OfficeCalendar calendar
    )
    {
        var first = calendar.DateOf(pause.From);
        var afterBase = calendar.DateOf(baseAt).AddDays(1);
        first = first < afterBase ? afterBase : first;
        var last = calendar.DateOf(pause.To ?? now).AddDays(-1);
        return last < first ? 0 : calendar.CountWorkingDays(first, last);
    }

    /// <summary>As the engine reads them (<c>docs/timers.md</c>): durations and working days.</summary>
    [GeneratedRegex(@"^(P|[0-9]{1,5} ?(workdays?|working days?|个?工作日))")]
    private static partial Regex Span { get; }
}
