using System.Diagnostics;
using System.Globalization;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Calendar;

/// <summary>Says in one sentence when something is due, and why.</summary>
internal static class DueSentence
{
    public static string Of(DueDate due, Language language) =>
        CalendarTexts.Say(
            language,
            "due.sentence",
            Rule(due, language),
            Moved(due, language),
            Paused(due, language),
            End(due, language),
            due.ProvisionalYear is { } year
                ? CalendarTexts.Say(language, "due.provisional", year)
                : "",
            due.CalendarVersion
        );

    private static string Rule(DueDate due, Language language)
    {
        var from = From(due, language);
        return due.Question.Rule switch
        {
            DueRule.WorkingDays r => Say("working-days", from, Count(r.Count)),
            DueRule.CalendarDays r => Say("days", from, Count(r.Count)),
            DueRule.PenaltyLawDays { AreWorkingDays: true } r => Say(
                "penalty-working-days",
                from,
                Count(r.Count)
            ),
            DueRule.PenaltyLawDays r => Say("days", from, Count(r.Count)),
            DueRule.Months r => Say("months", from, Count(r.Count)),
            DueRule.Years r => Say("years", from, Count(r.Count)),
            DueRule.FromTheDay r => Say($"from-the-day.{r.Unit}", from, Count(r.Count)),
            DueRule.BeforeDate { DayCounts: true } => Say("by-date", Nominal()),
            DueRule.BeforeDate => Say("before-date", Nominal()),
            DueRule.BeforeMonth r => Say("before-month", Month(r.Year, r.Month)),
            DueRule.ByMonthEnd r => Say("by-month-end", Month(r.Year, r.Month)),
            DueRule.WithinYear r => Say("within-year", Count(r.Year)),
            DueRule.EndOfPeriod r => Say($"end-of-period.{r.Every}", Nominal()),
            DueRule.EveryTwoWeeks r => Say(
                "every-two-weeks",
                CalendarTexts.Date(language, r.FirstOn),
                Nominal()
            ),
            DueRule.AtOnce => Say("at-once", from),
            DueRule.AtOnceForSafety => Say("at-once-for-safety", from),
            DueRule.Irregular r => Say("irregular", Count(r.PerQuarter)),
            DueRule.BeforeSolarTerm r => Say(
                "before-solar-term",
                SolarTerms.Name(r.Term, language),
                Nominal()
            ),
            _ => throw new UnreachableException(due.Question.Rule.GetType().Name),
        };

        string Say(string key, params object?[] values) =>
            CalendarTexts.Say(language, $"rule.{key}", values);
        string Nominal() => CalendarTexts.Day(language, due.Nominal);
        string Month(int year, int month) => CalendarTexts.Month(language, year, month);
    }

    private static string From(DueDate due, Language language)
    {
        var day = CalendarTexts.Day(language, due.Base);
        return due.Question.BaseEvent.Length == 0
            ? day
            : CalendarTexts.Say(language, "due.event", day, due.Question.BaseEvent);
    }

    private static string Moved(DueDate due, Language language)
    {
        var holidays = CalendarTexts.Holidays(language, due.Holidays);
        var nominal = CalendarTexts.Day(language, due.Nominal);
        if (due.Unit == DueUnit.WorkingDay)
            return due.Holidays.IsEmpty ? "" : CalendarTexts.Say(language, "due.passing", holidays);
        if (due.WorkOn > due.NominalOn)
            return CalendarTexts.Say(language, "due.forward", nominal);
        if (due.WorkOn < due.NominalOn && !due.Nominal.IsWorkingDay)
            return CalendarTexts.Say(language, "due.back", nominal);
        return "";
    }

    private static string Paused(DueDate due, Language language) =>
        due.Pauses.IsEmpty
            ? ""
            : CalendarTexts.Say(
                language,
                "due.paused",
                string.Join(
                    CalendarTexts.Say(language, "list.separator"),
                    due.Pauses.Select(pause =>
                        CalendarTexts.Say(
                            language,
                            "due.pause",
                            CalendarTexts.Date(language, pause.FirstOn),
                            CalendarTexts.Date(language, pause.LastOn),
                            pause.Reason
                        )
                    )
                )
            );

    private static string End(DueDate due, Language language)
    {
        var work = CalendarTexts.Day(language, due.Work);
        return due.Unit == DueUnit.Hour
                ? CalendarTexts.Say(
                    language,
                    "due.end-at",
                    work,
                    due.DueAt.ToString("HH:mm", CultureInfo.InvariantCulture)
                )
            : due.Question.Rule is DueRule.FromTheDay
                ? CalendarTexts.Say(language, "due.end-status", work)
            : CalendarTexts.Say(language, "due.end", work);
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
