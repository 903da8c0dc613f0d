using System.Collections.Immutable;
using Approvals.Engine.Model;

namespace Approvals.Casework.Calendar;

/// <summary>What a change of the calendar means for all that is due: asked before it is approved, and done
/// after.</summary>
public static class CalendarMoves
{
    /// <summary>The days of a span that are worked by one calendar and off by the other.</summary>
    /// <param name="before">The calendar in force.</param>
    /// <param name="after">The one to come.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day; counted.</param>
    public static ImmutableArray<DayChange> Changes(
        OfficeCalendar before,
        OfficeCalendar after,
        DateOnly first,
        DateOnly last
    ) =>
        [
            .. OfficeCalendar
                .Days(first, last)
                .Where(on => before.IsWorkingDay(on) != after.IsWorkingDay(on))
                .Select(on => new DayChange(on, after.IsWorkingDay(on))),
        ];

    /// <summary>All that would move, or stay for a reason that people should know; nothing else.</summary>
    /// <param name="before">The calendar in force.</param>
    /// <param name="after">The one to come.</param>
    /// <param name="open">All that is due and not done.</param>
    public static ImmutableArray<CalendarMove> Of(
        OfficeCalendar before,
        OfficeCalendar after,
        IEnumerable<OpenDueDate> open
    ) =>
        [
            .. open.Select(due => Of(before, after, due))
                .OfType<CalendarMove>()
                .OrderBy(move => move.From)
                .ThenBy(move => move.Due.Id, StringComparer.Ordinal),
        ];

    private static CalendarMove? Of(OfficeCalendar before, OfficeCalendar after, OpenDueDate due)
    {
        var rule = TimerRule.Of(
            TimerKind.DateOrDuration,
            Formula.ExpressionOrLiteral(due.RuleText)
        );
        if (rule.Text.Literal is null)
            return Unreadable(due, after, $"'{due.RuleText}' is computed from the case");
        var old = rule.Start([], new Moment(due.BaseAt, before.WorkCalendar), out var problem);
        if (old is not { } then)
            return Unreadable(due, after, problem!);
        if (rule.Start([], new Moment(due.BaseAt, after.WorkCalendar), out problem) is not { } now)
            return Unreadable(due, after, problem!);
        if (then.DueAt == now.DueAt)
            return null;

        var outcome =
            due.IsServed ? MoveOutcome.Served
            : !due.IsMovable ? MoveOutcome.Fixed
            : due.DueAt != then.DueAt ? MoveOutcome.Amended
            : MoveOutcome.Moves;
        var last = after.DateOf(now.DueAt > then.DueAt ? now.DueAt : then.DueAt);
        var changes = Changes(before, after, after.DateOf(due.BaseAt).AddDays(1), last);
        return new(due, outcome, now.DueAt, changes, null, after.Zone);
    }

    private static CalendarMove Unreadable(
        OpenDueDate due,
        OfficeCalendar calendar,
        string problem
    ) => new(due, MoveOutcome.Unreadable, due.DueAt, [], problem, calendar.Zone);
}
