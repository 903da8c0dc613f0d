using System.Collections.Immutable;
using System.Globalization;

namespace Approvals.Casework.Calendar;

/// <summary>From what a text says to a date. Pure: the same question and calendar give the same date.</summary>
public static class DueDates
{
    /// <summary>When something is due.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="calendar">By which calendar.</param>
    /// <param name="problem">Why there is no date; null where there is one.</param>
    public static DueDate? Of(
        DueQuestion question,
        OfficeCalendar calendar,
        out DueProblem? problem
    )
    {
        problem = DueRuleCheck.Problem(question.Rule);
        return problem is null ? Count(question, calendar, []) : null;
    }

    /// <summary>The same by another calendar, with its pauses. One that is not movable stays as it is.</summary>
    public static DueDate Recount(DueDate due, OfficeCalendar calendar) =>
        due.IsMovable ? Count(due.Question, calendar, due.Pauses) : due;

    /// <summary>The same after its clock has stood still for a time.</summary>
    /// <param name="due">The date as it was.</param>
    /// <param name="pause">When the clock stood still.</param>
    /// <param name="calendar">By which calendar.</param>
    /// <param name="problem">Why the clock cannot stop then; null where it can.</param>
    public static DueDate? Paused(
        DueDate due,
        Pause pause,
        OfficeCalendar calendar,
        out DueProblem? problem
    )
    {
        problem = PauseProblem(due, pause);
        return problem is null
            ? Count(
                due.Question,
                calendar,
                [.. due.Pauses.Append(pause).OrderBy(other => other.FirstOn)]
            )
            : null;
    }

    private static DueDate Count(
        DueQuestion question,
        OfficeCalendar calendar,
        ImmutableArray<Pause> pauses
    )
    {
        var baseOn = calendar.DateOf(question.BaseAt);
        var end = DueEnd.Of(question, baseOn, calendar, pauses);
        return new()
        {
            Question = question,
            Base = calendar.Mark(baseOn),
            Nominal = calendar.Mark(end.NominalOn),
            Work = calendar.Mark(end.WorkOn),
            DueAt =
                end.Unit == DueUnit.Hour
                    ? calendar.WorkCalendar.ToZone(
                        question.BaseAt.AddHours(24) + PausedTime(pauses)
                    )
                    : calendar.CloseOf(end.WorkOn),
            PlanOn = end.WorkOn > end.NominalOn ? calendar.OnOrBefore(end.NominalOn) : end.WorkOn,
            Unit = end.Unit,
            IsMovable = end.IsMovable,
            Holidays = HolidaysPassed(end, baseOn, calendar),
            CalendarVersion = calendar.Version,
            ProvisionalYear = calendar.ProvisionalYearIn(
                end.Unit == DueUnit.WorkingDay ? baseOn : Earlier(end.NominalOn, end.WorkOn),
                end.NominalOn > end.WorkOn ? end.NominalOn : end.WorkOn
            ),
            Pauses = pauses,
        };
    }

    /// <summary>Working days pass over all holidays on their way; other periods over those at their end only.</summary>
    private static ImmutableArray<string> HolidaysPassed(
        DueEnd end,
        DateOnly baseOn,
        OfficeCalendar calendar
    ) =>
        end.Unit == DueUnit.WorkingDay ? calendar.HolidaysIn(baseOn.AddDays(1), end.WorkOn)
        : end.WorkOn > end.NominalOn ? calendar.HolidaysIn(end.NominalOn, end.WorkOn)
        : [];

    private static DueProblem? PauseProblem(DueDate due, Pause pause) =>
        !due.IsMovable || due.Unit == DueUnit.FixedDate
            ? Problem(DueProblemKind.FixedDate, due.WorkOn)
        : due.Question.Kind == DeadlineKind.Statutory && string.IsNullOrEmpty(pause.LegalBasis)
            ? Problem(DueProblemKind.NoLegalBasis)
        : pause.LastOn < pause.FirstOn
            ? Problem(DueProblemKind.PauseBackwards, pause.FirstOn, pause.LastOn)
        : pause.FirstOn <= due.Base.On || pause.FirstOn > due.WorkOn
            ? Problem(DueProblemKind.PauseOutside, due.Base.On, due.WorkOn, pause.FirstOn)
        : due.Pauses.Any(other => pause.FirstOn <= other.LastOn && other.FirstOn <= pause.LastOn)
            ? Problem(DueProblemKind.PauseOverlaps, pause.FirstOn, pause.LastOn)
        : null;

    private static DueProblem Problem(DueProblemKind kind, params ReadOnlySpan<DateOnly> dates)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var on in dates)
            values.Add(on.ToString("O", CultureInfo.InvariantCulture));
        return new(kind, values.ToImmutable());
    }

    private static TimeSpan PausedTime(ImmutableArray<Pause> pauses) =>
        TimeSpan.FromDays(pauses.Sum(p => OfficeCalendar.CountDays(p.FirstOn, p.LastOn)));

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
