using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Rules;

/// <summary>One way to say a number that matters.</summary>
/// <param name="Form">The words in plain form. Groups: <c>n</c> the number, <c>k</c> 万 or 亿, <c>u</c> the unit;
/// <c>text</c> is what is quoted, where that is not all.</param>
/// <param name="Example">A sentence that it fits.</param>
/// <param name="Value">The number in the sentence.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Quoted">What is taken from the sentence.</param>
internal sealed record FigureRule(
    string Form,
    string Example,
    decimal Value,
    string Unit,
    string Quoted
)
{
    /// <summary>The form, ready to be searched for.</summary>
    public Regex Pattern { get; } =
        new(
            Form.Replace(
                    "[N]",
                    @"(?<![0-9.第〔])(?<n>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?) ?",
                    StringComparison.Ordinal
                )
                .Replace("[U]", FigureRules.Units, StringComparison.Ordinal),
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        );
}

/// <summary>How plans say numbers that matter. Years, document numbers, ordinals and names with digits have no unit of
/// these, or stand in what is left out.</summary>
internal static class FigureRules
{
    /// <summary>What is counted, the longer first.</summary>
    public const string Units =
        "个百分点|个工作日|批次|平方公里|平方米|立方米|公里|千米|公顷|公斤|人次|户次|课时|学时|小时|万元|名|人|户|家|个|所|处|件|份|起|次|项|条|座|台"
        + "|套|辆|批次|篇|期|场|批|笔|米|亩|倍|张|只|株|吨|宗|例|间|栋|类|节|家次|支|本|部|幅|盏|口|类|轮|头|床|桩|例|章|字";

    /// <summary>The rules; where two fit the same words, the first takes them.</summary>
    public static readonly IReadOnlyList<FigureRule> All =
    [
        new(
            "[N](?<k>[万亿千])?(?:余|多)?(?<u>元)(?!/)",
            "共支出10.50万元",
            105000,
            "元",
            "10.50万元"
        ),
        new("[N](?<u>%)", "占比20.8%", 20.8m, "%", "20.8%"),
        new(
            "百分之(?<n>[0-9.]+|[一二三四五六七八九十百]+)(?<u>)",
            "达到百分之九十",
            90,
            "%",
            "百分之九十"
        ),
        new(
            "[N](?<k>[万亿千])?(?:余|多)?(?<u>[U])(?!月|工作日|小时内|季度|阶段|步骤|环节)",
            "剩余墓地140余座",
            140,
            "座",
            "140余座"
        ),
        new(
            "(?:至少|不少于|不低于|不得少于|突破|超过|达到|新增"
                + "|累计)[^，。；0-9]{0,10}?(?<text>(?<n>[一二两三四五六七八九十]{1,3})(?<u>个|名|家|次|场|期|项"
                + "|处|所|人|户|篇|条|件))(?!月|季度|是)",
            "原则上至少建设一个公墓",
            1,
            "个",
            "一个"
        ),
        new(
            "(?:超期|超工期|逾期|滞后|延期|长达|近|连续|超过|已达?)(?<text>(?<![0-9.])(?<n>[0-9]{1,3})(?<u>个月|年|天|日))",
            "项目超工期2年仍未验收",
            2,
            "年",
            "2年"
        ),
        new(
            "(?<=对)(?<text>(?<n>两|三|四|五|六|七|八|九|十)(?<u>家|名|个|户|所|处))(?!月|季度|方面|阶段|步骤|环节)",
            "对两家企业进行审计",
            2,
            "家",
            "两家"
        ),
        new(
            "(?<text>(?<![0-9.])(?<n>[0-9]{1,2})(?<u>年))(?=未|没有|仍)",
            "有3年未发展党员",
            3,
            "年",
            "3年"
        ),
        new(
            "(?:落实好?|实行|享受|给予|设置|不少于|不低于|满|公示)(?<text>(?<![0-9.])(?<n>[0-9]{1,3})(?<u>个月|年|天|日))(?!前|内|之?内|以内|底)",
            "落实6个月渐退政策",
            6,
            "个月",
            "6个月"
        ),
    ];
}
