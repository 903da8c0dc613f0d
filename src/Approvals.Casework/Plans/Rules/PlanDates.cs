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
    private const int YearDigits = 4;

    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    private static readonly string[] SolarTermNames =
    [
        .. Enum.GetValues<SolarTerm>().Select(t => SolarTerms.Name(t, Wording.Language.Chinese)),
    ];

    /// <summary>The date that a rule makes of what it found, and the other ways to read it.</summary>
    public DateReading Of(DeadlineRule rule, Match match)
    {
        if (rule.End == DeadlineEnd.AfterFeedback)
            return new(AfterFeedback(match), [], IsOpen: true, IsYearAssumed: false);
        var printed = YearOf(match.Groups["y"].Value);
        if ((printed ?? Year) is not { } year)
            return DateReading.None;
        List<DateOnly> dates = [.. Candidates(rule.End, match, year)];
        if (dates.Count == 0)
            return DateReading.None;
        // Words for a day that was past at the feedback mean the next one.
        var mayMove = printed is null || rule.End == DeadlineEnd.SolarTerm;
        if (FeedbackOn > dates[0] && mayMove && rule.End != DeadlineEnd.Range)
            dates.InsertRange(0, Candidates(rule.End, match, year + 1));
        return new(
            dates[0],
            [.. dates.Skip(1)],
            rule.IsOpen || dates.Count > 1,
            printed is null && rule.Basis == DeadlineBasis.Stated
        );
    }

    /// <summary>Whether a rule found a time before the feedback, by its year: it is looked back on.</summary>
    public bool IsLookedBackOn(DeadlineRule rule, Match match, DateReading reading) =>
        reading.Date < FeedbackOn
        && (match.Groups["y"].Value.Length == YearDigits || rule.End == DeadlineEnd.Range);

    private int? YearOf(string words) =>
        words switch
        {
            "" => null,
            "今" or "本" or "当" => Year,
            "明" or "次" => Year + 1,
            _ => int.Parse(words, CultureInfo.InvariantCulture),
        };

    /// <summary>The days that words may end with in a year, the strictest reading first.</summary>
    private IEnumerable<DateOnly> Candidates(DeadlineEnd end, Match match, int year) =>
        end switch
        {
            DeadlineEnd.Day or DeadlineEnd.Range => DayOf(
                year,
                Number(match, "m"),
                Number(match, "d")
            ),
            DeadlineEnd.TenDays => TenDaysOf(match, year),
            DeadlineEnd.Month => [EndOfMonth(year, Number(match, "m"))],
            DeadlineEnd.MonthBefore =>
            [
                new DateOnly(year, Number(match, "m"), 1).AddDays(-1),
                EndOfMonth(year, Number(match, "m")),
            ],
            DeadlineEnd.Quarter => [EndOfMonth(year, 3 * Number(match, "q"))],
            DeadlineEnd.HalfYear => [EndOfMonth(year, match.Groups["h"].Value == "上" ? 6 : 12)],
            DeadlineEnd.Year => [new(year, 12, 31)],
            DeadlineEnd.YearBefore => [new(year - 1, 12, 31), new(year, 12, 31)],
            DeadlineEnd.SolarTerm => [SolarTermOf(match.Groups["s"].Value, year)],
            DeadlineEnd.Festival => [Festivals.DayOf(match.Groups["f"].Value, year)],
            DeadlineEnd.DigitRun => DigitRuns
                .DaysOf(match.Groups["r"].Value, year)
                .OrderBy(day => day < FeedbackOn)
                .ThenBy(day => day),
            DeadlineEnd.FiveYearPlan =>
            [
                new(EndOfFourteenthPlan + YearsOfPlan * (Number(match, "p") - 4), 12, 31),
            ],
            _ => [],
        };

    private static IEnumerable<DateOnly> TenDaysOf(Match match, int year) =>
        match.Groups["t"].Value switch
        {
            "上" => DayOf(year, Number(match, "m"), 10),
            "中" => DayOf(year, Number(match, "m"), 20),
            _ => [EndOfMonth(year, Number(match, "m"))],
        };

    /// <summary>Working days are Monday to Friday here: the calendar of the office counts again once it is
    /// asked.</summary>
    private DateOnly? AfterFeedback(Match match)
    {
        if (FeedbackOn is not { } on)
            return null;
        var count = Number(match, "n");
        return match.Groups["u"].Value switch
        {
            "工作日" => Weekdays.Add(on, count),
            "日" or "天" => on.AddDays(count),
            "周" => on.AddDays(7 * count),
            "月" => on.AddMonths(count),
            _ => on.AddYears(count),
        };
    }

    private static DateOnly SolarTermOf(string name, int year)
    {
        var term = (SolarTerm)Array.IndexOf(SolarTermNames, name);
        return DateOnly.FromDateTime(SolarTerms.InstantOf(term, year).ToOffset(ChinaTime).DateTime);
    }

    private static IEnumerable<DateOnly> DayOf(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? [new(year, month, day)] : [];

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
