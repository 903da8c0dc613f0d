using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Finds to whom something is sent.</summary>
internal static class Recipients
{
    /// <summary>How plans say it; group <c>who</c> names them.</summary>
    public static readonly IReadOnlyList<ActorRule> Rules =
    [
        new(
            "(?:向|报)(?<who>[^，。；：“”]{2,40}?)(?:书面)?(?:报送|报告|汇报|上报|提交|反馈|通报|备案)",
            "每月向县纪委监委报送情况",
            "县纪委监委"
        ),
        new(
            "(?:报送|抄送|抄报|上报|提交|反馈|移交|通报)(?:给|至|到)(?<who>[^，。；：“”]{2,40}?)(?=[，。；]|审核|备案|$)",
            "并抄送给县委组织部",
            "县委组织部"
        ),
        new(
            "(?:抄送|抄报)(?<who>[^，。；：“”给]{2,40}?)(?=[，。；]|备案|$)",
            "同时抄送县委巡察办",
            "县委巡察办"
        ),
        new(
            "报(?<who>[^，。；：“”送告经]{2,20}?)(?=备案|审核|审定|审批)",
            "报县委巡察办备案",
            "县委巡察办"
        ),
    ];

    /// <summary>The recipients that words name, each once, in their order.</summary>
    public static IReadOnlyList<string> Of(string printed)
    {
        var plain = PlainForm.Of(printed);
        return
        [
            .. Rules
                .SelectMany(rule => rule.Pattern.Matches(plain))
                .Select(match => match.Groups["who"])
                .OrderBy(who => who.Index)
                .SelectMany(who => ActorWords.Names(printed.Substring(who.Index, who.Length)))
                .Distinct(),
        ];
    }
}
