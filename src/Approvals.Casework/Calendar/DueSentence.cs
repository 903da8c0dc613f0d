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
        var nominal = CalendarTexts.Day(language, due.Nominal);
        return due.Question.Rule switch
        {
            DueRule.WorkingDays r => Span("working-days", r.Count),
            DueRule.CalendarDays r => Span("days", r.Count),
            DueRule.PenaltyLawDays { AreWorkingDays: true } r => Say(
                "penalty-working-days",
                from,
                Count(r.Count)
            ),
            DueRule.PenaltyLawDays r => Span("days", r.Count),
            DueRule.Months r => Span("months", r.Count),
            DueRule.Years r => Span("years", r.Count),
            DueRule.FromTheDay r => Span($"from-the-day.{r.Unit}", r.Count),
            DueRule.BeforeDate { DayCounts: true } => Say("by-date", nominal),
            DueRule.BeforeDate => Say("before-date", nominal),
            DueRule.BeforeMonth r => Say("before-month", Month(r.Year, r.Month), nominal),
            DueRule.ByMonthEnd r => Say("by-month-end", Month(r.Year, r.Month), nominal),
            DueRule.WithinYear r => Say("within-year", Count(r.Year), nominal),
            DueRule.EndOfPeriod r => Say($"end-of-period.{r.Every}", nominal),
            DueRule.EveryTwoWeeks r => Say(
                "every-two-weeks",
                CalendarTexts.Date(language, r.FirstOn),
                nominal
            ),
            DueRule.AtOnce => Say("at-once", from),
            DueRule.AtOnceForSafety => Say("at-once-for-safety", from),
            DueRule.Irregular r => Say("irregular", Count(r.PerQuarter)),
            DueRule.BeforeSolarTerm r => Say(
                "before-solar-term",
                SolarTerms.Name(r.Term, language),
                nominal
            ),
            _ => throw new UnreachableException(due.Question.Rule.GetType().Name),
        };

        string Span(string key, int count) =>
            Say(count == 1 ? $"{key}.one" : key, from, Count(count));
        string Say(string key, params object?[] values) =>
            CalendarTexts.Say(language, $"rule.{key}", values);
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
        if (due.Unit == DueUnit.WorkingDay)
            return due.Holidays.IsEmpty
                ? ""
                : CalendarTexts.Say(
                    language,
                    "due.passing",
                    CalendarTexts.Holidays(language, due.Holidays)
                );
        if (due.WorkOn == due.NominalOn || due.Nominal.IsWorkingDay)
            return "";
        return due.Question.Rule switch
        {
            DueRule.EveryTwoWeeks => CalendarTexts.Say(language, "due.nearest"),
            DueRule.EndOfPeriod => CalendarTexts.Say(language, "due.last"),
            _ when due.Unit == DueUnit.FixedDate => CalendarTexts.Say(language, "due.back-named"),
            _ => CalendarTexts.Say(
                language,
                due.WorkOn > due.NominalOn ? "due.forward" : "due.back",
                CalendarTexts.Day(language, due.Nominal)
            ),
        };
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
            : due.Question.Rule switch
            {
                DueRule.FromTheDay => CalendarTexts.Say(language, "due.end-status", work),
                DueRule.EveryTwoWeeks or DueRule.Irregular => CalendarTexts.Say(
                    language,
                    "due.end-on",
                    work
                ),
                _ => CalendarTexts.Say(language, "due.end", work),
            };
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
