using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Finds rhythms.</summary>
internal static partial class Rhythms
{
    /// <summary>The rhythms of words, in their order.</summary>
    public static IReadOnlyList<FoundRhythm> Of(string printed)
    {
        var plain = PlainForm.Of(printed);
        List<FoundRhythm> found = [];
        foreach (var rule in RhythmRules.All)
        foreach (Match match in rule.Pattern.Matches(plain))
        {
            var span = new Span(match.Index, match.Length);
            if (found.Any(f => f.Words.Meets(span)) || IsNone(plain, match.Index))
                continue;
            var times = match.Groups["c"].Success ? null : Times(plain, span.End);
            var count =
                match.Groups["c"].Success ? ChineseNumber.Of(match.Groups["c"].Value)
                : times is { } t ? ChineseNumber.Of(t.Groups["c"].Value)
                : null;
            var interval = IntervalOf(rule, match.Groups["i"].Value);
            var value = new PlanRhythm(rule.Unit, interval, count, span.In(printed));
            var all = times is null
                ? span
                : new Span(span.At, times.Index + times.Length - span.At);
            if (count is not null || found.All(f => f.Value != value))
                found.Add(new(value, span, all));
        }
        return [.. found.OrderBy(f => f.Words.At)];
    }

    private static int IntervalOf(RhythmRule rule, string words) =>
        words switch
        {
            "" => rule.Form.Contains("[I]", StringComparison.Ordinal) ? 1 : rule.Interval,
            "双" => 2,
            _ => Math.Max(1, ChineseNumber.Of(words) ?? 1),
        };

    /// <summary>The number of times, in the same clause and before the next rhythm.</summary>
    private static Match? Times(string plain, int from)
    {
        var match = TimesInClause().Match(plain, from);
        return match.Success ? match : null;
    }

    private static bool IsNone(string plain, int at)
    {
        var open = plain.LastIndexOf('《', Math.Max(0, at - 1));
        return Complaint().IsMatch(plain[..at]) || open >= 0 && plain.IndexOf('》', open) > at;
    }

    [GeneratedRegex(
        @"\G[^，。；、每]{0,24}?(?<![第首再本此上])(?<c>[0-9]{1,3}|[一二两三四五六])(?:次|期|场|遍|(?=调度|研判|通报|例会|巡查|走访|报告|督查|会商))"
    )]
    private static partial Regex TimesInClause();

    /// <summary>What is quoted as not done imposes nothing.</summary>
    [GeneratedRegex("(?:未|没有|不按|不能)[^，。；]{0,12}$")]
    private static partial Regex Complaint();
}

/// <summary>A rhythm, with its place.</summary>
/// <param name="Value">The rhythm.</param>
/// <param name="Words">The words of its period.</param>
/// <param name="All">The same up to the number of times.</param>
internal sealed record FoundRhythm(PlanRhythm Value, Span Words, Span All);
