using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>Recognises what a column holds by its heading, in the words that ledgers use.</summary>
internal static class ColumnHeadings
{
    /// <summary>Headings that are no labels of text: the first that fits decides, before the labels.</summary>
    public static readonly IReadOnlyList<(LabelKind Kind, Regex Words, string Example)> Rules =
    [
        (
            LabelKind.Number,
            Words("(?:序号|编号|措施(?:序号|编号)|问题(?:序号|编号)|No\\.?)"),
            "序号"
        ),
        (LabelKind.Feedback, Words("(?:反馈|巡察反馈)(?:时间|日期)"), "反馈时间"),
        (LabelKind.Aspect, Words("(?:所属|问题|反馈)?(?:方面|领域|类型方面|大类)"), "所属方面"),
        (LabelKind.Helpers, Words("(?:配合|协助|协办|参与|协同).*"), "配合单位"),
        (
            LabelKind.Progress,
            Words(
                ".*(?:进展(?:情况)?|成效|完成情况|落实情况|整改情况|备注|佐证|销号情况|状态|说明)"
            ),
            "进展情况"
        ),
        (LabelKind.Class, Words("(?:整改|问题|措施|任务)?(?:类型|类别|属性|分类)"), "类别"),
        (
            LabelKind.Measures,
            Words(".*(?:措施|举措|整改任务|整改内容)(?:及要求|内容)?"),
            "具体整改措施"
        ),
        (
            LabelKind.Deadline,
            Words(".*(?:时限|期限|完成时间|整改时间|办结时间|完成日期)(?:要求)?|时间节点"),
            "整改时限"
        ),
        (
            LabelKind.Leader,
            Words(
                ".*(?:责任人|责任领导|牵头领导|包案领导|分管领导|负责人|包抓领导|挂牌领导|责任县领导|负责同志)"
            ),
            "整改责任人"
        ),
        (
            LabelKind.Department,
            Words(
                ".*(?:责任|牵头|主责|承办|主办|整改|落实)(?:单位|科室|部门|股室|处室|站所|主体).*"
            ),
            "牵头单位"
        ),
        (LabelKind.Goal, Words(".*(?:目标|标准|预期效果|整改要求)"), "整改目标"),
        (LabelKind.Cause, Words(".*(?:原因|根源).*"), "原因分析"),
        (
            LabelKind.Problem,
            Words(".*问题(?:表现|描述|内容|概述|清单|事项)?|具体表现|反馈意见|反馈内容"),
            "反馈问题"
        ),
    ];

    /// <summary>What is longer is a sentence, whatever words it holds.</summary>
    private const int Longest = 24;

    /// <summary>What a column with that heading holds; null where nothing tells.</summary>
    public static LabelKind? Of(string heading)
    {
        if (heading.Trim().Length > Longest)
            return null;
        var plain = string.Concat(PlainForm.Of(heading).Where(c => !char.IsWhiteSpace(c)));
        foreach (var rule in Rules)
            if (rule.Words.IsMatch(plain))
                return rule.Kind;
        return null;
    }

    private static Regex Words(string pattern) =>
        new($"^(?:{pattern})(?:（[^）]*）)?$", RegexOptions.CultureInvariant);
}
