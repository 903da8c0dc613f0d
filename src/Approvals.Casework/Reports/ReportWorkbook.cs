using System.Collections.Immutable;
using System.Globalization;
using Approvals.Casework.Ledger.Lists;
using Approvals.Casework.Ledger.Sheets;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Reports;

/// <summary>Makes the ledger that is attached to a report, from its frozen data.</summary>
internal static class ReportWorkbook
{
    private const Language Said = GatherReport.FileLanguage;

    private static readonly Texts Words = Texts.Of("reports");
    private static readonly Texts OfLedger = Texts.Of("ledger");

    /// <summary>Makes it; the same data give the same bytes.</summary>
    public static async Task<byte[]> WriteAsync(ReportFacts data, CancellationToken cancel)
    {
        var month = ReportMonth.Read(data.Month)!.Value;
        var day = data.CutOffOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var sheets = LedgerSheets.Of(
            data.Ledger.Thaw(),
            data.ProblemList.Thaw(),
            Statistics(data),
            title =>
                (
                    Words.Say(Said, "sheet.title", data.Unit, title, month.Year, month.Month),
                    Words.Say(Said, "sheet.note", data.Unit, day)
                ),
            isPrinted: false,
            Said
        );
        using var stream = new MemoryStream();
        await LedgerWorkbook.WriteAsync(stream, sheets, SheetPaper.A3, Said, cancel);
        return stream.ToArray();
    }

    // The figures, then the same of measures by class and by aspect, compared with the report before.
    private static ListTable Statistics(ReportFacts data) =>
        new(
            OfLedger.Say(Said, "list.statistics"),
            [
                Column("figure", 40),
                Column("figure-value", 14),
                Column("figure-before", 14),
                Column("figure-change", 14),
            ],
            [
                .. FigureRow.All.Select(row =>
                    Row(
                        row.Name(Said),
                        row.Text(Said, data.Figures),
                        data.Before is { } before ? row.Text(Said, before) : "",
                        row.Change(data.Figures, data.Before)
                    )
                ),
                .. data.Figures.ByClass.SelectMany(c =>
                    Counts(
                        Words.Say(Said, $"class.{c.Class}"),
                        c.Measures,
                        data.Before?.ByClass.FirstOrDefault(b => b.Class == c.Class)?.Measures
                    )
                ),
                .. data.Figures.ByAspect.SelectMany(a =>
                    Counts(
                        a.No is { } no
                            ? Words.Say(Said, "aspect", no, a.Title)
                            : Words.Say(Said, "aspect.none"),
                        a.Measures,
                        data.Before?.ByAspect.FirstOrDefault(b => b.No == a.No)?.Measures
                    )
                ),
            ]
        );

    private static IEnumerable<ImmutableArray<SheetValue>> Counts(
        string name,
        MeasureCounts now,
        MeasureCounts? before
    ) =>
        new (string Code, Func<MeasureCounts, int> Of)[]
        {
            ("total", c => c.Total),
            ("closed", c => c.Closed),
            ("staged", c => c.Staged),
            ("open", c => c.Open),
            ("overdue", c => c.Overdue),
        }.Select(count =>
            Row(
                $"{name}·{Words.Say(Said, $"table.{count.Code}")}",
                Text(count.Of(now)),
                before is null ? "" : Text(count.Of(before)),
                before is null ? "" : Change(count.Of(now) - count.Of(before))
            )
        );

    private static ImmutableArray<SheetValue> Row(params ReadOnlySpan<string> cells)
    {
        var row = ImmutableArray.CreateBuilder<SheetValue>();
        foreach (var cell in cells)
            row.Add(
                decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var n)
                && !cell.StartsWith('+')
                    ? SheetValue.Of((decimal?)n)
                    : SheetValue.Of(cell)
            );
        return row.ToImmutable();
    }

    private static ListColumn Column(string code, int width) =>
        new(
            code,
            new(
                OfLedger.Say(Said, $"heading.{code}"),
                width,
                code == "figure" ? SheetValueKind.Text : SheetValueKind.Number
            )
        );

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Change(int by) => by > 0 ? $"+{Text(by)}" : Text(by);
}
