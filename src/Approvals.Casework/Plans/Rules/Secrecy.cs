using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Proposes whether few may see a measure: talks, clues, membership, assessments, names of those who pay back,
/// penalties and what people say of themselves and of each other.</summary>
internal static class Secrecy
{
    /// <summary>The words that ask for it.</summary>
    public static readonly IReadOnlyList<WordRule<MeasureVisibility>> Rules =
    [
        Of("(?:约谈|(?<!谈心|任前)谈话|诫勉)(?!要求|、|等|制度)", "由分管领导进行约谈", "约谈"),
        Of("谈心谈话(?!、|等|制度)", "开展谈心谈话", "谈心谈话"),
        Of(
            "(?:提供|报送|移交|处置|收集|发现)[^，。；]{0,30}线索|线索(?:报送|移交|处置|收集)",
            "每季度报送线索",
            "报送线索"
        ),
        Of("清退|退缴|职工退还|个人退|[0-9] ?名[^。；]{1,60}退[回还]", "督促清退违规补贴", "清退"),
        Of(
            "(?:民主|组织)生活会上|剖析检查|检查剖析|对照[^，。；]{0,10}作检查|剖检查|对照检查|自我剖析|自我批评|问题剖析|对号入座",
            "作出剖析检查",
            "剖析检查"
        ),
        Of(
            "(?:予以|进行|给予|作出)(?:党纪|政务|纪律)?处分|处理处分|对[^，。；]{0,10}(?:职工|人员)作出[^，。；]{0,4}处理|撤销登记|(?:一事)进行行政处罚|(?<!未)立案(?!的)",
            "给予处分",
            "给予处分"
        ),
        Of("(?:进行|予以|给予|会上)通报批评|检讨", "作出深刻检讨", "检讨"),
        Of(
            "组织关系|预备党员|流动党员|失联党员|党员[^，。；]{0,4}转正|发展对象|发展党员程序|政审材料|入党材料",
            "转入组织关系",
            "组织关系"
        ),
        Of(
            "征求纪检|政治素质考察|任前审核|廉政(?:意见|鉴定)|干部考察|调整岗位|试用期[^，。；]{0,14}考核|组织处理",
            "补齐政治素质考察",
            "政治素质考察"
        ),
    ];

    /// <summary>The visibility that words ask for.</summary>
    public static MeasureVisibility Of(string printed)
    {
        var plain = PlainForm.Of(printed);
        return Rules.Any(rule => rule.Pattern.IsMatch(plain))
            ? MeasureVisibility.Restricted
            : MeasureVisibility.Ordinary;
    }

    private static WordRule<MeasureVisibility> Of(string form, string example, string quoted) =>
        new(MeasureVisibility.Restricted, form, example, quoted);
}
