using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Proposes which leader a measure is about, and which body outside the unit it belongs to.</summary>
internal static partial class Subjects
{
    /// <summary>The leader who is talked to, or who examines himself; null where there is none.</summary>
    public static string? About(string printed)
    {
        var plain = PlainForm.Of(printed);
        List<string> all =
        [
            .. Examines().Matches(plain).Select(m => Cut(printed, m.Groups["who"])),
        ];
        // The same post may come again by a shorter name.
        List<string> examined =
        [
            .. all.Distinct()
                .Where(who =>
                    !all.Any(other => other != who && other.EndsWith(who, StringComparison.Ordinal))
                ),
        ];
        if (examined.Count > 0)
            return string.Join('、', examined);
        var talked = TalkedTo().Match(plain);
        return talked.Success ? Cut(printed, talked.Groups["who"]) : null;
    }

    /// <summary>The outside body that acts, or that the whole problem is about; null for the unit.</summary>
    public static string? ExternalOwner(string printed, string titleOfProblem)
    {
        var acting = ActingBody().Match(PlainForm.Of(printed));
        if (acting.Success)
            return Cut(printed, acting.Groups["who"]);
        var match = OutsideBody().Match(PlainForm.Of(titleOfProblem));
        return match.Success ? titleOfProblem[..match.Length] : null;
    }

    private static string Cut(string printed, Group words) =>
        printed.Substring(words.Index, words.Length);

    private const string Leader =
        "(?:局|县局|机关|委|院|校|馆|场|镇|乡)?(?:(?:分管[^，。；、]{1,10}的|党组|党委)?班子成员|党组书记|党委书记|党总支书记"
        + "|党支部书记|党工委书记|主要(?:领导|负责人|负责同志)|分管(?:负责人|领导|副局长|负责同志)|班子成员|党组成员|党委委员|局长|“一把手”"
        + "|领导班子成员|领导班子)";

    [GeneratedRegex(
        "(?<who>"
            + Leader
            + "(?:(?:和|、|及|与)"
            + Leader
            + ")*)(?:[^。对]{0,14}(?:在|就)[^。对]{0,30}(?:民主生活会|组织生活会)|[^。，；]{0,24}(?:对照检查"
            + "|剖析|检讨)|就“[^。；]{0,160}(?:剖析|剖)检查)"
    )]
    private static partial Regex Examines();

    [GeneratedRegex(
        "(?:对|与)(?:[^，。；：对]{0,40}的)?(?<who>"
            + Leader
            + "(?:(?:和|、|及|与)"
            + Leader
            + ")*)(?:[^，。；对]{0,16}(?:约谈|谈话|谈心)|(?:的)?监督[^。]{0,16}谈话|、[^，。；]{2,30}谈话)"
    )]
    private static partial Regex TalkedTo();

    [GeneratedRegex(
        "(?:^ *|由)(?<who>(?:县|市|区)?(?:纪委监委)?(?:派驻|驻)[^，。；]{0,6}?(?:纪检监察组|纪检组))(?=对|每|在|就|依|给予|定期|负责|牵头|开展)"
    )]
    private static partial Regex ActingBody();

    [GeneratedRegex(
        "^(?:县|市|区)?(?:纪委监委)?派驻[^，。；]{0,8}?(?:纪检监察组|纪检组)|^(?:县|市|区)纪委监委"
    )]
    private static partial Regex OutsideBody();
}
