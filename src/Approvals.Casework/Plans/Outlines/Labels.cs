using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Outlines;

/// <summary>A label that stands at a place.</summary>
/// <param name="Kind">What follows it.</param>
/// <param name="Length">How many characters it takes.</param>
internal readonly record struct Label(LabelKind Kind, int Length);

/// <summary>Finds labels such as 整改措施：.</summary>
internal static class Labels
{
    /// <summary>The words of each label. A longer one comes before those that it begins with.</summary>
    public static readonly IReadOnlyList<(LabelKind Kind, string Words, string Example)> Words =
    [
        (
            LabelKind.Measures,
            "(?:具体|主要)?(?:整改|工作|落实|解决|改进|处置)?(?:落实)?(?:措施|举措)(?:及要求)?|整改(?:任务|方法|办法)|下一步(?:工作)?(?:措施|打算)",
            "整改措施"
        ),
        (
            LabelKind.Goal,
            "(?:整改|工作|预期|量化)?(?:目标|标准)(?:要求|任务)?|整改要求|整改成果|预期成效|达到的?效果",
            "整改目标"
        ),
        (
            LabelKind.Helpers,
            "(?:配合|协助|协办|参与|协同)(?:单位|科室|部门|股室|处室|责任单位|人|领导)",
            "配合科室"
        ),
        (
            LabelKind.Department,
            "(?:牵头|主要|主体|主办|承办|整改|第一)?(?:责任|牵头|承办|主责|主办|实施|落实|整改)(?:单位|科室|部门|股室|处室|站所|支部|主体)(?:及配合单位)?",
            "责任单位"
        ),
        (
            LabelKind.Leader,
            "(?:整改|主要|直接|第一|具体|牵头|分管)?(?:责任|牵头|包案|分管|包抓|挂帅|督办|主管|联系|负责|承办|经办)(?:人员|人|领导|同志|县领导|局领导)|负责人",
            "责任领导"
        ),
        (
            LabelKind.Deadline,
            "(?:整改)?(?:完成|办结|整改|销号|落实|办理|计划完成|预计完成|拟完成|工作)?(?:时限|期限|时间)(?:要求|节点)?|(?:完成|办结|销号)(?:日期|时间)|时限",
            "完成时限"
        ),
        (LabelKind.Class, "(?:整改|问题|措施|任务)?(?:类型|类别|属性|性质)|整改方式", "整改类型"),
        (LabelKind.Cause, "(?:问题|产生|存在|主要)?(?:原因|根源)(?:分析|剖析)?", "原因分析"),
        (
            LabelKind.Progress,
            "(?:目前|当前)?(?:整改|工作|完成|落实|推进)(?:进展|进度|情况|成效|结果|状态)(?:情况)?|进展情况|备注|佐证材料|是否销号|销号情况",
            "整改进展"
        ),
        (
            LabelKind.Problem,
            "(?:存在|反馈|具体|主要|巡察反馈|巡察发现|审计|督察反馈|发现|突出)(?:的)?(?:具体|主要|突出)?问题(?:表现|描述"
                + "|内容)?|问题(?:表现|描述|内容|概述|情况|清单)|具体表现|主要表现|表现形式|问题",
            "存在问题"
        ),
    ];

    private static readonly Regex Form = new(
        @"\G[【〔]?(?:"
            + string.Join('|', Words.Select(label => $"(?<{label.Kind}>{label.Words})"))
            + @")(?:[】〕]：?| ?： ?|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    );

    /// <summary>The label that stands at a place, with its colon; null where there is none.</summary>
    /// <param name="plain">Words in plain form.</param>
    /// <param name="at">The place.</param>
    public static Label? At(string plain, int at)
    {
        var match = Form.Match(plain, at);
        if (!match.Success || match.Length == 0)
            return null;
        var kind = Words.First(label => match.Groups[label.Kind.ToString()].Success).Kind;
        return new(kind, match.Length);
    }
}
