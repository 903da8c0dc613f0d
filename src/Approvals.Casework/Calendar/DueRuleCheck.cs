using System.Globalization;

namespace Approvals.Casework.Calendar;

/// <summary>Whether the figures of a rule make sense: people type them.</summary>
internal static class DueRuleCheck
{
    private const int MaxMonths = 1200;
    private const int MaxYears = 100;

    /// <summary>The years of which solar terms are computed; far wider than the notices.</summary>
    private const int FirstYear = 1901;
    private const int LastYear = 2149;

    /// <summary>What is wrong; null where nothing is.</summary>
    public static DueProblem? Problem(DueRule rule) =>
        rule switch
        {
            DueRule.WorkingDays r => Count(r.Count, 1, DueRule.MaxCount),
            DueRule.CalendarDays r => Count(r.Count, 1, DueRule.MaxCount),
            DueRule.PenaltyLawDays r => Count(r.Count, 1, DueRule.MaxCount),
            DueRule.Months r => Count(r.Count, 1, MaxMonths),
            DueRule.Years r => Count(r.Count, 1, MaxYears),
            DueRule.FromTheDay r => Count(r.Count, 1, MaxOf(r.Unit)),
            DueRule.Irregular r => Count(
                r.PerQuarter,
                DrawnDays.MinPerQuarter,
                DrawnDays.MaxPerQuarter
            ),
            DueRule.BeforeDate r => Month(r.On.Year, r.On.Month),
            DueRule.BeforeMonth r => Month(r.Year, r.Month),
            DueRule.ByMonthEnd r => Month(r.Year, r.Month),
            DueRule.WithinYear r => Month(r.Year, 12),
            DueRule.EveryTwoWeeks r => Month(r.FirstOn.Year, r.FirstOn.Month),
            _ => null,
        };

    private static int MaxOf(SpanUnit unit) =>
        unit switch
        {
            SpanUnit.Month => MaxMonths,
            SpanUnit.Year => MaxYears,
            _ => DueRule.MaxCount,
        };

    private static DueProblem? Count(int count, int min, int max) =>
        count >= min && count <= max
            ? null
            : new(DueProblemKind.CountOutOfRange, [Text(min), Text(max), Text(count)]);

    private static DueProblem? Month(int year, int month) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12
            ? null
            : new(
                DueProblemKind.NoSuchMonth,
                [Text(FirstYear), Text(LastYear), Text(year), Text(month)]
            );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
