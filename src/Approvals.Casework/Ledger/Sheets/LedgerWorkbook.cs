using System.IO.Compression;
using System.Text;
using Approvals.Casework.Plans.Files.Excel;
using Approvals.Casework.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetEntry = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Approvals.Casework.Ledger.Sheets;

/// <summary>
/// Writes tables as an Excel workbook that is ready to be printed. Rows go to the file as they come, so that however
/// many they are, few are in memory; words of people are never formulas; the same tables give the same bytes.
/// </summary>
/// <remarks>The parts are packed here and not by the SDK, which keeps all of them in memory until the end.</remarks>
public static class LedgerWorkbook
{
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Spreadsheet =
        "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly Texts Words = Texts.Of("sheets");

    /// <summary>The time that parts bear: the first that zip files know.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook.</summary>
    /// <param name="stream">Where to; it stays open. It is written to synchronously: a file, not a network.</param>
    /// <param name="sheets">Its sheets, at least one.</param>
    /// <param name="paper">The paper that they are printed on.</param>
    /// <param name="language">Of the page numbers.</param>
    /// <param name="cancel">Gives up; what was written is no workbook then.</param>
    /// <exception cref="ArgumentException">A row has more or fewer values than its sheet has columns, or there are more
    /// rows than Excel has.</exception>
    public static async Task WriteAsync(
        Stream stream,
        IReadOnlyList<Sheet> sheets,
        SheetPaper paper,
        Language language,
        CancellationToken cancel
    )
    {
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var names = SheetNames.Of(sheets.Select(sheet => sheet.Name));
        Write(zip, "[Content_Types].xml", ContentTypes(sheets.Count));
        Write(zip, "_rels/.rels", Relationships([("officeDocument", "xl/workbook.xml")]));
        Write(
            zip,
            "xl/_rels/workbook.xml.rels",
            Relationships([
                .. sheets.Select((_, at) => ("worksheet", $"worksheets/sheet{at + 1}.xml")),
                ("styles", "styles.xml"),
            ])
        );
        Write(zip, "xl/styles.xml", SheetStyles.All());

        var pages = Words.Say(language, "pages", "&P", "&N");
        List<int> lastRows = [];
        for (var at = 0; at < sheets.Count; at++)
        {
            await using var part = Create(zip, $"xl/worksheets/sheet{at + 1}.xml").Open();
            using var writer = OpenXmlWriter.Create(part);
            lastRows.Add(
                await new SheetWriter(writer, sheets[at], paper, pages).WriteAsync(cancel)
            );
        }

        Write(zip, "xl/workbook.xml", Workbook(sheets, names, lastRows));
    }

    private static Workbook Workbook(
        IReadOnlyList<Sheet> sheets,
        IReadOnlyList<string> names,
        IReadOnlyList<int> lastRows
    ) =>
        new(
            new BookViews(new WorkbookView()),
            new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                names.Select(
                    (name, at) =>
                        new SheetEntry
                        {
                            Name = name,
                            SheetId = (uint)at + 1,
                            Id = $"rId{at + 1}",
                        }
                )
            ),
            new DefinedNames(
                names.SelectMany((name, at) => DefinedNames(name, at, sheets[at], lastRows[at]))
            )
        );

    /// <summary>What Excel looks up by name: the range of the filter, and the rows that each page repeats.</summary>
    private static DefinedName[] DefinedNames(string name, int at, Sheet sheet, int lastRow)
    {
        var quoted = SheetNames.Quoted(name);
        var last = CellPlace.Letters(sheet.Columns.Count - 1);
        var layout = SheetLayout.Of(sheet);
        var titles = new DefinedName($"{quoted}!${layout.FirstHeadingRow}:${layout.HeadingRow}")
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = (uint)at,
        };
        var filter = new DefinedName($"{quoted}!$A${layout.HeadingRow}:${last}${lastRow}")
        {
            Name = "_xlnm._FilterDatabase",
            LocalSheetId = (uint)at,
            Hidden = true,
        };
        return sheet.MergedColumns.Count == 0 ? [filter, titles] : [titles];
    }

    private static void Write(ZipArchive zip, string name, OpenXmlPartRootElement root)
    {
        using var part = Create(zip, name).Open();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(root);
    }

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var part = Create(zip, name).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    private static ZipArchiveEntry Create(ZipArchive zip, string name)
    {
        var part = zip.CreateEntry(name, CompressionLevel.Fastest);
        part.LastWriteTime = NoTime;
        return part;
    }

    private static string ContentTypes(int sheets) =>
        $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="{Package}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            {Override("workbook.xml", "sheet.main")}
            {Override("styles.xml", "styles")}
            {string.Join(
                '\n',
                Enumerable.Range(1, sheets).Select(no => Override($"worksheets/sheet{no}.xml", "worksheet"))
            )}
            </Types>
            """;

    private static string Override(string part, string type) =>
        $"""<Override PartName="/xl/{part}" ContentType="{Spreadsheet}.{type}+xml"/>""";

    private static string Relationships(IEnumerable<(string Kind, string Target)> all) =>
        $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="{Package}/relationships">
            {string.Join(
                '\n',
                all.Select(
                    (one, at) =>
                        $"""<Relationship Id="rId{at + 1}" Type="{Office}/{one.Kind}" Target="{one.Target}"/>"""
                )
            )}
            </Relationships>
            """;
}
