using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Tells whether the Party group has to deliberate, decide, order, hear or receive.</summary>
internal static partial class PartyGroup
{
    private const string Group =
        "(?:局|县|院|校|馆|场|镇|乡|街道|公司|中心|本单位)?(?<!机关|直属)(?:党组|党委(?!书记)|党工委|党总支)(?:会议?)?(?:班子)?(?!书记|成员|工作规则)";

    /// <summary>The words that say so.</summary>
    public static readonly IReadOnlyList<WordRule<bool>> Rules =
    [
        Of(
            "报(?:送)?" + Group + "(?=和|、|及|审|备|。|；|，|$)",
            "形成报告报党委会和董事会",
            "报党委会"
        ),
        Of(
            "(?:提请|提交|报请|报送|报经|报|经|由|交|送|向)"
                + Group
                + "[^，。；]{0,8}(?:审议|审定|研究|讨论|决定|批准|同意|备案|汇报|报告|审核|通过|提供|提交)",
            "报送局党组审议",
            "报送局党组审议"
        ),
        Of("(?:提请|提交|报请|报送)" + Group, "提请党组研究", "提请党组"),
        Of(
            "由"
                + Group
                + "(?:安排|对|就|在|向|审议|亲自|责成|决定|研究|听取|统一|负责|牵头|进行|集体)",
            "由局党组安排人员核查",
            "由局党组安排"
        ),
        Of(
            Group + "(?:亲自|定期|专题|审议|研究|听取|每|根据|作出|决定)",
            "党组每季度听取汇报",
            "党组每"
        ),
        Of(
            "(?:在|到|纳入|列入|列为|作为|提交|须上)"
                + Group
                + "(?:上|，|固定议题|议题|重要议题|议事|议事日程|学习)",
            "纳入党组会固定议题",
            "纳入党组会固定议题"
        ),
        Of(
            "党组会?(?:会议)?[^，。；]{0,4}“?第一议题”?",
            "落实党组会“第一议题”",
            "党组会“第一议题”"
        ),
        Of(
            "专题研究部署|三重一大[^，。；]{0,8}集体(?:研究|决策)|集体研究决定",
            "建立专题研究部署制度",
            "专题研究部署"
        ),
    ];

    /// <summary>Whether words say so.</summary>
    public static bool IsNeeded(string printed)
    {
        var plain = PlainForm.Of(printed);
        return Rules.Any(rule =>
            rule.Pattern.Matches(plain).Any(match => !IsComplaint(plain, match.Index))
        );
    }

    private static bool IsComplaint(string plain, int at) =>
        Complaint().IsMatch(plain[..at]) && !Forbids().IsMatch(plain[at..]);

    private static WordRule<bool> Of(string form, string example, string quoted) =>
        new(true, form, example, quoted);

    [GeneratedRegex("(?:未|没有|不)[^，。；]{0,6}$")]
    private static partial Regex Complaint();

    /// <summary>未经党组研究的不得…: nothing goes without it.</summary>
    [GeneratedRegex("^[^，。；]{0,12}的?，?(?:一律)?不得")]
    private static partial Regex Forbids();
}
