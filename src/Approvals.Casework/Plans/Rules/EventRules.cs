using static Approvals.Casework.Plans.DeadlineBasis;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Words that make a time depend on an event or a condition, and give no date.</summary>
internal static class EventRules
{
    private const string Words = "[^，。；：“”]";

    /// <summary>Of those that fit at a place, the first decides.</summary>
    public static readonly IReadOnlyList<DeadlineRule> All =
    [
        Of(
            Event,
            "(?:自|从)?(?:收到|接到)"
                + Words
                + "{1,40}(?:之日)?(?:起|后)(?:的)?[0-9一二两三十]{1,3}个?(?:工作日|月|日|天|周)(?:之?内)?",
            "收到审核意见之日起1个月内公开",
            "收到审核意见之日起1个月内"
        ),
        Of(
            Event,
            "自" + Words + "{1,30}之日起[0-9一二两三十]{1,3}个?(?:工作日|月|日|天|周)(?:之?内)?",
            "自印发之日起10个工作日内完成",
            "自印发之日起10个工作日内"
        ),
        Of(
            Event,
            "[^，。；：“”于在由对经自]{2,12}后(?:的)?[0-9一二两三十]{1,3}个?(?:工作日|月|日|天|周)(?:之?内)",
            "会议结束后3个工作日内形成纪要",
            "会议结束后3个工作日内"
        ),
        Of(Event, "待" + Words + "{2,24}后", "待上级出台清单后，制定细则", "待上级出台清单后"),
        Of(
            Event,
            "(?:审议|审定|研究|批准|批复|讨论)(?:通过|同意)?后(?:，)?(?:第一时间|立即|马上)",
            "报党组审议后第一时间整改",
            "审议后第一时间"
        ),
        Of(
            Event,
            "每次" + Words + "{2,16}?(?:之?前|结束后|之?后)(?:，?第一时间)?",
            "每次召开党组会前，书面通知",
            "每次召开党组会前"
        ),
        Of(
            Event,
            "(?:项目|工程|场所|中心|设施|房屋)(?:建成|竣工|完工|验收)(?:合格|通过)?(?:之?后|之?前)",
            "确保项目建成后投入使用",
            "项目建成后"
        ),
        Of(Event, "在(?:编制)?(?:年度)?预算(?:编制)?时", "在预算时，全面落实要求", "在预算时"),
        Of(Event, "(?:试用期满|转正|任职|换届|年检)(?:之?前)", "在转正前补齐考察", "转正前"),
        Of(
            Event,
            "(?:自|从)" + Words + "{2,16}之日起",
            "自本方案印发之日起执行",
            "自本方案印发之日起"
        ),
        Of(
            Event,
            "[^，。；：“”]{2,16}等(?:重要|重大|关键)?(?:节假日|节日|节点|时间节点|时段)"
                + "(?:之?前)",
            "清明、五一等节假日前提醒",
            "清明、五一等节假日前"
        ),
        Of(
            Event,
            "(?:各类|各个|重大|重要)(?:节假日|节日|节点)(?:之?前)?",
            "利用各类节假日提醒职工",
            "各类节假日"
        ),
        Of(Event, "(?<=^|[，。；])会前(?!的)", "会前充分收集议题", "会前"),
        Of(
            Condition,
            "立行立改|即知即改|立查立改|第一时间|立即|即刻|马上|尽快|尽早|从速",
            "督促其立即清理",
            "立即"
        ),
    ];

    private static DeadlineRule Of(
        DeadlineBasis basis,
        string form,
        string example,
        string quoted
    ) => new(basis, DeadlinePrecision.None, DeadlineEnd.None, form, example, quoted, null);
}
