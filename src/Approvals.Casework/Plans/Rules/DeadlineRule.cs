using System.Text.RegularExpressions;

namespace Approvals.Casework.Plans.Rules;

/// <summary>One way to say until when.</summary>
/// <param name="Basis">What the date rests on.</param>
/// <param name="Precision">How exactly the words say it.</param>
/// <param name="End">Which day they end with.</param>
/// <param name="Form">The words in plain form. Groups: <c>y</c> year, <c>m</c> month, <c>d</c> day, <c>q</c> quarter,
/// <c>h</c> half-year, <c>t</c> third of a month, <c>s</c> solar term, <c>p</c> five-year plan; <c>text</c> is what is
/// quoted, where that is not all. <c>[N]</c> stands for a number, <c>[Y]</c> for a year.</param>
/// <param name="Example">A sentence that it fits, for a plan of 2023 with its feedback on 3 August.</param>
/// <param name="Quoted">What it takes from the sentence.</param>
/// <param name="Date">The date it makes of it.</param>
internal sealed record DeadlineRule(
    DeadlineBasis Basis,
    DeadlinePrecision Precision,
    DeadlineEnd End,
    string Form,
    string Example,
    string Quoted,
    string? Date
)
{
    /// <summary>Whether somebody has to confirm the date, even where the words can mean only one.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The form, ready to be searched for.</summary>
    public Regex Pattern { get; } =
        new(
            Form.Replace("[Y]", "(?<y>20[0-9]{2}|今|本|当|明|次)", StringComparison.Ordinal)
                .Replace(
                    "[M]",
                    " ?(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?",
                    StringComparison.Ordinal
                )
                .Replace(
                    "[D]",
                    " ?(?<d>[12][0-9]|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?",
                    StringComparison.Ordinal
                ),
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        );
}
