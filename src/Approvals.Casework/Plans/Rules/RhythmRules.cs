using System.Text.RegularExpressions;
using static Approvals.Casework.Plans.PeriodUnit;

namespace Approvals.Casework.Plans.Rules;

/// <summary>One way to say a rhythm.</summary>
/// <param name="Unit">The unit of its periods.</param>
/// <param name="Form">The words in plain form; group <c>i</c> is how many units a period has, <c>c</c> how many times a
/// period.</param>
/// <param name="Example">A sentence that it fits.</param>
/// <param name="Interval">How many units a period has in it.</param>
/// <param name="Count">How many times; null where it does not say.</param>
/// <param name="Quoted">What is taken from it.</param>
internal sealed record RhythmRule(
    PeriodUnit Unit,
    string Form,
    string Example,
    int Interval,
    int? Count,
    string Quoted
)
{
    /// <summary>The form, ready to be searched for.</summary>
    public Regex Pattern { get; } =
        new(
            Form.Replace(
                    "[I]",
                    "(?<i>[0-9]{1,2}|[一二两三四五六]|双)? ?个?",
                    StringComparison.Ordinal
                )
                .Replace(
                    "[D]",
                    "(?:排查|抽检|抽查|报告|调度|考核|评比|评|结|清(?!零|理)|通报|巡查|研判|检查|分析|例会|督查|督导|盘点|清零|提醒|对账|总结)",
                    StringComparison.Ordinal
                ),
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        );
}

/// <summary>How plans say rhythms.</summary>
internal static class RhythmRules
{
    /// <summary>The rules; where two fit the same words, the first takes them.</summary>
    public static readonly IReadOnlyList<RhythmRule> All =
    [
        new(HalfYear, "每半年(?:（1年）|（一年）)?", "每半年开展走访", 1, null, "每半年"),
        new(Week, "每半个?月", "每半月通报", 2, null, "每半月"),
        new(Year, "每[I]年度?", "每年至少开展1次", 1, 1, "每年"),
        new(HalfYear, "每个?学期", "每学期检查1次", 1, 1, "每学期"),
        new(Year, "每个?学年", "每学年开展培训", 1, null, "每学年"),
        new(
            Year,
            "全年(?=[^，。；]{0,16}(?:不少于|至少|不低于)[0-9]+次)",
            "全年学习不少于4次",
            1,
            4,
            "全年"
        ),
        new(PeriodUnit.Quarter, "每[I]季度?", "每季度召开一次例会", 1, 1, "每季度"),
        new(Month, "每[I]月(?:底|末|初|[0-9]{1,2}日)?", "每月报送1次", 1, 1, "每月"),
        new(
            Week,
            "每[I](?:周|星期)(?:[一二三四五六日](?!次))?",
            "每2周召开1次推进会",
            2,
            1,
            "每2周"
        ),
        new(Day, "每[I](?:天|日)", "每日巡查", 1, null, "每日"),
        new(
            HalfYear,
            "(?<!上|下|[0-9一二三])半年(?=(?<c>[0-9]|一|两)次|[D])",
            "半年一次评估",
            1,
            1,
            "半年"
        ),
        new(
            Year,
            "(?<!第|[0-9近每十])一年(?=(?<c>[0-9]|一|两|二|三)(?:次|[D]))",
            "一年两次检查",
            1,
            2,
            "一年"
        ),
        new(
            PeriodUnit.Quarter,
            "(?<!第|[0-9近每十])一季度?(?=(?<c>[0-9]|一|两|二|三)(?:次|[D]))",
            "一季度一研判",
            1,
            1,
            "一季度"
        ),
        new(
            Month,
            "(?<!第|[0-9近每十])一月(?=(?<c>[0-9]|一|两|二|三)(?:次|[D]))",
            "一月一调度",
            1,
            1,
            "一月"
        ),
        new(
            Week,
            "(?<!第|[0-9近每十])一周(?=(?<c>[0-9]|一|两|二|三)(?:次|[D]))",
            "一周一调度",
            1,
            1,
            "一周"
        ),
        new(Day, "(?<![0-9今当本近节假工作期生每次])日(?:[D])", "落实日排查", 1, null, "日排查"),
        new(Week, "(?<![0-9今当本近每一双上下按逐])周(?:[D])", "实行周调度", 1, null, "周调度"),
        new(Month, "(?<![0-9今当本近每一上下个按逐])月(?:[D])", "实行月通报", 1, null, "月通报"),
        new(
            PeriodUnit.Quarter,
            "(?<![0-9一二三四本每按逐])季(?:[D])",
            "开展季研判",
            1,
            null,
            "季研判"
        ),
        new(
            Month,
            "(?:按|逐)月(?!度)|按月度|月度(?=例会|通报|调度|报告)",
            "按月调度",
            1,
            null,
            "按月"
        ),
        new(
            PeriodUnit.Quarter,
            "(?:按|逐)季度?|季度(?=例会|通报|调度|报告|研判)",
            "按季度通报",
            1,
            null,
            "按季度"
        ),
        new(Week, "(?:按|逐)周", "逐周调度", 1, null, "逐周"),
    ];
}
