using System.Globalization;
using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Finds the numbers that matter.</summary>
internal static partial class Figures
{
    /// <summary>The figures of words, in their order.</summary>
    /// <param name="printed">The words.</param>
    /// <param name="taken">Places in them that are said otherwise: rhythms and deadlines.</param>
    public static IReadOnlyList<PlanFigure> Of(string printed, IEnumerable<Span> taken)
    {
        var plain = PlainForm.Of(printed);
        List<Span> used = [.. taken, .. Spans(Name(), plain)];
        List<(int At, PlanFigure Figure)> found = [];
        foreach (var rule in FigureRules.All)
        foreach (Match match in rule.Pattern.Matches(plain))
        {
            var quoted = match.Groups["text"] is { Success: true } text ? text : match.Groups[0];
            var span = new Span(quoted.Index, quoted.Length);
            if (used.Any(span.Meets) || ValueOf(match) is not { } value)
                continue;
            used.Add(span);
            var unit = match.Groups["u"].Value is { Length: > 0 } printedUnit ? printedUnit : "%";
            found.Add((span.At, new(value, unit, span.In(printed))));
        }
        return [.. found.OrderBy(f => f.At).Select(f => f.Figure)];
    }

    private static decimal? ValueOf(Match match)
    {
        var words = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
        var isNumber = decimal.TryParse(
            words,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (!isNumber && ChineseNumber.Of(words) is { } chinese)
            (number, isNumber) = (chinese, true);
        var scale = match.Groups["k"].Value switch
        {
            "千" => 1_000m,
            "万" => 10_000m,
            "亿" => 100_000_000m,
            _ => 1m,
        };
        // Without trailing zeros: 10.50万元 is 105000.
        return isNumber && number < 1e15m ? number * scale / 1.0000000000m : null;
    }

    private static IEnumerable<Span> Spans(Regex form, string plain) =>
        form.Matches(plain).Select(match => new Span(match.Index, match.Length));

    /// <summary>Titles, document numbers and places in them: names with digits.</summary>
    [GeneratedRegex("《[^》]*》|〔[0-9]{4}〕 ?[0-9]+号?|第[0-9]+[条款项届轮批次期]|[0-9]+号")]
    private static partial Regex Name();
}
