using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Finds from when to when a phase runs.</summary>
internal static partial class PhaseDates
{
    /// <summary>The first and the last day that a heading tells.</summary>
    public static (DateOnly? Start, DateOnly? End) Of(string heading, PlanDates dates)
    {
        var plain = PlainForm.Of(heading);
        var range = Range().Match(plain);
        if (range.Success)
        {
            var start = Day(range.Groups["a"].Value, dates, isEnd: false);
            var end = Day(range.Groups["b"].Value, dates, isEnd: true);
            // 8月3日—10日: the end is in the same month.
            if (
                end is null
                && start is { } first
                && ChineseNumber.Of(range.Groups["b"].Value.TrimEnd('日')) is { } day
            )
                end =
                    day <= DateTime.DaysInMonth(first.Year, first.Month)
                        ? new(first.Year, first.Month, day)
                        : null;
            if (start > end && end is { } past)
                end = past.AddYears(1);
            return (start, end);
        }
        var from = From().Match(plain);
        if (from.Success)
            return (Day(from.Groups["a"].Value, dates, isEnd: false), null);
        var to = To().Match(plain);
        return to.Success ? (null, Day(to.Groups["b"].Value, dates, isEnd: true)) : (null, null);
    }

    private static DateOnly? Day(string words, PlanDates dates, bool isEnd)
    {
        if (
            Deadlines.Labelled(words, dates with { FeedbackOn = null })?.Value
            is not { Date: { } date } found
        )
            return null;
        if (isEnd || found.Precision == DeadlinePrecision.Day)
            return date;
        // The first day of a month or of a third of it.
        return words.Contains('下', StringComparison.Ordinal) ? new(date.Year, date.Month, 21)
            : words.Contains('中', StringComparison.Ordinal) ? new(date.Year, date.Month, 11)
            : new DateOnly(date.Year, date.Month, 1);
    }

    private const string Date =
        "(?:20[0-9]{2} ?[年./-] ?)?[0-9]{1,2}(?: ?[月./-] ?(?:[0-9]{1,2} ?[日号]?|[上中下]旬|底|初|份)?| [0-9]{1,2} ?[日号])";

    [GeneratedRegex(
        "(?:自|从)?(?<a>"
            + Date
            + ")(?:开始)?(?:—+|-+|～|至|到|起至)(?<b>"
            + Date
            + "|[0-9]{1,2}日)"
    )]
    private static partial Regex Range();

    [GeneratedRegex("(?<a>" + Date + ")(?:之后|以后|起|后|开始)")]
    private static partial Regex From();

    [GeneratedRegex("(?<b>" + Date + ")(?:之?前|以前|底前|完成)")]
    private static partial Regex To();
}
