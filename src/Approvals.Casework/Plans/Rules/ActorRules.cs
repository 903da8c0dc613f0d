using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Rules;

/// <summary>One way to say who acts.</summary>
/// <param name="Form">The words in plain form; group <c>who</c> names those who act. <c>[L]</c> stands for a list of
/// names of roles and departments, <c>[R]</c> for one of roles.</param>
/// <param name="Example">A sentence that it fits.</param>
/// <param name="Who">Those who act in it.</param>
internal sealed record ActorRule(string Form, string Example, string Who)
{
    /// <summary>Whether it names the Party group itself: it acts only where it is named with 由.</summary>
    public bool MayBePartyGroup { get; init; }

    private const string Any = "[^，。；：“”《》【】]";

    /// <summary>The form, ready to be searched for.</summary>
    public Regex Pattern { get; } =
        new(
            Form.Replace("[L]", Any + "{0,58}?" + ActorWords.AnyEnd, StringComparison.Ordinal)
                .Replace("[R]", Any + "{0,38}?" + ActorWords.RoleEnd, StringComparison.Ordinal)
                .Replace("[ACT]", ActorRules.Act, StringComparison.Ordinal),
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        );
}

/// <summary>How plans say who acts. Who is acted upon (对X约谈, 找X签字, 督促X, 提醒X) fits none.</summary>
internal static class ActorRules
{
    /// <summary>What those who act do, as it begins.</summary>
    public const string Act =
        "牵头|负责(?!任|人|同志)|带头|主持|统筹|组织(?!委员)|对|就|在|到|按|向|将|把|督促|指导|进行|开展|定期|每|具体|逐"
        + "|及时|安排|分别|责令|落实|制定|召开|通过|根据|结合|主动|再次|予以|为|共同|履行|严格|协调|审核|审签|审定|实施|承担|全面"
        + "|建立|完善|针对|于|抓|加强|起草|报|做好|提请|提出|作|主管|包|亲自|立即|认真|参照|直接|集中|梳理|利用|汇总|办理|围绕"
        + "|以|约谈|倒查|核查|核实|检查|抽查|终审|归档|保管|统一(?!运营)|编排|派|全程|补签|制作|承办|提醒|带队|送|查|追|清"
        + "|公示|维护|登记|发放|任|担任|随机|现场|点评|跟踪|印发|蹲点|给予|不定期";

    /// <summary>The rules, by how sure they are.</summary>
    public static readonly IReadOnlyList<ActorRule> All =
    [
        new(
            "由(?<who>(?:局|县|院|校|镇|乡|公司|集团)?(?:党组|党委|党总支|党工委))(?=安排|对|在|就|责成|负责|牵头|统一|向|听取|统筹)",
            "由局党组安排人员核查",
            "局党组"
        )
        {
            MayBePartyGroup = true,
        },
        new(
            "(?<=^|[。； ])(?<who>[L])(?=要(?:对照|按|严格|认真|切实|定期))",
            "支委会要对照步骤履行职责",
            "支委会"
        ),
        new(
            "(?<![交理自均转事缘经])由(?<who>[L])(?=[ACT]|，(?:对|就|将|把|按|每|具体|牵头))",
            "由办公室会同财务科牵头，梳理台账",
            "办公室会同财务科"
        ),
        new(
            "(?<=^|[。，；： ])(?<who>[L])(?=牵头|带头|负责(?!任|人|同志)|主持)",
            "党组书记牵头，每月研究一次",
            "党组书记"
        ),
        new(
            "(?<=^|[。，；： ])(?<who>[R])(?=与|在|就|要"
                + "|对(?![^，。；]{0,14}履行)|应|认真(?!履行)|每|定期|主动|亲自|切实|逐一|分别|现场|对照)",
            "班子成员在民主生活会上剖析检查",
            "班子成员"
        ),
        new(
            "(?<=^|[。；：，、 ])(?<who>[R])(?=对[^，。；]{2,24}(?:约谈|谈话|谈心))",
            "主要负责人对班子成员开展谈话",
            "主要负责人"
        ),
    ];
}
