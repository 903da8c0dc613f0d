using static Approvals.Casework.Plans.DeadlineBasis;
using static Approvals.Casework.Plans.DeadlinePrecision;
using End = Approvals.Casework.Plans.Rules.DeadlineEnd;

namespace Approvals.Casework.Plans.Rules;

/// <summary>How plans name a day, or the end of a month or a year.</summary>
internal static class DayRules
{
    private const string Before = "(?:之?前|以前|为止|截止)";
    private const string AtStart = "(?<![0-9年至到—～.-])";
    private const string Terms =
        "(?<s>小寒|大寒|立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至)";

    /// <summary>Of the rules that fit at a place, the first decides.</summary>
    public static readonly IReadOnlyList<DeadlineRule> All =
    [
        new(
            Period,
            Day,
            End.Range,
            AtStart
                + "(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日?(?:至|到|—+|-+|～)(?:[Y]年)?(?:[M]月)[D]日",
            "8月10日至9月20日开展排查",
            "8月10日至9月20日",
            "2023-09-20"
        ),
        new(
            Stated,
            Day,
            End.Day,
            AtStart + "(?:[Y] ?年? ?)?[M]月[D](?:日|号)" + Before,
            "于2023年9月30日前完成",
            "2023年9月30日前",
            "2023-09-30"
        ),
        new(
            Stated,
            Day,
            End.Day,
            AtStart + "(?:[Y]年)?[M]月[D]日[^，。；0-9]{1,6}节" + Before,
            "9月10日教师节前开展教育",
            "9月10日教师节前",
            "2023-09-10"
        ),
        new(
            Stated,
            Day,
            End.Day,
            AtStart + "(?:[Y] ?年? ?)?[M]月[D]" + Before,
            "12月10前逐人登记",
            "12月10前",
            "2023-12-10"
        )
        {
            IsOpen = true,
        },
        new(
            Stated,
            Day,
            End.Day,
            AtStart + "[Y] ?[./-][M][./-][D]日?" + Before,
            "2023.10.15前完成",
            "2023.10.15前",
            "2023-10-15"
        ),
        new(
            Stated,
            Day,
            End.Day,
            AtStart + "[M]\\.[D]" + Before,
            "10.15前完成",
            "10.15前",
            "2023-10-15"
        ),
        new(
            Stated,
            Month,
            End.Month,
            AtStart + "(?:[Y] ?年?(?:度)? ?)?[M]月?(?:份)? ?(?:底|末)(?:" + Before + ")?",
            "2024年3月底前建成",
            "2024年3月底前",
            "2024-03-31"
        ),
        new(
            Stated,
            Month,
            End.TenDays,
            AtStart + "(?:[Y] ?年?)?[M]月(?:份)?(?<t>[上中下])旬(?:" + Before + ")?",
            "9月中旬前完成",
            "9月中旬前",
            "2023-09-20"
        ),
        new(
            Stated,
            Month,
            End.MonthBefore,
            AtStart + "(?:[Y] ?年)?[M]月(?:份)?" + Before,
            "力争2024年6月前投用",
            "2024年6月前",
            "2024-05-31"
        ),
        new(
            Stated,
            Day,
            End.Day,
            AtStart + "(?:[Y]年?)?(?<m>1[0-2]|0?[1-9]) (?<d>[12][0-9]|3[01]|0?[1-9])日?" + Before,
            "9 10日前回款",
            "9 10日前",
            "2023-09-10"
        )
        {
            IsOpen = true,
        },
        new(
            Stated,
            Day,
            End.DigitRun,
            AtStart + "(?<y>20[0-9]{2})年?(?<r>[0-9]{2,4})日?" + Before,
            "2023年930日前办结",
            "2023年930日前",
            "2023-09-30"
        )
        {
            IsOpen = true,
        },
        new(
            Stated,
            Month,
            End.Month,
            AtStart + "(?:[Y] ?年?)?[M]月(?:份)?(?:内|期间)",
            "10月内完成清查",
            "10月内",
            "2023-10-31"
        ),
        new(
            Stated,
            Season,
            End.SolarTerm,
            "(?:[Y]年)?" + Terms + "(?:节气?)?" + Before,
            "2023年大寒节前完成",
            "2023年大寒节前",
            "2024-01-20"
        ),
        new(
            Stated,
            Day,
            End.Festival,
            "(?<!、)(?:[Y]年)?(?<f>元旦|妇女节|劳动节|五一|七一|建党节|建军节|教师节|国庆|十一)(?:节|假期)?"
                + Before,
            "2023年国庆节前完成",
            "2023年国庆节前",
            "2023-10-01"
        ),
        new(
            Stated,
            DeadlinePrecision.Year,
            End.Year,
            AtStart + "(?:[Y]年?)(?:底|末)(?:" + Before + ")?",
            "2024年底前建成",
            "2024年底前",
            "2024-12-31"
        ),
        new(
            Stated,
            DeadlinePrecision.Year,
            End.Year,
            "(?<![0-9])年(?:底|末)(?:" + Before + ")?",
            "年底前完成",
            "年底前",
            "2023-12-31"
        ),
        new(
            Stated,
            DeadlinePrecision.Year,
            End.YearBefore,
            "(?<y>20[0-9]{2})年" + Before,
            "2025年前完成",
            "2025年前",
            "2024-12-31"
        ),
        new(
            Stated,
            Month,
            End.Month,
            "(?:拟于|拟在|计划于|计划在|定于|将于)(?<text>(?:[Y]年)?[M]月(?:份)?)(?![0-9底前])",
            "拟于9月开展调研",
            "9月",
            "2023-09-30"
        ),
        new(
            Stated,
            Month,
            End.Month,
            "(?:于|在)(?<text>(?:[Y]年)?[M]月(?:份)?)(?=[^，。；0-9]{0,6}(?:开展|召开|举办|组织|完成|启动))",
            "在10月份召开推进会",
            "10月份",
            "2023-10-31"
        ),
    ];
}
