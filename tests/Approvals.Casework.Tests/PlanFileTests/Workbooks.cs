using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.PlanFileTests;

public sealed class Workbooks
{
    private const string Forms = """
        <numFmts count="4"><numFmt numFmtId="173" formatCode="m&quot;月&quot;"/>
        <numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
        <numFmt numFmtId="171" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/>
        <numFmt numFmtId="172" formatCode="#,##0.00&quot;元 (yd)&quot;;[Red]-#,##0.00"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/>
        <xf numFmtId="10"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="57"/><xf numFmtId="31"/>
        <xf numFmtId="27"/><xf numFmtId="58"/><xf numFmtId="55"/><xf numFmtId="173"/></cellXfs>
        """;

    [Theory]
    [InlineData("14260", 0, "14260")]
    [InlineData("0.45810000000000001", 0, "0.4581")]
    [InlineData("1.1000000000000001", 0, "1.1")]
    [InlineData("1.23E+3", 0, "1230")]
    [InlineData("45179", 1, "2023-09-10")]
    [InlineData("45179", 2, "2023-09-10")]
    [InlineData("45170", 3, "2023年9月")]
    [InlineData("45170", 8, "2023年9月")]
    [InlineData("45179", 9, "2023-09-10")]
    [InlineData("45170", 10, "2023年9月")]
    [InlineData("45179", 11, "2023-09-10")]
    [InlineData("0.604166666666667", 12, "14:30")]
    [InlineData("45170", 13, "2023年9月")]
    [InlineData("14260.5", 4, "14260.5")]
    [InlineData("0.4581", 5, "45.81%")]
    [InlineData("45179.604166666664", 6, "2023-09-10 14:30")]
    [InlineData("0.604166666666667", 7, "14:30")]
    [InlineData("1", 1, "1900-01-01")]
    [InlineData("61", 1, "1900-03-01")]
    [InlineData("-5", 1, "-5")]
    [InlineData("1E+300", 1, "1E+300")]
    public void A_number_is_read_as_its_cell_shows_it(string number, int style, string text) =>
        Assert.Equal(
            text,
            Row(
                OfficeZip
                    .Excel($"""<row><c s="{style}"><v>{number}</v></c></row>""")
                    .CellStyles(Forms)
            )
                .Cells[0]
                .Text
        );

    [Fact]
    public void Dates_may_be_counted_from_1904()
    {
        var file = OfficeZip
            .Excel("""<row><c s="1"><v>43717</v></c></row>""")
            .CellStyles(Forms)
            .With(
                "xl/workbook.xml",
                OfficeZip.Workbook(
                    """<sheet name="台账" sheetId="1" r:id="rId1"/>""",
                    """<workbookPr date1904="1"/>"""
                )
            );

        Assert.Equal("2023-09-10", Row(file).Cells[0].Text);
    }

    [Theory]
    [InlineData("""<c t="s"><v>0</v></c>""", "完善制度")]
    [InlineData("""<c t="s"><v>1</v></c>""", "31名")]
    [InlineData("""<c t="inlineStr"><is><t>甲</t></is></c>""", "甲")]
    [InlineData("""<c t="str"><f>A1</f><v>乙</v></c>""", "乙")]
    [InlineData("""<c t="b"><v>1</v></c>""", "TRUE")]
    [InlineData("""<c t="d"><v>2023-09-10T00:00:00</v></c>""", "2023-09-10")]
    [InlineData("""<c t="inlineStr"><is><t>一_x000D_&#10;二</t></is></c>""", "一\n二")]
    public void Texts_are_read_however_they_are_kept(string cell, string text) =>
        Assert.Equal(
            text,
            Row(
                OfficeZip
                    .Excel($"<row>{cell}</row>")
                    .SharedTexts(
                        "<si><t>完善制度</t></si>"
                            + "<si><r><t>31</t></r><r><t>名</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>"
                    )
            )
                .Cells[0]
                .Text
        );

    [Fact]
    public void Cells_between_are_empty_and_rows_keep_their_numbers()
    {
        var source = Source(
            OfficeZip.Excel(
                $"""<row r="3">{Cell("B3", "甲")}{Cell("D3", "乙")}</row><row r="5"/><row r="7">{Cell("A7", "丙")}</row>"""
            )
        );

        Assert.Equal([(3, "\t甲\t\t乙"), (7, "丙")], source.Lines.Select(l => (l.Number, l.Text)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1048577")]
    [InlineData("x")]
    public void A_row_that_no_sheet_has_is_refused(string row) =>
        Assert.Equal(
            "office-broken",
            PlanFiles.RefusalCode(
                OfficeZip.Excel($"""<row r="{row}"><c><v>1</v></c></row>""").ToBytes(),
                "plan.xlsx"
            )
        );

    [Fact]
    public void A_merged_cell_goes_on_downward_and_takes_its_columns()
    {
        var rows = PlanFiles.Rows(
            OfficeZip
                .Excel(
                    $"""<row r="1">{Cell("A1", "问题")}{Cell("C1", "甲")}</row>"""
                        + $"""<row r="2">{Cell("C2", "乙")}</row><row r="3">{Cell("A3", "丙")}</row>""",
                    """<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"""
                )
                .ToBytes(),
            "plan.xlsx"
        );

        Assert.Equal([new(0, "问题"), new(2, "甲")], rows[0].Cells);
        Assert.Equal([new(0, "问题", IsContinued: true), new(2, "乙")], rows[1].Cells);
    }

    [Fact]
    public void Each_sheet_that_one_sees_is_a_table()
    {
        var bytes = Sheets("visible").ToBytes();

        Assert.Equal(
            [(0, "甲"), (1, "乙")],
            PlanFiles.Rows(bytes, "plan.xlsx").Select(r => (r.Table, r.Cells[0].Text))
        );
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void A_hidden_sheet_is_left_out(string state) =>
        Assert.Equal(["乙"], PlanFiles.Texts(Sheets(state).ToBytes(), "plan.xlsx"));

    [Fact]
    public void A_hidden_sheet_is_told() =>
        Assert.Equal(
            ["甲表"],
            PlanFiles.Told(Sheets("hidden").ToBytes(), "plan.xlsx", "hidden-sheet").Values
        );

    [Fact]
    public void Hidden_rows_are_read_and_told()
    {
        var bytes = OfficeZip
            .Excel(
                $"""<row r="1">{Cell("A1", "甲")}</row><row r="2" hidden="1">{Cell("A2", "乙")}</row>"""
            )
            .ToBytes();

        Assert.Equal(["甲", "乙"], PlanFiles.Texts(bytes, "plan.xlsx"));
        Assert.Equal(["台账", "1", "2"], PlanFiles.Told(bytes, "plan.xlsx", "hidden-rows").Values);
    }

    [Fact]
    public void Hidden_columns_are_told_by_their_letters() =>
        Assert.Equal(
            ["台账", "B–C, AA"],
            PlanFiles
                .Told(
                    OfficeZip
                        .Excel(
                            $"""<row r="1">{Cell("A1", "甲")}</row>""",
                            beforeRows: """<cols><col min="2" max="3" hidden="1"/>"""
                                + """<col min="27" max="27" hidden="1"/></cols>"""
                        )
                        .ToBytes(),
                    "plan.xlsx",
                    "hidden-columns"
                )
                .Values
        );

    [Theory]
    [InlineData("""<c r="B2" t="e"><v>#REF!</v></c>""", "cell-error")]
    [InlineData("""<c r="B2"><f>A1</f></c>""", "formula-without-value")]
    public void A_cell_that_gives_nothing_is_told_with_its_place(string cell, string code)
    {
        var bytes = OfficeZip
            .Excel($"""<row r="1">{Cell("A1", "甲")}</row><row r="2">{cell}</row>""")
            .ToBytes();

        var told = PlanFiles.Told(bytes, "plan.xlsx", code);

        Assert.Equal((2, "B2"), (told.Line!.Value, told.Values[1]));
    }

    private static OfficeZip Sheets(string stateOfFirst) =>
        OfficeZip
            .Excel($"""<row r="1">{Cell("A1", "甲")}</row>""")
            .Sheet("sheet2", $"""<row r="1">{Cell("A1", "乙")}</row>""")
            .With(
                "xl/workbook.xml",
                OfficeZip.Workbook(
                    $"""<sheet name="甲表" sheetId="1" r:id="rId1" state="{stateOfFirst}"/>"""
                        + """<sheet name="乙表" sheetId="2" r:id="rId2"/>"""
                )
            );

    private static string Cell(string place, string text) =>
        $"""<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>""";

    private static SourceText Source(OfficeZip file) =>
        PlanFiles.Source(file.ToBytes(), "plan.xlsx");

    private static SourceRow Row(OfficeZip file) =>
        Assert.Single(PlanFiles.Rows(file.ToBytes(), "plan.xlsx"));
}
