using Approvals.Casework.Ledger.Sheets;
using Approvals.Casework.Tests.PlanFileTests;
using Approvals.Casework.Wording;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using static Approvals.Casework.Tests.SheetTests.Written;

namespace Approvals.Casework.Tests.SheetTests;

public sealed class LedgerWorkbooks
{
    private static readonly SheetColumn[] Columns =
    [
        Column("序号", SheetValueKind.Number),
        Column("整改措施"),
        Column("完成时限", SheetValueKind.Date),
        Column("金额（元）", SheetValueKind.Money),
        Column("进度", SheetValueKind.Percent),
    ];

    private static readonly SheetValue[] Row =
    [
        SheetValue.Of(1m),
        Text("完善制度\n并公示"),
        SheetValue.Of(new DateOnly(2023, 9, 10)),
        SheetValue.Of(14260.5m),
        SheetValue.Of(45m),
    ];

    [Fact]
    public async Task What_is_written_is_valid() =>
        Assert.Empty(
            Faults(
                await BytesAsync(
                    Sheet(Columns, Row) with
                    {
                        Foot = "填报单位：（盖章）",
                    },
                    Sheet(Columns)
                )
            )
        );

    [Fact]
    public async Task A_table_of_one_column_is_valid() =>
        Assert.Empty(
            Faults(await BytesAsync(Sheet([Column("措施")], [Text("甲")]) with { Foot = "注" }))
        );

    [Fact]
    public async Task What_is_read_back_is_what_was_written()
    {
        var rows = PlanFiles.Rows(
            await BytesAsync(Sheet(Columns, Row) with { Foot = "填报单位" }),
            "ledger.xlsx"
        );

        Assert.Equal(
            [
                "整改任务清单",
                "序号|整改措施|完成时限|金额（元）|进度",
                "1|完善制度\n并公示|2023-09-10|14260.5|45%",
                "填报单位",
            ],
            rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)))
        );
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 010")]
    [InlineData("-甲")]
    [InlineData("@SUM(A1)")]
    public async Task Words_never_become_a_formula(string words)
    {
        using var document = Open(await BytesAsync(Sheet([Column("措施")], [Text(words)])));

        var cell = CellAt(document, "A3");
        Assert.Null(cell.CellFormula);
        Assert.Equal((CellValues.InlineString, words), (cell.DataType!.Value, cell.InnerText));
    }

    [Fact]
    public async Task Words_like_a_formula_stay_words_when_somebody_edits_them()
    {
        using var document = Open(await BytesAsync(Sheet([Column("措施")], [Text("=1+1")])));

        Assert.True(FormatOf(document, CellAt(document, "A3")).QuotePrefix?.Value);
    }

    [Theory]
    [InlineData("甲\u0001乙")]
    [InlineData("_x0041_")]
    [InlineData("𠮷\uD800丙")]
    [InlineData("  前后 ，中  间 甲")]
    public async Task All_characters_come_back(string words) =>
        Assert.Equal([words.Trim()], await ReadBackAsync(SheetValueKind.Text, Text(words)));

    [Fact]
    public async Task Line_breaks_of_all_kinds_are_one() =>
        Assert.Equal(
            ["一\n二\n三"],
            await ReadBackAsync(SheetValueKind.Text, Text("一\r\n二\r三"))
        );

    [Fact]
    public async Task Words_longer_than_a_cell_end_in_dots()
    {
        var words = Assert.Single(
            await ReadBackAsync(SheetValueKind.Text, Text(new('甲', 40_000)))
        );

        Assert.Equal((32_767, '…'), (words.Length, words[^1]));
    }

    [Fact]
    public async Task A_date_is_one_that_Excel_can_count_with()
    {
        using var document = Open(await BytesAsync(Sheet(Columns, Row)));

        var cell = CellAt(document, "C3");
        Assert.Equal("45179", cell.CellValue?.Text);
        Assert.Equal(164u, FormatOf(document, cell).NumberFormatId!.Value);
    }

    [Fact]
    public async Task A_day_before_Excel_counts_right_is_words() =>
        Assert.Equal(
            ["1899-12-31"],
            await ReadBackAsync(SheetValueKind.Date, SheetValue.Of(new DateOnly(1899, 12, 31)))
        );

    [Theory]
    [InlineData("0.1", SheetValueKind.Number, "0.1")]
    [InlineData("-12.50", SheetValueKind.Money, "-12.5")]
    [InlineData("12345678901234567890", SheetValueKind.Number, "12345678901234567890")]
    [InlineData("45.81", SheetValueKind.Percent, "45.81%")]
    public async Task Numbers_come_back_to_the_last_digit(
        string number,
        SheetValueKind kind,
        string text
    ) =>
        Assert.Equal(
            [text],
            await ReadBackAsync(
                kind,
                SheetValue.Of(
                    decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
                )
            )
        );

    [Fact]
    public async Task Words_may_stand_in_a_column_of_dates() =>
        Assert.Equal(["每季度"], await ReadBackAsync(SheetValueKind.Date, Text("每季度")));

    [Fact]
    public async Task The_headings_stay_in_sight_and_can_be_filtered()
    {
        using var document = Open(await BytesAsync(Sheet(Columns, Row, Row) with { Foot = "注" }));
        var sheet = SheetOf(document);

        Assert.Equal("A3", sheet.Descendants<Pane>().Single().TopLeftCell?.Value);
        Assert.Equal("A2:E4", sheet.Descendants<AutoFilter>().Single().Reference?.Value);
    }

    [Fact]
    public async Task It_is_printed_one_page_wide_with_the_headings_on_each()
    {
        using var document = Open(await BytesAsync(Sheet(Columns, Row)));
        var setup = SheetOf(document).Descendants<PageSetup>().Single();

        Assert.Equal(
            (8u, 1u, 0u),
            (setup.PaperSize!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value)
        );
        Assert.Equal(OrientationValues.Landscape, setup.Orientation!.Value);
        Assert.Contains(
            document.WorkbookPart!.Workbook!.Descendants<DefinedName>(),
            name => name.Name == "_xlnm.Print_Titles" && name.Text == "'任务清单'!$2:$2"
        );
    }

    [Fact]
    public async Task Pages_are_numbered_in_the_language_of_the_reader()
    {
        using var document = Open(await BytesAsync(Sheet(Columns, Row)));

        Assert.Equal(
            "第 &P 页，共 &N 页",
            SheetOf(document).Descendants<OddFooter>().Single().Text
        );
    }

    [Fact]
    public async Task Names_of_sheets_are_made_such_as_Excel_allows()
    {
        var sheet = Sheet(Columns, Row);
        var bytes = await BytesAsync(
            sheet with
            {
                Name = "清单[1]/甲",
            },
            sheet with
            {
                Name = "清单[1]/甲",
            },
            sheet with
            {
                Name = new string('长', 40),
            },
            sheet with
            {
                Name = "''",
            }
        );

        using var document = Open(bytes);
        Assert.Equal(
            ["清单_1__甲", "清单_1__甲(2)", new string('长', 31), "_"],
            document
                .WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                .Select(s => s.Name!.Value)
        );
        Assert.Empty(Faults(bytes));
    }

    [Fact]
    public async Task The_same_tables_give_the_same_bytes() =>
        Assert.Equal(await BytesAsync(Sheet(Columns, Row)), await BytesAsync(Sheet(Columns, Row)));

    [Fact]
    public async Task A_row_with_a_value_too_few_is_a_bug() =>
        await Assert.ThrowsAsync<ArgumentException>(() => BytesAsync(Sheet(Columns, Row[..4])));

    [Fact]
    public async Task Rows_go_to_the_file_as_they_come()
    {
        using var stream = new MemoryStream();
        var lengthAtLast = 0L;
        var sheet = Sheet([Column("措施")]) with { Rows = Rows() };

        await LedgerWorkbook.WriteAsync(
            stream,
            [sheet],
            SheetPaper.A4,
            Language.English,
            TestContext.Current.CancellationToken
        );

        Assert.InRange(lengthAtLast, stream.Length / 2, stream.Length);

        async IAsyncEnumerable<IReadOnlyList<SheetValue>> Rows()
        {
            for (var no = 0; no < 30_000; no++)
            {
                lengthAtLast = stream.Length;
                yield return [Text($"措施{no * 7919}")];
            }

            await Task.CompletedTask;
        }
    }

    private static Worksheet SheetOf(SpreadsheetDocument document) =>
        document.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    private static Cell CellAt(SpreadsheetDocument document, string place) =>
        SheetOf(document).Descendants<Cell>().Single(cell => cell.CellReference == place);

    private static CellFormat FormatOf(SpreadsheetDocument document, Cell cell) =>
        document
            .WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)cell.StyleIndex!.Value);
}
