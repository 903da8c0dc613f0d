using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Tells the short lead of a measure from a sentence that says what is done.</summary>
internal static partial class Headings
{
    private const int Longest = 32;

    /// <summary>The lead before the first full stop, or before 由; null where there is none.</summary>
    public static string? Of(string printed)
    {
        var plain = PlainForm.Of(printed);
        var end = Sentences.EndOfFirst(plain);
        if (end > 0 && end < plain.TrimEnd().Length - 1 && IsLead(plain[..end]))
            return printed[..end].Trim();
        var before = LeadBeforeActor().Match(plain);
        return before.Success ? printed[..before.Groups["lead"].Length].Trim() : null;
    }

    private static bool IsLead(string sentence) =>
        sentence.Length <= Longest
        && sentence.Count(c => c is '，') <= 1
        && !SaysWhatIsDone().IsMatch(sentence);

    [GeneratedRegex(
        "^(?:由|将|把|就|对|以|在|按照|通过|利用|组织(?!生活)|召开|指导|督促(?!检查)|举一反三|不定期|每)|牵头|每(?:月|年|季|半年|周)|[0-9]月|，由|负责人?(?:对|就)"
    )]
    private static partial Regex SaysWhatIsDone();

    [GeneratedRegex(
        "^ *(?<lead>(?:切实|进一步|持续|不断)?(?:加强|强化|深化|完善|推进|严格|压实|规范|高质量|健全|提升|提高|推动"
            + "|优化|狠抓|抓好|筑牢|严肃)[^，。：；“”0-9]{2,16})(?:，(?=由)|：(?!.{0,2}$))"
    )]
    private static partial Regex LeadBeforeActor();
}
