using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.PlanFileTests;

public sealed class WordDocuments
{
    private const string DeletedEnd = """<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>""";

    [Fact]
    public void Paragraphs_are_lines_and_empty_ones_stay() =>
        Assert.Equal(
            [(1, "整改方案"), (2, ""), (3, "一、总体要求")],
            Source(P("整改方案") + P("") + P("一、总体要求")).Lines.Select(l => (l.Number, l.Text))
        );

    [Fact]
    public void A_document_of_the_SDK_is_read()
    {
        using var stream = new MemoryStream();
        using (
            var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Create(
                stream,
                DocumentFormat.OpenXml.WordprocessingDocumentType.Document
            )
        )
        {
            document.AddMainDocumentPart().Document = new(
                new DocumentFormat.OpenXml.Wordprocessing.Body(
                    new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
                        new DocumentFormat.OpenXml.Wordprocessing.Run(
                            new DocumentFormat.OpenXml.Wordprocessing.Text("整改方案")
                        )
                    )
                )
            );
        }

        Assert.Equal(["整改方案"], PlanFiles.Texts(stream.ToArray(), "plan.docx"));
    }

    [Fact]
    public void A_document_in_the_strict_form_is_read()
    {
        var strict = OfficeZip
            .Document(P("整改方案"))
            .Replace(
                OfficeZip.W,
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
                StringComparison.Ordinal
            );

        Assert.Equal(
            ["整改方案"],
            PlanFiles.Texts(OfficeZip.Word("").With("word/document.xml", strict))
        );
    }

    [Fact]
    public void Tabs_stay_and_line_breaks_make_lines_of_the_same_paragraph() =>
        Assert.Equal(
            [(1, "责任单位\t办公室"), (1, "完成时限"), (2, "二")],
            Source(
                "<w:p><w:r><w:t>责任单位</w:t><w:tab/><w:t>办公室</w:t><w:br/><w:t>完成时限</w:t></w:r></w:p>"
                    + P("二")
            )
                .Lines.Select(l => (l.Number, l.Text))
        );

    [Fact]
    public void A_break_of_the_page_makes_no_empty_line() =>
        Assert.Equal(
            ["二、内容"],
            Texts("""<w:p><w:r><w:br w:type="page"/><w:t>二、内容</w:t></w:r></w:p>""")
        );

    [Fact]
    public void Words_in_pieces_are_put_together() =>
        Assert.Equal(
            ["31名干部-共14260元"],
            Texts(
                "<w:p><w:r><w:t>31</w:t></w:r><w:hyperlink><w:r><w:t>名</w:t></w:r></w:hyperlink>"
                    + "<w:sdt><w:sdtContent><w:r><w:t>干部</w:t><w:noBreakHyphen/></w:r></w:sdtContent></w:sdt>"
                    + "<w:smartTag><w:r><w:t>共14260元</w:t></w:r></w:smartTag></w:p>"
            )
        );

    [Fact]
    public void Tracked_deletions_are_left_out_and_insertions_taken() =>
        Assert.Equal(
            ["9月20日前完成"],
            Texts(
                """
                <w:p><w:r><w:t>9月</w:t></w:r><w:del w:id="1" w:author="甲"><w:r><w:delText>10</w:delText></w:r></w:del>
                <w:ins w:id="2" w:author="甲"><w:r><w:t>20</w:t></w:r></w:ins><w:r><w:t>日前完成</w:t></w:r>
                <w:moveFrom w:id="3" w:author="甲"><w:r><w:t>旧处</w:t></w:r></w:moveFrom></w:p>
                """
            )
        );

    [Fact]
    public void Tracked_changes_are_told() =>
        Assert.Equal(
            ["1"],
            PlanFiles
                .Told(
                    Bytes(
                        P("甲") + """<w:p><w:ins w:id="1"><w:r><w:t>乙</w:t></w:r></w:ins></w:p>"""
                    ),
                    "plan.docx",
                    "tracked-changes"
                )
                .Values
        );

    [Fact]
    public void A_paragraph_whose_end_is_deleted_goes_on_in_the_next() =>
        Assert.Equal(
            ["（1）完善制度", "三"],
            Texts(P("（1）完善", DeletedEnd) + P("制度") + P("三"))
        );

    [Fact]
    public void Words_whose_paragraph_is_deleted_up_to_a_table_or_the_end_stay() =>
        Assert.Equal(
            ["前", "甲", "后"],
            Texts(
                P("前", DeletedEnd)
                    + $"<w:tbl><w:tr><w:tc>{P("甲")}</w:tc></w:tr></w:tbl>"
                    + P("后", DeletedEnd)
            )
        );

    [Fact]
    public void Of_a_field_the_result_is_read() =>
        Assert.Equal(
            ["第3页"],
            Texts(
                """
                <w:p><w:r><w:t>第</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
                <w:r><w:instrText>IF </w:instrText></w:r><w:r><w:t>条件</w:t></w:r>
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>
                <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>页</w:t></w:r></w:p>
                """
            )
        );

    [Fact]
    public void A_field_without_an_end_swallows_no_more_than_its_paragraph() =>
        Assert.Equal(
            ["", "二"],
            Texts(
                """<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>甲</w:t></w:r></w:p>"""
                    + P("二")
            )
        );

    [Fact]
    public void A_text_box_follows_the_paragraph_that_it_hangs_on() =>
        Assert.Equal(
            ["标题", "整改方案", "正文"],
            Texts(
                "<w:p><w:r><w:t>标题</w:t></w:r><w:r>"
                    + Box("整改方案", "整改方案")
                    + "</w:r></w:p>"
                    + P("正文")
            )
        );

    [Fact]
    public void Where_only_older_programs_have_the_words_theirs_are_taken() =>
        Assert.Equal(["", "旧"], Texts($"<w:p><w:r>{Box("", "旧")}</w:r></w:p>"));

    [Fact]
    public void Headers_footers_and_comments_are_left_out() =>
        Assert.Equal(
            ["正文"],
            PlanFiles.Texts(
                OfficeZip
                    .Word(P("正文"))
                    .Part(
                        "word/header1.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
                        $"""<w:hdr xmlns:w="{OfficeZip.W}">{P("页眉")}</w:hdr>"""
                    )
            )
        );

    [Fact]
    public void A_table_of_contents_is_left_out_and_its_lines_still_count() =>
        Assert.Equal(
            [(2, "一、总体要求")],
            PlanFiles
                .Source(
                    OfficeZip
                        .Word(P("一、总体要求 1", """<w:pStyle w:val="10"/>""") + P("一、总体要求"))
                        .Styles(
                            """<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>"""
                        )
                        .ToBytes(),
                    "plan.docx"
                )
                .Lines.Select(l => (l.Number, l.Text))
        );

    [Fact]
    public void Hidden_words_are_read_and_told() =>
        Assert.Equal(
            FindingSeverity.Info,
            PlanFiles
                .Told(
                    Bytes("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>"),
                    "plan.docx",
                    "hidden-words"
                )
                .Severity
        );

    [Fact]
    public void An_embedded_sheet_is_told_as_left_out() =>
        Assert.Equal(
            FindingSeverity.Warning,
            PlanFiles
                .Told(
                    Bytes("<w:p><w:r><w:t>甲</w:t><w:object/></w:r></w:p>"),
                    "plan.docx",
                    "objects-left-out"
                )
                .Severity
        );

    private static string P(string words, string properties = "") =>
        OfficeZip.Paragraph(words, properties);

    private static string Box(string newer, string older) =>
        $"""
            <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
            ><mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            ><w:drawing><wps:wsp><wps:txbx><w:txbxContent>{P(
                newer
            )}</w:txbxContent></wps:txbx></wps:wsp></w:drawing
            ></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox
            ><w:txbxContent>{P(
                older
            )}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>
            """;

    private static byte[] Bytes(string body) => OfficeZip.Word(body).ToBytes();

    private static SourceText Source(string body) => PlanFiles.Source(Bytes(body), "plan.docx");

    private static IEnumerable<string> Texts(string body) => PlanFiles.Texts(OfficeZip.Word(body));
}
