using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Tells roles and departments by the words that they end with.</summary>
internal static partial class ActorWords
{
    /// <summary>The posts that lead: whoever bears one of these acts as a leader.</summary>
    public static readonly IReadOnlyList<(string Words, string Example)> Roles =
    [
        (
            "(?:主要|分管|责任|牵头|包案|包抓|联系|相关|班子)?(?:局|县|区|市|镇|乡|院|校|馆|委|办|科)?领导(?:班子)?(?:成员)?(?:同志)?",
            "分管领导"
        ),
        ("(?:主要|分管|主管|直接|科室|部门|单位|项目)?负责(?:人|同志)", "主要负责人"),
        ("(?:领导)?班子(?:成员)?(?:其他成员)?", "班子成员"),
        (
            "(?:党组|党委|党工委|党总支|总支|党支部|支部|纪委|政法委|组织部)?(?:第一)?副?书记",
            "党组书记"
        ),
        ("(?:党组|党委|党工委|支委会?|班子|纪检|组织|宣传)(?:成员|委员)", "党组成员"),
        ("(?:纪检|纪检监察)组组?长|组长|总会计师|总工程师|总经济师|工会主席", "纪检组长"),
        (
            "(?:分管|常务|主持工作的?)?副?(?:局|县|区|镇|乡|院|校|园|馆|场|所|站|队|处|科|股|室|行|厂|部|秘书|会|理事|董事|社|村|支队|大队)长",
            "分管副局长"
        ),
        (
            "(?:分管|常务)?副?(?:主任|经理|总经理|主席|巡视员|调研员|主管|政委|主委|巡长)",
            "办公室主任"
        ),
        ("“?一把手”?", "一把手"),
    ];

    /// <summary>What departments and other units end with.</summary>
    public static readonly IReadOnlyList<(string Words, string Example)> Units =
    [
        (
            "(?:科|股|处|室|办|局|委|厅|部|署|院|校|园|馆|所|站|队|组|会|社|司|厂|银行)",
            "社会事务科"
        ),
        (
            "(?:科室|股室|处室|部门|单位|机构|中心|支部|总支|党委|党组|工委|专班|小组|公司|集团|企业|街道|乡镇|镇|乡|村|社区|大队"
                + "|支队|窗口|学校|医院|工会|团委|妇联|登记处|支委会|党小组)",
            "低保中心"
        ),
    ];

    /// <summary>What names of roles end with, as a pattern.</summary>
    public static string RoleEnd { get; } = Either(Roles.Select(role => role.Words));

    /// <summary>What names of roles and units end with, as a pattern.</summary>
    public static string AnyEnd { get; } = Either(Roles.Concat(Units).Select(words => words.Words));

    private static readonly Regex RoleForm = Form(Roles.Select(role => role.Words));
    private static readonly Regex UnitForm = Form(Units.Select(unit => unit.Words));

    /// <summary>Whether words name a role.</summary>
    public static bool IsRole(string words) => RoleForm.IsMatch(words) && !NoActor().IsMatch(words);

    /// <summary>Whether words name a department or another unit.</summary>
    public static bool IsUnit(string words) => UnitForm.IsMatch(words) && !NoActor().IsMatch(words);

    /// <summary>Whether words name somebody by post or as one of a kind: no name of a person.</summary>
    public static bool IsMember(string words) =>
        IsRole(words) || IsUnit(words) || Member().IsMatch(words);

    /// <summary>The single names in a list.</summary>
    public static IEnumerable<string> Names(string list) =>
        Separator()
            .Split(list)
            .Select(name => Leading().Replace(name.Trim(' ', '，', '。', '；', '、', '：'), ""))
            .Where(name => name.Length > 1);

    private static string Either(IEnumerable<string> words) => $"(?:{string.Join('|', words)})";

    private static Regex Form(IEnumerable<string> words) =>
        new($"(?:{string.Join('|', words)})(?:（[^）]*）)?$", RegexOptions.CultureInvariant);

    [GeneratedRegex("、|和|(?<!涉)及其?|与|会同|以及|[/；;，,\n\t \u00A0\u3000]+")]
    private static partial Regex Separator();

    [GeneratedRegex("(?:干部|职工|工作人员|人员|同志|成员)$")]
    private static partial Regex Member();

    [GeneratedRegex("^(?:由|本|该|以|各有关|有关)(?=.{2})")]
    private static partial Regex Leading();

    /// <summary>Whether words begin as a sentence does.</summary>
    public static bool IsNoName(string words) => NoName().IsMatch(words);

    /// <summary>Whether words name the Party group: it decides, and is no department.</summary>
    public static bool IsPartyGroup(string words) => PartyGroup().IsMatch(words);

    [GeneratedRegex("^[^机]{0,3}(?:党组|党委|党总支|党工委)(?:会|班子)?$")]
    private static partial Regex PartyGroup();

    /// <summary>Words that end as roles and units do, and are none.</summary>
    [GeneratedRegex(
        "(?:问题|工作|情况|机会|社会|会议|生活会|党组会|党委会|职工会|制度|全部|内部|一部|干部|之所|场所|培训会|推进会|座谈会|大会|例会|协调会|措施|自行|总书记)$"
            + "|(?:案发|涉事|相关|有关|托管|所属|责任)(?:单位|企业|机构)(?:主要)?负责(?:人|同志)$"
    )]
    private static partial Regex NoActor();

    [GeneratedRegex(
        "^(?:的|每|对|就|将|把|从|要|不|在|并|再|如|因|为|按|经过|经由|加强|加大|认真|强化|指导|督促|组织|学习|落实|建立"
            + "|完善|严格|切实|积极|主动|开展|进一步|继续|争取|邀请|提醒|要求|责成|责令|聘请|委托|联合|协调|明确|确保|持续|深化|推进"
            + "|推动|聚焦|全面|召开|充分|同步|已|未|由于|针对|围绕|其他|其余|各|[0-9])|.[对由]."
    )]
    private static partial Regex NoName();
}
