using Approvals.Casework.Plans.Files.Word;

namespace Approvals.Casework.Tests.PlanFileTests;

public sealed class WordNumbers
{
    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalEnclosedCircleChinese", 3, "③")]
    [InlineData("decimalEnclosedCircle", 21, "21")]
    [InlineData("decimalEnclosedParen", 2, "⑵")]
    [InlineData("chineseCounting", 1, "一")]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 11, "十一")]
    [InlineData("chineseCounting", 20, "二十")]
    [InlineData("chineseCounting", 26, "二十六")]
    [InlineData("chineseCountingThousand", 101, "一百零一")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseCountingThousand", 1001, "一千零一")]
    [InlineData("japaneseCounting", 15, "十五")]
    [InlineData("japaneseCounting", 158, "百五十八")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("ideographTraditional", 2, "乙")]
    [InlineData("ideographZodiac", 12, "亥")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("upperLetter", 3, "C")]
    [InlineData("lowerRoman", 14, "xiv")]
    [InlineData("upperRoman", 4, "IV")]
    [InlineData("none", 4, "")]
    [InlineData("unheard-of", 4, "4")]
    public void Numbers_are_written_as_in_Word(string form, int number, string text) =>
        Assert.Equal(text, CountingForms.Write(number, form));

    [Fact]
    public void Numbers_stand_before_the_words() =>
        Assert.Equal(
            ["一、 甲", "二、 乙"],
            Read(P("甲") + P("乙"), Pattern(Level(0, "chineseCounting", "%1、")))
        );

    [Fact]
    public void What_is_not_to_be_kept_apart_is_not() =>
        Assert.Equal(
            ["（1）甲"],
            Read(P("甲"), Pattern(Level(0, "decimal", "（%1）", """<w:suff w:val="nothing"/>""")))
        );

    [Fact]
    public void A_lower_level_begins_anew_after_one_above() =>
        Assert.Equal(
            ["一、 甲", "1. 乙", "2. 丙", "二、 丁", "1. 戊"],
            Read(
                P("甲") + P("乙", 1) + P("丙", 1) + P("丁") + P("戊", 1),
                Pattern(Level(0, "chineseCounting", "%1、") + Level(1, "decimal", "%2."))
            )
        );

    [Fact]
    public void A_lower_level_goes_on_where_it_never_begins_anew() =>
        Assert.Equal(
            ["一、 甲", "1. 乙", "二、 丙", "2. 丁"],
            Read(
                P("甲") + P("乙", 1) + P("丙") + P("丁", 1),
                Pattern(
                    Level(0, "chineseCounting", "%1、")
                        + Level(1, "decimal", "%2.", """<w:lvlRestart w:val="0"/>""")
                )
            )
        );

    [Fact]
    public void A_number_of_several_levels_shows_them_all() =>
        Assert.Equal(
            ["1 甲", "1.1 乙", "1.2 丙"],
            Read(
                P("甲") + P("乙", 1) + P("丙", 1),
                Pattern(Level(0, "decimal", "%1") + Level(1, "decimal", "%1.%2"))
            )
        );

    [Fact]
    public void A_level_in_figures_shows_those_above_in_figures() =>
        Assert.Equal(
            ["一、 甲", "1.1 乙"],
            Read(
                P("甲") + P("乙", 1),
                Pattern(
                    Level(0, "chineseCounting", "%1、") + Level(1, "decimal", "%1.%2", "<w:isLgl/>")
                )
            )
        );

    [Fact]
    public void Lists_of_one_pattern_count_on() =>
        Assert.Equal(
            ["1. 甲", "2. 乙"],
            Read(P("甲") + P("乙", list: 2), Pattern(Level(0, "decimal", "%1.")) + List(2))
        );

    [Fact]
    public void A_list_that_begins_anew_does_so_once() =>
        Assert.Equal(
            ["1. 甲", "5. 乙", "6. 丙"],
            Read(
                P("甲") + P("乙", list: 2) + P("丙", list: 2),
                Pattern(Level(0, "decimal", "%1."))
                    + List(
                        2,
                        """<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>"""
                    )
            )
        );

    [Fact]
    public void Words_between_do_not_stop_a_list() =>
        Assert.Equal(
            ["1. 甲", "说明", "2. 乙"],
            Read(
                P("甲") + OfficeZip.Paragraph("说明") + P("乙"),
                Pattern(Level(0, "decimal", "%1."))
            )
        );

    [Fact]
    public void The_sign_of_a_picture_font_is_a_dot() =>
        Assert.Equal(["• 甲"], Read(P("甲"), Pattern(Level(0, "bullet", "\uF0B7"))));

    [Fact]
    public void A_list_number_of_zero_takes_the_number_away() =>
        Assert.Equal(["甲"], Read(P("甲", list: 0), Pattern(Level(0, "decimal", "%1."))));

    [Fact]
    public void A_style_gives_its_number_also_to_those_based_on_it() =>
        Assert.Equal(
            ["第一条 甲", "（一） 乙", "第二条 丙"],
            PlanFiles.Texts(
                OfficeZip
                    .Word(Styled("甲", "a") + Styled("乙", "b") + Styled("丙", "c"))
                    .Numbering(
                        Pattern(
                            Level(0, "chineseCounting", "第%1条", """<w:pStyle w:val="a"/>""")
                                + Level(1, "chineseCounting", "（%2）", """<w:pStyle w:val="b"/>""")
                        )
                    )
                    .Styles(
                        Style("a", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                            + Style("b", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                            + """<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="a"/></w:style>"""
                    )
            )
        );

    [Fact]
    public void A_pattern_may_be_that_of_a_list_style() =>
        Assert.Equal(
            ["1. 甲"],
            PlanFiles.Texts(
                OfficeZip
                    .Word(P("甲", list: 2))
                    .Numbering(
                        """<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="s"/></w:abstractNum>"""
                            + Abstract(Level(0, "decimal", "%1."))
                            + List(1)
                            + """<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>"""
                    )
                    .Styles(
                        """<w:style w:type="numbering" w:styleId="s">"""
                            + """<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"""
                    )
            )
        );

    [Fact]
    public void Numbers_in_cells_count_too() =>
        Assert.Equal(
            ["1.\t甲", "2.\t乙"],
            Read(
                    $"<w:tbl>{Row("甲")}{Row("乙")}</w:tbl>" + OfficeZip.Paragraph(""),
                    Pattern(Level(0, "decimal", "%1."))
                )
                .Take(2)
        );

    private static string Row(string words) =>
        $"<w:tr><w:tc>{P("")}</w:tc><w:tc>{OfficeZip.Paragraph(words)}</w:tc></w:tr>";

    private static IEnumerable<string> Read(string body, string numbering) =>
        PlanFiles.Texts(OfficeZip.Word(body).Numbering(numbering));

    private static string P(string words, int level = 0, int list = 1) =>
        OfficeZip.Paragraph(
            words,
            $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"""
        );

    private static string Styled(string words, string style) =>
        OfficeZip.Paragraph(words, $"""<w:pStyle w:val="{style}"/>""");

    private static string Style(string id, string properties) =>
        $"""<w:style w:type="paragraph" w:styleId="{id}"><w:pPr>{properties}</w:pPr></w:style>""";

    private static string Level(int level, string form, string text, string more = "") =>
        $"""
            <w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}
            <w:lvlText w:val="{text}"/></w:lvl>
            """;

    private static string Abstract(string levels) =>
        $"""<w:abstractNum w:abstractNumId="9">{levels}</w:abstractNum>""";

    private static string List(int id, string overrides = "") =>
        $"""<w:num w:numId="{id}"><w:abstractNumId w:val="9"/>{overrides}</w:num>""";

    private static string Pattern(string levels) => Abstract(levels) + List(1);
}
