using System.Text;
using Approvals.Casework.Plans;
using Approvals.Casework.Wording;

namespace Approvals.Casework.Tests.PlanFileTests;

public sealed class RefusedFiles
{
    private const string Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static TheoryData<string, string, byte[]> Kinds =>
        new()
        {
            { "empty", "plan.txt", [] },
            { "pdf", "plan.txt", "%PDF-1.7\n1 0 obj"u8.ToArray() },
            { "pdf", "plan.pdf", "@PJL\n%PDF-1.4\n"u8.ToArray() },
            { "picture", "plan.docx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0] },
            { "picture", "plan.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
            { "picture", "plan.bmp", [.. "BM"u8, 0x36, 0, 0, 0, 0, 0] },
            { "rich-text", "plan.doc", @"{\rtf1\ansi }"u8.ToArray() },
            { "zip", "plan.rar", [.. "Rar!"u8, 0x1A, 0x07, 0x01, 0x00] },
            { "zip", "plan.docx", OfficeZip.Zip(("plan.txt", PlanFiles.Utf8("整改"))) },
            { "ofd", "plan.docx", OfficeZip.Zip(("OFD.xml", "<OFD/>"u8.ToArray())) },
            {
                "open-document",
                "plan.odt",
                OfficeZip.Zip(("mimetype", []), ("META-INF/manifest.xml", "<m/>"u8.ToArray()))
            },
            { "encrypted", "plan.docx", OldOfficeFiles.With("EncryptedPackage") },
            { "old-word", "plan.docx", OldOfficeFiles.With("WordDocument") },
            { "old-excel", "plan.xlsx", OldOfficeFiles.With("Workbook") },
            { "old-other", "plan.msg", OldOfficeFiles.With("__properties") },
            { "no-words", "plan.txt", PlanFiles.Utf8(" \n\t\n") },
            { "no-words", "plan.docx", OfficeZip.Word(OfficeZip.Paragraph("")).ToBytes() },
            { "zip-broken", "plan.docx", Fresh().ToBytes()[..^40] },
            { "zip-broken", "plan.docx", Fresh().ToBytes()[..200] },
            { "zip-broken", "plan.docx", [.. "PK\u0003\u0004"u8, .. new byte[100]] },
            {
                "powerpoint",
                "plan.pptx",
                Typed(
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
                )
            },
            {
                "binary-excel",
                "plan.xlsb",
                Typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main")
            },
            {
                "macros",
                "plan.docx",
                Typed("application/vnd.ms-word.document.macroEnabled.main+xml")
            },
            { "other-office", "plan.docx", Typed("application/xml") },
        };

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_no_document_with_words_is_refused(string code, string name, byte[] bytes) =>
        Assert.Equal(code, PlanFiles.RefusalCode(bytes, name));

    [Theory, MemberData(nameof(Kinds))]
    public void A_refusal_has_its_sentence(string code, string name, byte[] bytes)
    {
        _ = code;
        var refusal = PlanFiles.Refusal(bytes, name);

        Assert.NotEmpty(refusal.Message(Language.Chinese));
    }

    [Fact]
    public void A_project_of_macros_is_found_whatever_the_file_says_it_is() =>
        Assert.Equal(
            "macros",
            PlanFiles.RefusalCode(
                Fresh().With("word/vbaProject.bin", [1, 2, 3]).ToBytes(),
                "plan.docx"
            )
        );

    [Fact]
    public void A_control_is_refused() =>
        Assert.Equal(
            "macros",
            PlanFiles.RefusalCode(
                Fresh()
                    .Part(
                        "word/activeX/activeX1.xml",
                        "application/vnd.ms-office.activeX+xml",
                        "<a/>"
                    )
                    .ToBytes(),
                "plan.docx"
            )
        );

    [Theory]
    [InlineData("attachedTemplate", "external-template")]
    [InlineData("oleObject", "external-link")]
    [InlineData("image", "external-link")]
    [InlineData("frame", "external-link")]
    public void What_lies_elsewhere_is_refused(string kind, string code)
    {
        var bytes = Fresh().External(kind, "https://example.org/x").ToBytes();

        var refusal = PlanFiles.Refusal(bytes, "plan.docx");

        Assert.Equal(code, refusal.Code);
        Assert.Contains(
            "https://example.org/x",
            refusal.Message(Language.English),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_settings_take_from_elsewhere_is_refused()
    {
        var settings = $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="{Relations}/attachedTemplate"
                Target="file:///C:/x.dotm" TargetMode="External"/></Relationships>
            """;

        Assert.Equal(
            "external-template",
            PlanFiles.RefusalCode(
                Fresh().With("word/_rels/settings.xml.rels", settings).ToBytes(),
                "plan.docx"
            )
        );
    }

    [Fact]
    public void A_workbook_that_draws_on_another_is_refused() =>
        Assert.Equal(
            "external-data",
            PlanFiles.RefusalCode(
                OfficeZip
                    .Excel("<row><c t=\"str\"><v>整改</v></c></row>")
                    .Part(
                        "xl/externalLinks/externalLink1.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
                        "<externalLink/>"
                    )
                    .ToBytes(),
                "plan.xlsx"
            )
        );

    [Fact]
    public void A_hyperlink_is_only_told() =>
        Assert.Equal(
            FindingSeverity.Info,
            PlanFiles
                .Told(
                    Fresh().External("hyperlink", "https://example.org").ToBytes(),
                    "plan.docx",
                    "hyperlinks"
                )
                .Severity
        );

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    public void A_document_type_is_refused(string start) =>
        Assert.Equal(
            "xml-dtd",
            PlanFiles.RefusalCode(
                Fresh()
                    .With(
                        "word/document.xml",
                        start + OfficeZip.Document(OfficeZip.Paragraph("&a;"))
                    )
                    .ToBytes(),
                "plan.docx"
            )
        );

    [Fact]
    public void A_document_type_in_another_encoding_is_refused()
    {
        var text = "<!DOCTYPE w []>" + OfficeZip.Document("");

        Assert.Equal(
            "xml-dtd",
            PlanFiles.RefusalCode(
                Fresh()
                    .With("word/document.xml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)])
                    .ToBytes(),
                "plan.docx"
            )
        );
    }

    [Fact]
    public void XML_that_is_broken_is_told_with_its_place()
    {
        var bytes = Fresh().With("word/document.xml", "<w:document>\n<").ToBytes();

        Assert.StartsWith(
            "xml-broken",
            PlanFiles.RefusalCode(bytes, "plan.docx"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Elements_nested_by_the_thousand_are_refused()
    {
        var body = string.Concat(
            Enumerable
                .Repeat("<w:sdt><w:sdtContent>", 20_000)
                .Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000))
        );

        Assert.Equal(
            "xml-too-deep",
            PlanFiles.RefusalCode(OfficeZip.Word(body).ToBytes(), "plan.docx")
        );
    }

    [Fact]
    public void A_part_that_stands_there_twice_is_refused() =>
        Assert.Equal(
            "zip-part-twice",
            PlanFiles.RefusalCode(Fresh().With("Word/Document.xml", "<a/>").ToBytes(), "plan.docx")
        );

    [Fact]
    public void A_part_in_pieces_is_refused() =>
        Assert.Equal(
            "office-broken",
            PlanFiles.RefusalCode(
                Fresh().With("word/document.xml/[0].piece", "<a>").ToBytes(),
                "plan.docx"
            )
        );

    [Fact]
    public void A_changed_bit_is_noticed()
    {
        var bytes = OfficeZip
            .Word(OfficeZip.Paragraph("整改方案"))
            .With("word/x.bin", [.. Stored])
            .ToBytes();
        var at = bytes.AsSpan().IndexOf(Stored.AsSpan(0, 20));
        bytes[at + 5] ^= 1;

        Assert.Equal("zip-broken", PlanFiles.RefusalCode(bytes, "plan.docx"));
    }

    [Fact]
    public void More_parts_than_the_limit_are_refused() =>
        Assert.Equal(
            "zip-too-many-parts",
            PlanFiles.Refusal(Fresh().ToBytes(), "plan.docx", new() { MaxParts = 3 }).Code
        );

    private static OfficeZip Fresh() => OfficeZip.Word(OfficeZip.Paragraph("整改方案"));

    private static byte[] Typed(string type) => Fresh().WithMainType(type).ToBytes();

    /// <summary>Bytes that no packing makes shorter, so that they stand in a zip file as they are.</summary>
    private static readonly byte[] Stored =
    [
        .. Enumerable
            .Range(0, 64)
            .SelectMany(i =>
                System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i))
            ),
    ];
}
