using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Reports;

/// <summary>What is wrong in the texts of a report: names of persons concerned, a request, a figure or a problem that
/// there is not. And the texts with the figures that they name put into them. Pure.</summary>
internal static partial class ReportCheck
{
    private static readonly Texts Words = Texts.Of("reports");

    // A report must not contain a request (handbook on documents, section 5).
    private static readonly string[] Requests =
    [
        "请批示",
        "请审批",
        "请批准",
        "请予批准",
        "请核准",
        "妥否",
        "当否",
    ];

    /// <summary>The complaints, as sentences; none where all is in order.</summary>
    public static ImmutableArray<string> Of(
        ReportFacts data,
        ReportParts parts,
        NameShield shield,
        Language language
    )
    {
        var numbers = data.Problems.Select(p => p.No).ToHashSet();
        return
        [
            .. parts.All().SelectMany(one => Of(one.Part, one.Text, shield, language)),
            .. parts
                .Problems.Where(p => !numbers.Contains(p.Number))
                .Select(p => Words.Say(language, "complaint.problem", p.Number)),
        ];
    }

    /// <summary>A text with the figures that it names.</summary>
    public static string Filled(string text, MonthlyFigures figures, Language language) =>
        Placeholder()
            .Replace(
                text,
                found =>
                    Find(found.Groups["name"].Value, language) is { } row
                        ? row.Text(language, figures)
                        : found.Value
            );

    private static IEnumerable<string> Of(
        string part,
        string text,
        NameShield shield,
        Language language
    )
    {
        var name = Words.Say(language, $"part.{part}");
        if (shield.Names(text))
            yield return Words.Say(language, "complaint.name", name);
        foreach (var request in Requests.Where(r => text.Contains(r, StringComparison.Ordinal)))
            yield return Words.Say(language, "complaint.request", name, request);
        foreach (Match found in Placeholder().Matches(text))
        {
            var figure = found.Groups["name"].Value;
            if (Find(figure, language) is null)
                yield return Words.Say(
                    language,
                    "complaint.placeholder",
                    name,
                    figure,
                    string.Join('、', FigureRow.All.Select(r => $"{{{r.Name(language)}}}"))
                );
        }
    }

    private static FigureRow? Find(string name, Language language) =>
        FigureRow.All.FirstOrDefault(r => r.Name(language) == name);

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}")]
    private static partial Regex Placeholder();
}
