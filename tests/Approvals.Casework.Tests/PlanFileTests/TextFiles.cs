using System.Text;
using Approvals.Casework.Plans;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.PlanFileTests;

public sealed class TextFiles
{
    private const string Plan = "一、整改内容\n（1）完善学习制度。\n\n9月10日前完成。";

    private static readonly string[] Lines =
    [
        "一、整改内容",
        "（1）完善学习制度。",
        "",
        "9月10日前完成。",
    ];

    public static TheoryData<string, byte[]> Encodings =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Plan) },
            { "UTF-8 with its mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Plan)] },
            { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Plan)] },
            {
                "UTF-16, high byte first",
                [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Plan)]
            },
            { "GB18030", Gb18030(Plan) },
        };

    [Theory, MemberData(nameof(Encodings))]
    public void Text_is_read_in_the_encodings_that_offices_use(string encoding, byte[] bytes)
    {
        _ = encoding;

        Assert.Equal(Lines, PlanFiles.Texts(bytes, "plan.txt"));
    }

    [Fact]
    public void Lines_are_numbered_as_in_an_editor() =>
        Assert.Equal(
            [1, 2, 3, 4],
            PlanFiles
                .Source(PlanFiles.Utf8("甲\r\n乙\r丙\n丁\n"), "plan.txt")
                .Lines.Select(l => l.Number)
        );

    [Fact]
    public void A_character_of_four_bytes_is_read_in_GB18030() =>
        Assert.Equal(["整改方案的𠮷字"], PlanFiles.Texts(Gb18030("整改方案的𠮷字"), "plan.txt"));

    [Fact]
    public void It_is_told_that_a_text_was_read_as_GB18030() =>
        Assert.Equal(
            FindingSeverity.Info,
            PlanFiles.Told(Gb18030(Plan), "plan.txt", "read-as-gb18030").Severity
        );

    [Fact]
    public void A_byte_that_is_no_text_is_named()
    {
        byte[] bytes = [.. PlanFiles.Utf8("整改\n方案"), 0xFF, .. PlanFiles.Utf8("。")];

        var refusal = PlanFiles.Refusal(bytes, "plan.txt");

        Assert.Equal(("encoding-unknown", 2), (refusal.Code, refusal.Line));
        Assert.Equal(["2", "14"], refusal.Values.Take(2));
    }

    [Fact]
    public void Text_in_Big5_is_not_taken_for_other_characters() =>
        Assert.Equal(
            "encoding-unknown",
            PlanFiles.RefusalCode(
                CodePage(950, "整改內容及措施，辦公室負責落實學習制度"),
                "plan.txt"
            )
        );

    [Fact]
    public void A_UTF16_text_that_is_cut_off_is_refused() =>
        Assert.Equal(
            "encoding-broken",
            PlanFiles.RefusalCode(
                [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("整"), 0x39],
                "plan.txt"
            )
        );

    [Fact]
    public void UTF16_without_its_mark_is_told_from_text() =>
        Assert.Equal(
            "binary-bytes",
            PlanFiles.RefusalCode(Encoding.Unicode.GetBytes("整改 1."), "plan.txt")
        );

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal("binary", PlanFiles.RefusalCode([0x41, 0x01, 0x42, 0x0A], "plan.txt"));

    [Fact]
    public void Characters_destroyed_before_are_told_with_their_line() =>
        Assert.Equal(
            2,
            PlanFiles
                .Told(PlanFiles.Utf8("整改\n\uFFFD\uFFFD方案"), "plan.txt", "damaged-characters")
                .Line
        );

    [Fact]
    public void A_folder_is_no_part_of_the_name() =>
        Assert.Equal(
            "plan.txt",
            PlanFiles.Source(PlanFiles.Utf8("甲"), @"C:\papers/plan.txt").Name
        );

    [Fact]
    public void The_hash_is_that_of_the_bytes() =>
        Assert.Equal(
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            PlanFiles.Source("abc"u8.ToArray(), "plan.txt").Sha256
        );

    [Theory]
    [InlineData("plan.csv", SourceFormat.Csv)]
    [InlineData("plan.tsv", SourceFormat.Tsv)]
    [InlineData("plan.md", SourceFormat.Text)]
    [InlineData("plan", SourceFormat.Text)]
    [InlineData("plan.xlsx", SourceFormat.Csv)]
    public void What_the_bytes_leave_open_the_name_settles(string name, SourceFormat format) =>
        Assert.Equal(format, PlanFiles.Source(PlanFiles.Utf8("序号,整改措施"), name).Format);

    [Fact]
    public void A_web_page_under_the_name_of_a_document_is_refused() =>
        Assert.Equal(
            "markup",
            PlanFiles.RefusalCode(PlanFiles.Utf8("\n<HTML><body>整改</body></HTML>"), "plan.doc")
        );

    [Fact]
    public void More_lines_than_the_limit_are_refused() =>
        Assert.Equal(
            "too-many-lines",
            PlanFiles.Refusal(PlanFiles.Utf8("甲\n乙\n丙"), "plan.txt", new() { MaxLines = 2 }).Code
        );

    [Fact]
    public void A_refusal_says_in_both_languages_where_and_what_to_do()
    {
        var refusal = PlanFiles.Refusal([0x41, 0x0A, 0xFF], "plan.txt");

        Assert.Contains(
            "第3个字节（第2行）",
            refusal.Message(Language.Chinese),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "byte 3 (line 2)",
            refusal.Message(Language.English),
            StringComparison.Ordinal
        );
    }

    private static byte[] Gb18030(string text) => CodePage(54936, text);

    private static byte[] CodePage(int codePage, string text) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text);
}
