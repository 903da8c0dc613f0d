using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.PlanFileTests;

public sealed class WordTables
{
    [Fact]
    public void A_row_is_a_line_and_counts_as_one_paragraph() =>
        Assert.Equal(
            [(1, "前"), (2, "序号\t措施"), (3, "1\t完善制度"), (4, "后")],
            Source(P("前") + Table(Row("序号", "措施") + Row("1", "完善制度")) + P("后"))
                .Lines.Select(l => (l.Number, l.Text))
        );

    [Fact]
    public void Tables_are_numbered_and_text_belongs_to_none() =>
        Assert.Equal(
            [0, null, 1],
            Source(Table(Row("甲")) + P("中") + Table(Row("乙"))).Lines.Select(l => l.Row?.Table)
        );

    [Fact]
    public void Paragraphs_and_breaks_in_a_cell_are_its_lines() =>
        Assert.Equal(
            "一\n二\n三",
            Cells(
                $"<w:tr><w:tc>{P("一")}<w:p><w:r><w:t>二</w:t><w:br/><w:t>三</w:t></w:r></w:p></w:tc></w:tr>"
            )[0]
                .Single()
                .Text
        );

    [Fact]
    public void A_cell_merged_downward_goes_on_with_its_words() =>
        Assert.Equal(
            [new(0, "问题一", IsContinued: true), new(1, "乙")],
            Cells(
                $"<w:tr>{Cell("问题一", Merge("restart"))}{Cell("甲")}</w:tr>"
                    + $"<w:tr>{Cell("", "<w:vMerge/>")}{Cell("乙")}</w:tr>"
            )[1]
        );

    [Fact]
    public void A_new_merge_ends_the_one_above() =>
        Assert.Equal(
            [new(0, "问题二")],
            Cells(
                $"<w:tr>{Cell("问题一", Merge("restart"))}</w:tr><w:tr>{Cell("问题二", Merge("restart"))}</w:tr>"
            )[1]
        );

    [Fact]
    public void A_cell_that_is_not_merged_ends_the_one_above() =>
        Assert.Equal(
            [new(0, "丙")],
            Cells(
                $"<w:tr>{Cell("甲", Merge("restart"))}</w:tr><w:tr>{Cell("乙")}</w:tr>"
                    + $"<w:tr>{Cell("丙", "<w:vMerge/>")}</w:tr>"
            )[2]
        );

    [Theory]
    [InlineData("""<w:gridSpan w:val="3"/>""", 3)]
    [InlineData("", 1)]
    public void A_cell_merged_sideways_takes_its_columns(string properties, int next) =>
        Assert.Equal(
            [new(0, "甲"), new(next, "乙")],
            Cells($"<w:tr>{Cell("甲", properties)}{Cell("乙")}</w:tr>")[0]
        );

    [Fact]
    public void Cells_joined_in_the_old_way_are_one() =>
        Assert.Equal(
            [new(0, "甲"), new(2, "乙")],
            Cells(
                $"""<w:tr>{Cell("甲", """<w:hMerge w:val="restart"/>""")}{Cell("", "<w:hMerge/>")}{Cell("乙")}</w:tr>"""
            )[0]
        );

    [Fact]
    public void A_merge_both_ways_goes_on_in_its_first_column() =>
        Assert.Equal(
            [new(0, "甲", IsContinued: true), new(2, "丙")],
            Cells(
                $"<w:tr>{Cell("甲", """<w:gridSpan w:val="2"/>""" + Merge("restart"))}{Cell("乙")}</w:tr>"
                    + $"<w:tr>{Cell("", """<w:gridSpan w:val="2"/><w:vMerge/>""")}{Cell("丙")}</w:tr>"
            )[1]
        );

    [Fact]
    public void A_row_that_begins_further_right_keeps_its_columns() =>
        Assert.Equal(
            [new(2, "甲")],
            Cells($"""<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{Cell("甲")}</w:tr>""")[0]
        );

    [Fact]
    public void A_row_deleted_under_tracking_is_left_out() =>
        Assert.Equal(
            ["乙"],
            Source(
                Table(
                    $"""<w:tr><w:trPr><w:del w:id="1" w:author="甲"/></w:trPr>{Cell("甲")}</w:tr>"""
                        + Row("乙")
                )
            )
                .Lines.Select(l => l.Text)
        );

    [Fact]
    public void A_table_in_a_cell_is_words_of_that_cell() =>
        Assert.Equal(
            [new(0, "外\n甲\t乙")],
            Cells($"<w:tr><w:tc>{P("外")}{Table(Row("甲", "乙"))}{P("")}</w:tc></w:tr>")[0]
        );

    [Fact]
    public void Rows_and_cells_in_content_controls_are_read() =>
        Assert.Equal(
            [new(0, "甲"), new(1, "乙")],
            Cells(
                $"<w:sdt><w:sdtContent><w:tr>{Cell("甲")}<w:sdt><w:sdtContent>{Cell("乙")}</w:sdtContent></w:sdt></w:tr>"
                    + "</w:sdtContent></w:sdt>"
            )[0]
        );

    private static string P(string words) => OfficeZip.Paragraph(words);

    private static string Table(string rows) => $"<w:tbl>{rows}</w:tbl>";

    private static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(c => Cell(c)))}</w:tr>";

    private static string Cell(string words, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(words)}</w:tc>";

    private static string Merge(string kind) => $"""<w:vMerge w:val="{kind}"/>""";

    private static SourceText Source(string body) =>
        PlanFiles.Source(OfficeZip.Word(body).ToBytes(), "plan.docx");

    private static IReadOnlyList<SourceCell>[] Cells(string rows) =>
        [
            .. Source(Table(rows) + P("后"))
                .Lines.Select(l => l.Row)
                .OfType<SourceRow>()
                .Select(r => r.Cells),
        ];
}
