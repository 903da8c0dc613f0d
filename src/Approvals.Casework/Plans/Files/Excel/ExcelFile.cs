using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Approvals.Casework.Plans.Files.Excel;

/// <summary>Reads Excel workbooks: each sheet that one sees is a table.</summary>
internal static class ExcelFile
{
    /// <summary>The rows that have words; null where it is refused.</summary>
    public static IReadOnlyList<SourceLine>? Read(
        byte[] bytes,
        PlanFileLimits limits,
        FileProblems problems
    )
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var document = SpreadsheetDocument.Open(
            stream,
            isEditable: false,
            OfficeFile.Settings(limits)
        );
        if (document.WorkbookPart is not { Workbook: { } workbook } part)
        {
            problems.Refuse("office-broken", "workbook.xml");
            return null;
        }

        var texts = new SharedTexts(part.SharedStringTablePart);
        var forms = new CellForms(
            part.WorkbookStylesPart?.Stylesheet,
            workbook.WorkbookProperties?.Date1904?.Value == true
        );
        var rows = new TableRows(limits, problems);
        var table = 0;
        foreach (var sheet in workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            var name = sheet.Name?.Value ?? "";
            if (sheet.State?.InnerText is "hidden" or "veryHidden")
                problems.Tell(null, "hidden-sheet", name);
            else if (
                sheet.Id?.Value is { } id
                && part.TryGetPartById(id, out var found)
                && found is WorksheetPart cells // Not a sheet with nothing but a chart.
                && !new SheetReader(name, texts, forms, rows, problems).AddTo(cells, table++)
            )
                return null;
        }

        return rows.Lines;
    }
}
