using System.Globalization;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Ledger;

/// <summary>How the periods of measures are said.</summary>
public static class PeriodText
{
    private const string Month = "yyyy-MM";

    private static readonly Texts Words = Texts.Of("ledger");

    /// <summary>A label in Chinese, as it stands in titles.</summary>
    internal static string Chinese(string label) => Of(Language.Chinese, label);

    /// <summary>A label, for people.</summary>
    /// <param name="language">In which language.</param>
    /// <param name="label">The label, such as <c>2023-Q3</c>.</param>
    public static string Of(Language language, string label) =>
        label switch
        {
            LedgerPeriod.Once => Words.Say(language, "period.once"),
            LedgerPeriod.Mechanism => Words.Say(language, "period.mechanism"),
            [.. var year, '-', 'Q', var quarter] => Words.Say(
                language,
                "period.quarter",
                year,
                quarter
            ),
            [.. var year, '-', 'H', '1'] => Words.Say(language, "period.first-half", year),
            [.. var year, '-', 'H', '2'] => Words.Say(language, "period.second-half", year),
            { Length: 4 } => Words.Say(language, "period.year", label),
            { Length: 7 } => Words.Say(language, "period.month", label[..4], label[5..]),
            { Length: > 8 } when label[7] == '+' => Span(language, label),
            _ => label, // Whatever else was stored.
        };

    // Of an unusual length: its first month and how many it has, such as 2023-01+24.
    private static string Span(Language language, string label)
    {
        var first = DateOnly.ParseExact(label[..7], Month, CultureInfo.InvariantCulture);
        var months = int.Parse(label[8..], CultureInfo.InvariantCulture);
        var format = months % 12 == 0 ? "yyyy" : Month;
        return Words.Say(
            language,
            "period.span",
            Of(language, first.ToString(format, CultureInfo.InvariantCulture)),
            Of(language, first.AddMonths(months - 1).ToString(format, CultureInfo.InvariantCulture))
        );
    }
}
