using Approvals.Casework.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Approvals.Casework.Tests.DocumentTests.Samples;
using static Approvals.Casework.Tests.DocumentTests.Written;

namespace Approvals.Casework.Tests.DocumentTests;

public sealed class WrittenDocuments
{
    [Fact]
    public void A_report_is_valid() => Assert.Empty(Faults(Report));

    [Fact]
    public void A_letter_is_valid() => Assert.Empty(Faults(Letter));

    [Fact]
    public void A_document_on_paper_across_is_valid() =>
        Assert.Empty(
            Faults(
                Report with
                {
                    Layout = DocumentLayout.Across,
                    Frame = new()
                    {
                        Label = "内部",
                        Foot = "签名：",
                        SaysTotal = true,
                    },
                }
            )
        );

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(DocxWriter.Write(Report), DocxWriter.Write(Report));

    [Fact]
    public void The_page_has_the_figures_of_the_standard()
    {
        using var written = Open(Report);
        var section = Section(written);

        var (size, margin) = (
            section.GetFirstChild<PageSize>()!,
            section.GetFirstChild<PageMargin>()!
        );
        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.Equal(
            (2098, 1984, 1587u, 1474u),
            (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value)
        );
    }

    [Fact]
    public void The_grid_has_the_figures_of_the_standard()
    {
        using var written = Open(Report);
        var grid = Section(written).GetFirstChild<DocGrid>()!;

        Assert.Equal(
            (DocGridValues.LinesAndChars, 579, -849),
            (grid.Type!.Value, grid.LinePitch!.Value, grid.CharacterSpace!.Value)
        );
    }

    [Theory]
    [InlineData("Normal", null, "32")]
    [InlineData("Title", "方正小标宋简体", "44")]
    [InlineData("Heading1", "黑体", null)]
    [InlineData("Heading2", "楷体_GB2312", null)]
    [InlineData("Heading3", null, null)]
    [InlineData("Mark", "黑体", null)]
    [InlineData("PageNumber", "宋体", "28")]
    [InlineData("Imprint", null, "28")]
    public void Each_part_has_its_face_and_size(string style, string? face, string? halfPoints)
    {
        using var written = Open(Report);
        var run = written
            .MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()
            .Single(one => one.StyleId == style)
            .StyleRunProperties;

        Assert.Equal(
            (face, halfPoints),
            (run?.RunFonts?.EastAsia?.Value, run?.FontSize?.Val?.Value)
        );
    }

    [Fact]
    public void Text_is_of_the_face_of_the_standard()
    {
        using var written = Open(Report);

        Assert.Equal(
            "仿宋_GB2312",
            written
                .MainDocumentPart!
                .StyleDefinitionsPart!
                .Styles!
                .DocDefaults!
                .RunPropertiesDefault!
                .RunPropertiesBaseStyle!
                .RunFonts!
                .EastAsia!
                .Value
        );
    }

    [Fact]
    public void Each_face_names_others_to_try()
    {
        using var written = Open(Report);
        var fonts = written.MainDocumentPart!.FontTablePart!.Fonts!.Elements<Font>();

        Assert.Contains(
            "FangSong",
            fonts.Single(font => font.Name == "仿宋_GB2312").AltName!.Val!.Value
        );
    }

    [Fact]
    public void Headings_are_numbered_by_their_level() =>
        Assert.Equal(
            ["一、甲", "（一）乙", "1.丙", "（1）丁", "（2）戊", "（二）己", "1.庚", "二、辛"],
            Paragraphs(
                    Plain([
                        new DocumentBlock.Heading(1, "甲"),
                        new DocumentBlock.Heading(2, "乙"),
                        new DocumentBlock.Heading(3, "丙"),
                        new DocumentBlock.Heading(4, "丁"),
                        new DocumentBlock.Heading(4, "戊"),
                        new DocumentBlock.Heading(2, "己"),
                        new DocumentBlock.Heading(3, "庚"),
                        new DocumentBlock.Heading(1, "辛"),
                    ])
                )
                .Skip(2)
        );

    [Fact]
    public void A_red_head_has_its_name_in_red_and_a_number_in_corner_brackets()
    {
        using var written = Open(Letter with { Layout = DocumentLayout.Standard });
        var paragraphs = written.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().ToList();

        Assert.Equal("FF0000", paragraphs[0].Descendants<Color>().Single().Val!.Value);
        Assert.Equal("某民函〔2023〕3号", paragraphs[3].InnerText);
    }

    [Fact]
    public void A_document_without_a_red_head_begins_with_its_title() =>
        Assert.Equal("整改进展情况", Paragraphs(Plain())[0]);

    [Fact]
    public void The_author_is_the_unit_and_no_person()
    {
        using var written = Open(Report);

        Assert.Equal("某县民政局", written.PackageProperties.Creator);
        Assert.Null(written.PackageProperties.LastModifiedBy);
    }

    [Fact]
    public void Attachments_are_numbered_where_there_are_several() =>
        Assert.Equal(
            ["", "附件：1. 台账", "2. 清单"],
            Paragraphs(Plain() with { Attachments = ["台账", "清单"] }).TakeLast(3)
        );

    [Fact]
    public void One_attachment_has_no_number() =>
        Assert.Equal("附件：台账", Paragraphs(Plain() with { Attachments = ["台账"] })[^1]);

    [Fact]
    public void What_XML_cannot_hold_is_replaced() =>
        Assert.Equal(
            "甲\uFFFD乙",
            Paragraphs(Plain(new DocumentBlock.Paragraph("甲\u0001乙")))[^1]
        );

    [Fact]
    public void A_row_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            DocxWriter.Write(Plain(new DocumentBlock.Table([1, 1], [new([new("甲")])])))
        );

    private static SectionProperties Section(WordprocessingDocument written) =>
        written.MainDocumentPart!.Document!.Body!.GetFirstChild<SectionProperties>()!;
}
