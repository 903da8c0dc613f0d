using System.Globalization;
using System.Text.RegularExpressions;
using Approvals.Casework.Calendar;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Makes dates of words, for one plan.</summary>
/// <param name="FeedbackOn">The day of the feedback; null where nothing tells it.</param>
/// <param name="Year">The year that dates without one belong to; null where nothing tells it.</param>
internal sealed record PlanDates(DateOnly? FeedbackOn, int? Year)
{
    /// <summary>The fourteenth five-year plan ended with 2025, the next ones five years later each.</summary>
    private const int EndOfFourteenthPlan = 2025;
    private const int YearsOfPlan = 5;

    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    private static readonly string[] SolarTermNames =
    [
        .. Enum.GetValues<SolarTerm>().Select(t => SolarTerms.Name(t, Wording.Language.Chinese)),
    ];

    /// <summary>The date that a rule makes of what it found, the other ways to read it, and whether the year is
    /// ours.</summary>
    public DateReading Of(DeadlineRule rule, Match match)
    {
        var printed = YearOf(match.Groups["y"].Value);
        if ((printed ?? Year) is not { } year || rule.End == DeadlineEnd.None)
            return DateReading.None;
        var date = EndOf(rule.End, match, year);
        if (date is not { } strict)
            return DateReading.None;
        List<DateOnly> others = [];
        if (rule.End is DeadlineEnd.MonthBefore)
            others.Add(EndOfMonth(year, Number(match, "m")));
        if (rule.End is DeadlineEnd.YearBefore)
            others.Add(new(year, 12, 31));
        var isOurYear = printed is null;
        // Words for a day that was past at the feedback mean the next one.
        if (FeedbackOn > strict && (isOurYear || rule.End == DeadlineEnd.SolarTerm))
        {
            others.Add(strict);
            strict = EndOf(rule.End, match, year + 1) ?? strict;
        }
        var isOpen = rule.Basis == DeadlineBasis.Period || others.Count > 0;
        return new(strict, others, isOpen, isOurYear && rule.Basis == DeadlineBasis.Stated);
    }

    /// <summary>Whether a rule found a time before the feedback, by its year: it is looked back on.</summary>
    public bool IsLookedBackOn(DeadlineRule rule, Match match, DateReading reading) =>
        rule.End != DeadlineEnd.None
        && int.TryParse(
            match.Groups["y"].Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out _
        )
        && reading.Date < FeedbackOn;

    private int? YearOf(string words) =>
        words switch
        {
            "" => null,
            "今" or "本" or "当" => Year,
            "明" or "次" => Year + 1,
            _ => int.Parse(words, CultureInfo.InvariantCulture),
        };

    private static DateOnly? EndOf(DeadlineEnd end, Match match, int year) =>
        end switch
        {
            DeadlineEnd.Day => DayOf(year, Number(match, "m"), Number(match, "d")),
            DeadlineEnd.TenDays => match.Groups["t"].Value switch
            {
                "上" => DayOf(year, Number(match, "m"), 10),
                "中" => DayOf(year, Number(match, "m"), 20),
                _ => EndOfMonth(year, Number(match, "m")),
            },
            DeadlineEnd.Month => EndOfMonth(year, Number(match, "m")),
            DeadlineEnd.MonthBefore => new DateOnly(year, Number(match, "m"), 1).AddDays(-1),
            DeadlineEnd.Quarter => EndOfMonth(year, 3 * Number(match, "q")),
            DeadlineEnd.HalfYear => EndOfMonth(year, match.Groups["h"].Value == "上" ? 6 : 12),
            DeadlineEnd.Year => new(year, 12, 31),
            DeadlineEnd.YearBefore => new(year - 1, 12, 31),
            DeadlineEnd.SolarTerm => SolarTermOf(match.Groups["s"].Value, year),
            DeadlineEnd.FiveYearPlan => new(
                EndOfFourteenthPlan + YearsOfPlan * (Number(match, "p") - 4),
                12,
                31
            ),
            _ => null,
        };

    private static DateOnly SolarTermOf(string name, int year)
    {
        var term = (SolarTerm)Array.IndexOf(SolarTermNames, name);
        return DateOnly.FromDateTime(SolarTerms.InstantOf(term, year).ToOffset(ChinaTime).DateTime);
    }

    private static DateOnly? DayOf(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DateOnly EndOfMonth(int year, int month) =>
        new(year, month, DateTime.DaysInMonth(year, month));

    private static int Number(Match match, string group) =>
        ChineseNumber.Of(match.Groups[group].Value) ?? 0;
}

/// <summary>What words make as a date.</summary>
/// <param name="Date">The date; null where they make none.</param>
/// <param name="Others">Other dates that they may mean.</param>
/// <param name="IsOpen">Whether somebody has to say which.</param>
/// <param name="IsYearAssumed">Whether they name no year.</param>
internal sealed record DateReading(
    DateOnly? Date,
    IReadOnlyList<DateOnly> Others,
    bool IsOpen,
    bool IsYearAssumed
)
{
    /// <summary>No date.</summary>
    public static DateReading None { get; } = new(null, [], false, false);
}
