using static Approvals.Casework.Plans.DeadlineBasis;
using static Approvals.Casework.Plans.DeadlinePrecision;
using End = Approvals.Casework.Plans.Rules.DeadlineEnd;

namespace Approvals.Casework.Plans.Rules;

/// <summary>How plans name a period to do something in, or a time that is counted from the feedback.</summary>
internal static class PeriodRules
{
    private const string Before = "(?:之?前|以前|为止|截止)";
    private const string Count =
        "(?<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,2}) ?个?(?<u>工作日|日|天|周|月|年)";

    /// <summary>Of the rules that fit at a place, the first decides.</summary>
    public static readonly IReadOnlyList<DeadlineRule> All =
    [
        new(
            Stated,
            DeadlinePrecision.Quarter,
            End.Quarter,
            "(?:[Y]年?(?:度)?)?第?(?<q>[一二三四1-4])季度(?:末|底|结束)(?:" + Before + ")?",
            "2023年第四季度末前完成",
            "2023年第四季度末前",
            "2023-12-31"
        ),
        new(
            Stated,
            DeadlinePrecision.Quarter,
            End.Quarter,
            "(?:[Y]年?(?:度)?)?第?(?<q>[一二三四1-4])季度" + Before,
            "四季度前完成",
            "四季度前",
            "2023-12-31"
        ),
        new(
            Period,
            DeadlinePrecision.Quarter,
            End.Quarter,
            "(?:[Y]年?(?:度)?第?|第)(?<q>[一二三四1-4])季度内?",
            "2023年第四季度内完成",
            "2023年第四季度内",
            "2023-12-31"
        ),
        new(
            Period,
            DeadlinePrecision.HalfYear,
            End.HalfYear,
            "(?:[Y]年?(?:度)?)?(?<h>[上下])半年(?:内|底)?(?:" + Before + ")?",
            "参加2023年下半年资格考试",
            "2023年下半年",
            "2023-12-31"
        )
        {
            IsOpen = true,
        },
        new(
            Period,
            DeadlinePrecision.Year,
            End.FiveYearPlan,
            "“?十(?<p>[四五六])五”?(?:规划)?(?:期间|期末|末|期内)",
            "实施十四五期间适老化改造",
            "十四五期间",
            "2025-12-31"
        )
        {
            IsOpen = true,
        },
        new(
            Period,
            DeadlinePrecision.Year,
            End.Year,
            "(?<y>本|今|当|明)年(?:度)?(?:内|期间)",
            "今年内完成",
            "今年内",
            "2023-12-31"
        )
        {
            IsOpen = true,
        },
        new(
            Period,
            DeadlinePrecision.Year,
            End.Year,
            "(?<![0-9一二三四五两每])年内",
            "确保年内交付",
            "年内",
            "2023-12-31"
        )
        {
            IsOpen = true,
        },
        new(
            Period,
            DeadlinePrecision.Year,
            End.Year,
            "(?<y>本)年度(?=[^，。；]{0,6}(?:培育|新增|完成|建成|实现|达到|至少|组织|开展))",
            "本年度至少新增1个机构",
            "本年度",
            "2023-12-31"
        )
        {
            IsOpen = true,
        },
        new(
            Period,
            DeadlinePrecision.Year,
            End.Year,
            "(?:力争|确保|争取|计划)(?:在)?(?<text>(?<y>20[0-9]{2})年(?:度|内)?)(?!至|到|—|[0-9]"
                + "|度?[^，。；]{0,12}(?:计划|报告|方案|目录|培训|会议|生活会))",
            "力争2023年支出下降",
            "2023年",
            "2023-12-31"
        )
        {
            IsOpen = true,
        },
        new(
            Event,
            Day,
            End.AfterFeedback,
            "(?:自|从)?(?:反馈|通报)(?:意见)?(?:之日)?(?:起|后)" + Count + "(?:之?内|以内)",
            "自反馈之日起45日内完成",
            "自反馈之日起45日内",
            "2023-09-17"
        ),
        new(
            Period,
            Day,
            End.AfterFeedback,
            "(?<=^|[，。；：])" + Count + "(?:之?内|以内)(?!的|累计)",
            "两个月内完成整改",
            "两个月内",
            "2023-10-03"
        )
        {
            IsOpen = true,
        },
    ];
}
