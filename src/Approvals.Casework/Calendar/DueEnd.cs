using System.Collections.Immutable;
using System.Diagnostics;

namespace Approvals.Casework.Calendar;

/// <summary>Where a rule ends, before it is said.</summary>
/// <param name="NominalOn">The last day by the words of the rule, or the date that they name.</param>
/// <param name="WorkOn">The last day in time.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="IsMovable">Whether it moves with the calendar.</param>
internal readonly record struct DueEnd(
    DateOnly NominalOn,
    DateOnly WorkOn,
    DueUnit Unit,
    bool IsMovable
)
{
    private const int WorkingDaysAtOnce = 3;
    private const int DaysPerTwoWeeks = 14;

    /// <summary>Where the rule of a question ends.</summary>
    public static DueEnd Of(
        DueQuestion question,
        DateOnly from,
        OfficeCalendar calendar,
        ImmutableArray<Pause> pauses
    ) =>
        SpanOf(question.Rule, from, calendar) is { } span
            ? Counted(question, Extended(span, calendar, pauses), calendar)
            : Fixed(question, from, calendar);

    /// <summary>The last day of what is counted, and in what; null where a date is named.</summary>
    private static (DateOnly On, DueUnit Unit)? SpanOf(
        DueRule rule,
        DateOnly from,
        OfficeCalendar calendar
    ) =>
        rule switch
        {
            DueRule.WorkingDays r => (calendar.AddWorkingDays(from, r.Count), DueUnit.WorkingDay),
            DueRule.PenaltyLawDays { AreWorkingDays: true } r => (
                calendar.AddWorkingDays(from, r.Count),
                DueUnit.WorkingDay
            ),
            DueRule.AtOnce => (
                calendar.AddWorkingDays(from, WorkingDaysAtOnce),
                DueUnit.WorkingDay
            ),
            DueRule.PenaltyLawDays r => (from.AddDays(r.Count), DueUnit.CalendarDay),
            DueRule.CalendarDays r => (from.AddDays(r.Count), DueUnit.CalendarDay),
            DueRule.Months r => (from.AddMonths(r.Count), DueUnit.Month),
            DueRule.Years r => (from.AddYears(r.Count), DueUnit.Month),
            DueRule.FromTheDay r => StatusOf(r, from),
            DueRule.AtOnceForSafety => (from.AddDays(1), DueUnit.Hour),
            _ => null,
        };

    /// <summary>The day itself counts, so that it ends a day earlier; not where the end month has no such
    /// day.</summary>
    private static (DateOnly On, DueUnit Unit) StatusOf(DueRule.FromTheDay rule, DateOnly from)
    {
        if (rule.Unit == SpanUnit.Day)
            return (from.AddDays(rule.Count - 1), DueUnit.CalendarDay);
        var end = from.AddMonths(rule.Unit == SpanUnit.Year ? 12 * rule.Count : rule.Count);
        return (end.Day == from.Day ? end.AddDays(-1) : end, DueUnit.Month);
    }

    private static (DateOnly On, DueUnit Unit) Extended(
        (DateOnly On, DueUnit Unit) span,
        OfficeCalendar calendar,
        ImmutableArray<Pause> pauses
    )
    {
        foreach (var pause in pauses)
        {
            span.On =
                span.Unit == DueUnit.WorkingDay
                    ? calendar.AddWorkingDays(
                        span.On,
                        calendar.CountWorkingDays(pause.FirstOn, pause.LastOn)
                    )
                    : span.On.AddDays(OfficeCalendar.CountDays(pause.FirstOn, pause.LastOn));
        }
        return span;
    }

    private static DueEnd Counted(
        DueQuestion question,
        (DateOnly On, DueUnit Unit) span,
        OfficeCalendar calendar
    )
    {
        var isFromSuperior = question.Kind == DeadlineKind.Superior;
        var workOn =
            question.Rule is DueRule.FromTheDay or DueRule.AtOnceForSafety ? span.On // It runs through days off.
            : isFromSuperior ? calendar.OnOrBefore(span.On)
            : calendar.OnOrAfter(span.On);
        return new(span.On, workOn, span.Unit, !isFromSuperior);
    }

    private static DueEnd Fixed(DueQuestion question, DateOnly from, OfficeCalendar calendar)
    {
        var isFromSuperior = question.Kind == DeadlineKind.Superior;
        return question.Rule switch
        {
            DueRule.BeforeDate r => Before(r.On, r.DayCounts, calendar),
            DueRule.BeforeSolarTerm r => Before(
                SolarTerms.FirstAfter(r.Term, from, calendar),
                false,
                calendar
            ),
            DueRule.BeforeMonth r => By(new DateOnly(r.Year, r.Month, 1).AddDays(-1), calendar),
            DueRule.ByMonthEnd r => By(
                Periods.LastDay(Period.Month, new(r.Year, r.Month, 1)),
                calendar
            ),
            DueRule.WithinYear r => By(new(r.Year, 12, 31), calendar),
            DueRule.EndOfPeriod r => EndOf(r.Every, from, calendar) with
            {
                IsMovable = !isFromSuperior,
            },
            DueRule.EveryTwoWeeks r => NextOf(r.FirstOn, from, calendar) with
            {
                IsMovable = !isFromSuperior,
            },
            DueRule.Irregular r => Drawn(r, from, calendar),
            _ => throw new UnreachableException(question.Rule.GetType().Name),
        };
    }

    private static DueEnd Before(DateOnly named, bool dayCounts, OfficeCalendar calendar) =>
        Named(named, calendar.OnOrBefore(dayCounts ? named : named.AddDays(-1)));

    private static DueEnd By(DateOnly last, OfficeCalendar calendar) =>
        Named(last, calendar.OnOrBefore(last));

    private static DueEnd Named(DateOnly nominalOn, DateOnly workOn) =>
        new(nominalOn, workOn, DueUnit.FixedDate, false);

    /// <summary>Of the period in which the day lies; of the next where that one's last working day is past.</summary>
    private static DueEnd EndOf(Period period, DateOnly from, OfficeCalendar calendar)
    {
        var last = Periods.LastDay(period, from);
        var end = By(last, calendar);
        return end.WorkOn >= from ? end : By(Periods.LastDay(period, last.AddDays(1)), calendar);
    }

    private static DueEnd NextOf(DateOnly first, DateOnly from, OfficeCalendar calendar)
    {
        // One cycle early: a day off may have moved that time behind the day from which is counted.
        var cycles = Math.Max(0, (from.DayNumber - first.DayNumber) / DaysPerTwoWeeks - 1);
        var nominal = first.AddDays(cycles * DaysPerTwoWeeks);
        while (calendar.Nearest(nominal) <= from)
            nominal = nominal.AddDays(DaysPerTwoWeeks);
        return Named(nominal, calendar.Nearest(nominal));
    }

    private static DueEnd Drawn(DueRule.Irregular rule, DateOnly from, OfficeCalendar calendar)
    {
        for (var on = from; ; on = Periods.LastDay(Period.Quarter, on).AddDays(1))
        {
            var days = DrawnDays.Of(calendar, on, rule.PerQuarter, rule.Seed);
            foreach (var day in days.Where(day => day > from))
                return Named(day, day);
        }
    }
}
