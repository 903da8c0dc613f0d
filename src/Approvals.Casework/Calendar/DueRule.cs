using System.Text.Json.Serialization;

namespace Approvals.Casework.Calendar;

/// <summary>What a text says about when something is due: one kind for each way in which texts say it.</summary>
[JsonDerivedType(typeof(WorkingDays), "working-days")] // Stored with deadlines: never renamed.
[JsonDerivedType(typeof(CalendarDays), "calendar-days")]
[JsonDerivedType(typeof(PenaltyLawDays), "penalty-law-days")]
[JsonDerivedType(typeof(Months), "months")]
[JsonDerivedType(typeof(Years), "years")]
[JsonDerivedType(typeof(FromTheDay), "from-the-day")]
[JsonDerivedType(typeof(BeforeDate), "before-date")]
[JsonDerivedType(typeof(BeforeMonth), "before-month")]
[JsonDerivedType(typeof(ByMonthEnd), "by-month-end")]
[JsonDerivedType(typeof(WithinYear), "within-year")]
[JsonDerivedType(typeof(EndOfPeriod), "end-of-period")]
[JsonDerivedType(typeof(EveryTwoWeeks), "every-two-weeks")]
[JsonDerivedType(typeof(AtOnce), "at-once")]
[JsonDerivedType(typeof(AtOnceForSafety), "at-once-for-safety")]
[JsonDerivedType(typeof(Irregular), "irregular")]
[JsonDerivedType(typeof(BeforeSolarTerm), "before-solar-term")]
public abstract record DueRule
{
    /// <summary>The longest span of days, working days, months or years that a rule may name.</summary>
    public const int MaxCount = 3660;

    private DueRule() { } // Closed: these kinds and no others.

    /// <summary>N个工作日内: the day of the event does not count.</summary>
    /// <param name="Count">1 to <see cref="MaxCount"/>.</param>
    public sealed record WorkingDays(int Count) : DueRule;

    /// <summary>N日内: calendar days; the day of the event does not count.</summary>
    /// <param name="Count">1 to <see cref="MaxCount"/>.</param>
    public sealed record CalendarDays(int Count) : DueRule;

    /// <summary>N日内 in the law on administrative penalties: 2, 3, 5 and 7 are working days, all others calendar days.
    /// </summary>
    /// <param name="Count">1 to <see cref="MaxCount"/>.</param>
    public sealed record PenaltyLawDays(int Count) : DueRule
    {
        /// <summary>Whether these are working days.</summary>
        public bool AreWorkingDays => Count is 2 or 3 or 5 or 7;
    }

    /// <summary>N个月内: the same day of the end month, or its last.</summary>
    /// <param name="Count">1 to 1200.</param>
    public sealed record Months(int Count) : DueRule;

    /// <summary>N年内: the same day of the end year; of 29 February, the 28th.</summary>
    /// <param name="Count">1 to 100.</param>
    public sealed record Years(int Count) : DueRule;

    /// <summary>自……之日起 in the rules of the Party: a status, such as probation, in which the day itself
    /// counts.</summary>
    /// <param name="Count">1 to <see cref="MaxCount"/>; months up to 1200, years up to 100.</param>
    /// <param name="Unit">Of what.</param>
    public sealed record FromTheDay(int Count, SpanUnit Unit) : DueRule;

    /// <summary>X前: before a date.</summary>
    /// <param name="On">The date named.</param>
    /// <param name="DayCounts">Whether who set it takes the date itself as still in time.</param>
    public sealed record BeforeDate(DateOnly On, bool DayCounts = false) : DueRule;

    /// <summary>M月前: by the last day of the month before.</summary>
    /// <param name="Year">The year named.</param>
    /// <param name="Month">The month named; 1 to 12.</param>
    public sealed record BeforeMonth(int Year, int Month) : DueRule;

    /// <summary>M月底前: by the last day of a month.</summary>
    /// <param name="Year">The year named.</param>
    /// <param name="Month">The month named; 1 to 12.</param>
    public sealed record ByMonthEnd(int Year, int Month) : DueRule;

    /// <summary>年内: by 31 December.</summary>
    /// <param name="Year">The year named.</param>
    public sealed record WithinYear(int Year) : DueRule;

    /// <summary>每月、每季度、每半年: by the last working day of the period, the first that is not past.</summary>
    /// <param name="Every">The period.</param>
    public sealed record EndOfPeriod(Period Every) : DueRule;

    /// <summary>每2周: every 14 days from the first time; a day off moves it to the nearest working day, and the next
    /// time keeps the old pattern.</summary>
    /// <param name="FirstOn">The first time.</param>
    public sealed record EveryTwoWeeks(DateOnly FirstOn) : DueRule;

    /// <summary>立即、第一时间: three working days.</summary>
    public sealed record AtOnce : DueRule;

    /// <summary>立即, where safety is at stake: 24 hours, whatever the day.</summary>
    public sealed record AtOnceForSafety : DueRule;

    /// <summary>不定期: several days a quarter, drawn by the system and hidden from who is visited.</summary>
    /// <param name="PerQuarter">2 to 20.</param>
    /// <param name="Seed">What the days are drawn from: the same seed gives the same days.</param>
    public sealed record Irregular(int PerQuarter, long Seed) : DueRule;

    /// <summary>节气前: before the first such solar term after the day of the event.</summary>
    /// <param name="Term">The term.</param>
    public sealed record BeforeSolarTerm(SolarTerm Term) : DueRule;
}

/// <summary>What a span is counted in.</summary>
public enum SpanUnit
{
    /// <summary>日.</summary>
    Day,

    /// <summary>月.</summary>
    Month,

    /// <summary>年.</summary>
    Year,
}
