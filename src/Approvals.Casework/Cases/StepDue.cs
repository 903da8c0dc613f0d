using System.Globalization;
using System.Text.RegularExpressions;
using Approvals.Casework.Calendar;
using Approvals.Engine.Model;

namespace Approvals.Casework.Cases;

/// <summary>Why an open task is due when it is: what its rule says, put to the calendar.</summary>
internal static partial class StepDue
{
    /// <summary>The date with its reasons; null where the rule counts no working days (then it speaks for itself), or
    /// where another calendar gave the date.</summary>
    /// <param name="rule">The text that the date was computed from; null where it was set by hand.</param>
    /// <param name="openedAt">From when it counts.</param>
    /// <param name="dueAt">The date.</param>
    /// <param name="calendar">The calendar of the unit.</param>
    public static DueDate? Of(
        string? rule,
        DateTimeOffset openedAt,
        DateTimeOffset? dueAt,
        OfficeCalendar calendar
    )
    {
        if (
            rule is null
            || dueAt is not { } due
            || WorkingDays.Match(rule) is not { Success: true } match
        )
            return null;
        var days = int.Parse(match.Groups["days"].ValueSpan, CultureInfo.InvariantCulture);
        var question = new DueQuestion(
            new DueRule.WorkingDays(days),
            TimerRule.IsStatutory(rule) ? DeadlineKind.Statutory : DeadlineKind.Internal,
            openedAt
        );
        var date = DueDates.Of(question, calendar, out _);
        return date?.WorkOn == calendar.DateOf(due) ? date : null;
    }

    /// <summary>As the engine reads them (<c>docs/timers.md</c>).</summary>
    [GeneratedRegex(@"^(?<days>[0-9]{1,4}) ?(?:workdays?|working days?|个?工作日)( |\z)")]
    private static partial Regex WorkingDays { get; }
}
