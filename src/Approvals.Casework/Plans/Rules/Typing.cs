using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Tells the types of a measure by weighing its words.</summary>
internal static partial class Typing
{
    private const int Most = 3;

    /// <summary>What more words for the same type add to the strongest.</summary>
    private const double ShareOfOthers = 0.25;

    /// <summary>Words at the beginning weigh this much more, late ones this much less.</summary>
    private const double Early = 0.2;
    private const double Late = 0.25;
    private const int LateFrom = 140;

    /// <summary>A further type weighs at least this share of the main one, and this much.</summary>
    private const double ShareOfMain = 0.55;
    private const double Least = 2.5;

    /// <summary>The types, the main one first; none where no word tells.</summary>
    public static IReadOnlyList<MeasureType> Of(string printed)
    {
        var plain = Quotation().Replace(PlainForm.Of(printed), Blank);
        var withoutTitles = Title().Replace(plain, Blank);
        List<(MeasureType Type, double Weight)> weights =
        [
            .. TypeRules
                .All.GroupBy(rule => rule.Type)
                .Select(rules => (rules.Key, Weigh(rules, TextFor(rules.Key))))
                .OrderByDescending(type => type.Item2),
        ];
        var main = weights[0];
        if (main.Weight <= 0)
            return [];
        var least = Math.Max(Least, ShareOfMain * main.Weight);
        return
        [
            main.Type,
            .. weights
                .Skip(1)
                .Where(type => type.Weight >= least)
                .Take(Most - 1)
                .Select(t => t.Type),
        ];

        // The title of a rule tells that a rule is made; what it is about tells nothing of the act.
        string TextFor(MeasureType type) =>
            type == MeasureType.PolicyDocument ? OtherTitle().Replace(plain, Blank) : withoutTitles;
    }

    private static double Weigh(IEnumerable<TypeRule> rules, string text)
    {
        List<double> weights =
        [
            .. rules
                .Select(rule => (rule.Weight, Match: rule.Pattern.Match(text)))
                .Where(found => found.Match.Success)
                .Select(found => found.Weight * Place(found.Match.Index))
                .OrderDescending(),
        ];
        return weights.Count == 0 ? 0 : weights[0] + ShareOfOthers * weights.Skip(1).Sum();
    }

    private static double Place(int at) =>
        1 + Early - (Early + Late) * Math.Min(at, LateFrom) / LateFrom;

    private static string Blank(Match match) =>
        match.Value[0] + new string('〇', match.Length - 2) + match.Value[^1];

    /// <summary>A long quotation is the complaint, not the act.</summary>
    [GeneratedRegex("“[^”]{12,}”")]
    private static partial Regex Quotation();

    [GeneratedRegex("《[^》]*》")]
    private static partial Regex Title();

    [GeneratedRegex("《关于[^》]*》")]
    private static partial Regex OtherTitle();
}
