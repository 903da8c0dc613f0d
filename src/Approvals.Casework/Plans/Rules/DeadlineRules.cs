using static Approvals.Casework.Plans.DeadlineBasis;
using static Approvals.Casework.Plans.DeadlinePrecision;
using End = Approvals.Casework.Plans.Rules.DeadlineEnd;

namespace Approvals.Casework.Plans.Rules;

/// <summary>How plans say until when. Of the rules that fit at a place, the first decides.</summary>
internal static class DeadlineRules
{
    /// <summary>Words that stand in a measure.</summary>
    public static readonly IReadOnlyList<DeadlineRule> InText =
    [
        .. DayRules.All,
        .. PeriodRules.All,
    ];

    /// <summary>What stands alone behind a label or in a column: the same, and bare dates.</summary>
    public static readonly IReadOnlyList<DeadlineRule> Labelled =
    [
        .. InText,
        new(
            Stated,
            Day,
            End.Day,
            "(?:[Y]年?)?(?<m>1[0-2]|0?[1-9]) (?<d>[12][0-9]|3[01]|0?[1-9])日",
            "9 16日起",
            "9 16日",
            "2023-09-16"
        )
        {
            IsOpen = true,
        },
        new(
            Stated,
            Day,
            End.Day,
            "(?:[Y] ?年? ?)?[M]月[D](?:日|号)?",
            "2023年10月20日",
            "2023年10月20日",
            "2023-10-20"
        ),
        new(
            Stated,
            Day,
            End.Day,
            "[Y] ?[.年/-][M][./月-][D]日?",
            "2023/9/5",
            "2023/9/5",
            "2023-09-05"
        ),
        new(
            Stated,
            Month,
            End.Month,
            "(?:[Y] ?[年.-]?)?[M](?:月份?|$)",
            "2023年11月",
            "2023年11月",
            "2023-11-30"
        ),
        new(
            Period,
            DeadlinePrecision.Year,
            End.Year,
            "[Y]年(?:度|内)?",
            "2023年",
            "2023年",
            "2023-12-31"
        ),
        new(
            DeadlineBasis.None,
            DeadlinePrecision.None,
            End.None,
            "^.*(?:长期|持续|常态化|常抓不懈).*$",
            "长期坚持",
            "长期坚持",
            null
        ),
    ];
}
