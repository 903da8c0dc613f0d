using Approvals.Casework.Ledger.Sheets;
using Approvals.Casework.Plans;
using Approvals.Casework.Tests.PlanFileTests;
using Approvals.Casework.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Approvals.Casework.Tests.SheetTests;

/// <summary>Writes sheets and reads them back.</summary>
internal static class Written
{
    public static SheetColumn Column(string heading, SheetValueKind kind = SheetValueKind.Text) =>
        new(heading, 12, kind);

    public static SheetValue Text(string? text) => SheetValue.Of(text);

    public static Sheet Sheet(
        IReadOnlyList<SheetColumn> columns,
        params IReadOnlyList<SheetValue>[] rows
    ) => new("任务清单", "整改任务清单", columns, rows.ToAsyncEnumerable());

    public static async Task<byte[]> BytesAsync(params Sheet[] sheets)
    {
        using var stream = new MemoryStream();
        await LedgerWorkbook.WriteAsync(
            stream,
            sheets,
            SheetPaper.A3,
            Language.Chinese,
            TestContext.Current.CancellationToken
        );
        return stream.ToArray();
    }

    /// <summary>The cells of the only row, as our own reader sees them.</summary>
    public static async Task<IEnumerable<string>> ReadBackAsync(
        SheetValueKind kind,
        params SheetValue[] values
    )
    {
        var columns = values.Select((_, at) => Column($"列{at}", kind)).ToArray();
        var bytes = await BytesAsync(Sheet(columns, values));
        return PlanFiles.Rows(bytes, "ledger.xlsx")[2].Cells.Select(cell => cell.Text);
    }

    /// <summary>What the SDK finds wrong in a workbook.</summary>
    public static IEnumerable<string> Faults(byte[] bytes)
    {
        using var document = Open(bytes);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(document)
                .Select(fault => $"{fault.Path?.XPath}: {fault.Description}"),
        ];
    }

    public static SpreadsheetDocument Open(byte[] bytes) =>
        SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    public static SourceText Source(byte[] bytes) => PlanFiles.Source(bytes, "ledger.xlsx");
}
