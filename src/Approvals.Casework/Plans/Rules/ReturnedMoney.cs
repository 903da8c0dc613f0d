using System.Text.RegularExpressions;
using Approvals.Casework.Plans.Lines;

namespace Approvals.Casework.Plans.Rules;

/// <summary>Finds how much money is to be returned. Sums that are only to be checked are none.</summary>
internal static partial class ReturnedMoney
{
    /// <summary>The sum in yuan; null where none is to be returned, or nobody says how much.</summary>
    /// <param name="printed">The words of the measure.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="ofProblem">The figures of its problem.</param>
    public static decimal? Of(
        string printed,
        IReadOnlyList<PlanFigure> figures,
        IReadOnlyList<PlanFigure> ofProblem
    )
    {
        var plain = PlainForm.Of(printed);
        if (!Return().IsMatch(plain))
            return null;
        var sums = Money(figures);
        if (!PerPerson().IsMatch(plain) && sums.Count > 0)
            return sums.Count == 1 ? sums[0] : Largest(sums);
        var heads = figures.FirstOrDefault(f => f.Unit is "名" or "人")?.Value;
        var total = sums.Count > 0 && heads is { } persons ? sums[0] * persons : (decimal?)null;
        var told = Money(ofProblem);
        return total ?? (told.Count == 1 ? told[0] : null);
    }

    /// <summary>A total stands beside its parts.</summary>
    private static decimal Largest(List<decimal> sums)
    {
        var largest = sums.Max();
        return sums.Sum() == 2 * largest ? largest : sums.Sum();
    }

    private static List<decimal> Money(IReadOnlyList<PlanFigure> figures) =>
        [.. figures.Where(f => f.Unit == "元").Select(f => f.Value)];

    [GeneratedRegex(
        "(?<!(?:属于|确属|如有|涉嫌)[^。；]{0,24})(?:清退|退缴|退还|退回|退至|追缴|追回|退赔|收缴|归还|上缴)"
    )]
    private static partial Regex Return();

    [GeneratedRegex("人均|每人|每名")]
    private static partial Regex PerPerson();
}
