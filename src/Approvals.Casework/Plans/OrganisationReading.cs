using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;
using Approvals.Casework.Plans.Outlines;
using Approvals.Casework.Plans.Rules;

namespace Approvals.Casework.Plans;

/// <summary>Reads who leads the rectification: roles, never names of persons.</summary>
internal static partial class OrganisationReading
{
    /// <summary>The leading group and its office.</summary>
    public static PlanOrganisation Of(IReadOnlyList<Chapter> chapters)
    {
        var text = string.Concat(
            chapters
                .Where(c => c.Kind == ChapterKind.Organisation)
                .SelectMany(c => c.Body.Prepend(c.Title!))
                .Select(segment => segment.Lead + segment.Text + "。")
        );
        var plain = PlainForm.Of(text);
        var office = Office().Match(plain);
        var split = office.Success ? office.Index : plain.Length;
        return new(Named(text[..split], plain[..split]), Named(text[split..], plain[split..]));
    }

    private static List<string> Named(string text, string plain) =>
        [
            .. Post()
                .Matches(plain)
                .Select(match => match.Groups["who"])
                .SelectMany(who => ActorWords.Names(text.Substring(who.Index, who.Length)))
                .Where(ActorWords.IsMember)
                .Distinct(),
        ];

    [GeneratedRegex("(?:领导小组|小组)?(?:下设|设立?)(?:领导小组)?办公室")]
    private static partial Regex Office();

    [GeneratedRegex(
        "(?:由|，|。|；|：|、)?(?<who>[^，。；：]{2,40}?)(?:同志)?(?:兼任|担任|任|为)(?:领导小组"
            + "|办公室)?(?:常务)?(?:副?组长|成员|副?主任|联络员)|(?:副?组长|成员"
            + "|副?主任)：(?<who>[^。；：]{2,80}?)(?=[。；]|副?组长|成员|$)"
            + "|(?<=[、，])(?<who>[^，。；、]{2,16})(?=配合|协助|参与)"
    )]
    private static partial Regex Post();
}
