using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Finds what a measure promises to bring about.</summary>
internal static class Deliverables
{
    /// <summary>The products in the words of a measure, each once, in their order.</summary>
    /// <param name="printed">The words.</param>
    /// <param name="heading">How many of them are heading: its promises are those of the text below.</param>
    public static IReadOnlyList<PlanDeliverable> Of(string printed, int heading)
    {
        var plain = PlainForm.Of(printed);
        var inText = Find(printed, plain, heading);
        return inText.Count > 0 ? inText : Find(printed, plain, 0);
    }

    private static List<PlanDeliverable> Find(string printed, string plain, int from)
    {
        List<Span> used = [];
        List<(int At, PlanDeliverable Product)> found = [];
        foreach (var rule in DeliverableRules.All)
        foreach (Match match in rule.Pattern.Matches(plain, from))
        {
            var span = WordRule<DeliverableKind>.Quote(match);
            if (used.Any(span.Meets))
                continue;
            used.Add(span);
            found.Add((span.At, new(rule.Meaning, span.In(printed))));
        }
        // A shorter name of the same thing says nothing more.
        return
        [
            .. found
                .OrderBy(f => f.At)
                .Select(f => f.Product)
                .Distinct()
                .Where(p => !found.Any(f => IsPartOf(p, f.Product))),
        ];
    }

    private static bool IsPartOf(PlanDeliverable part, PlanDeliverable whole) =>
        part.Kind == whole.Kind
        && part.Text.Length < whole.Text.Length
        && whole.Text.Contains(part.Text, StringComparison.Ordinal);
}
