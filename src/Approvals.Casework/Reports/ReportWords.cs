using Approvals.Casework.Documents;
using Approvals.Casework.Ledger;
using Approvals.Casework.Storage;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Reports;

/// <summary>Pieces of the words and tables of a report.</summary>
internal static class ReportWords
{
    private const Language Said = GatherReport.FileLanguage;

    private static readonly Texts Words = Texts.Of("reports");

    /// <summary>What a problem stands at.</summary>
    public static string ProblemStatus(string code) =>
        LedgerText.Of(Said, StoredCode.Read<ProblemStatus>(code));

    /// <summary>A measure that is to be done.</summary>
    public static string Of(ReportDue due) =>
        Words.Say(
            Said,
            "due",
            due.Number,
            due.Heading ?? Words.Say(Said, "measure.restricted"),
            due.DueOn is { } on
                ? Words.Say(Said, "due.on", DocumentDates.Day(on))
                : Words.Say(Said, "due.none")
        );

    /// <summary>What is said about measures, in one text; ended as a sentence is.</summary>
    public static string Joined(IEnumerable<MeasureWords> all) =>
        string.Join(
            '；',
            all.Select(one => Words.Say(Said, "measure", one.Number, one.Text.TrimEnd('。', '；')))
        ) + "。";

    /// <summary>A table with a heading on each page.</summary>
    /// <param name="widths">The widths of its columns, in parts.</param>
    /// <param name="headings">Their keys below <c>table.</c>.</param>
    /// <param name="rows">Its rows.</param>
    public static DocumentBlock.Table Table(
        IReadOnlyList<double> widths,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string>> rows
    ) => TableOf(widths, [.. headings.Select(h => Words.Say(Said, $"table.{h}"))], rows);

    /// <summary>The same with headings in words.</summary>
    public static DocumentBlock.Table TableOf(
        IReadOnlyList<double> widths,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string>> rows
    ) =>
        new(
            widths,
            [
                new([.. headings.Select(h => new TableCell(h) { Setting = CellSetting.Label })])
                {
                    IsHeading = true,
                },
                .. rows.Select(r => new TableRow([.. r.Select(CellOf)])),
            ]
        )
        {
            SizePoints = 10.5,
        };

    // What is short stands in the middle: numbers, days, codes.
    private static TableCell CellOf(string text)
    {
        const int Short = 10;
        return new(text)
        {
            Setting = text.Length <= Short ? CellSetting.Centred : CellSetting.Left,
        };
    }
}
