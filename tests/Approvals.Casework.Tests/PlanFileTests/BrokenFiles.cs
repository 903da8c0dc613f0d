using System.Text;
using Approvals.Casework.Plans;
using Approvals.Casework.Plans.Files;

namespace Approvals.Casework.Tests.PlanFileTests;

/// <summary>Files changed at chance: whatever comes, it is read or refused, and never an exception.</summary>
public sealed class BrokenFiles
{
    private const int Tries = 300;

    private const string Body =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        + "<w:r><w:t>甲</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>"
        + "<w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>";

    private const string Numbering =
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";

    private const string Rows =
        "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\" s=\"0\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45179</v></c></row>";

    [Fact]
    public void Changed_bytes_are_read_or_refused()
    {
        var bytes = OfficeZip.Word(Body).Numbering(Numbering).ToBytes();

        AllAnswered(chance =>
        {
            var changed = bytes.ToArray();
            changed[chance.Next(changed.Length)] = (byte)chance.Next(256);
            return changed;
        });
    }

    [Fact]
    public void Cut_files_are_read_or_refused()
    {
        var bytes = OfficeZip.Excel(Rows).ToBytes();

        AllAnswered(chance => bytes[..chance.Next(bytes.Length)]);
    }

    [Fact]
    public void Changed_words_of_a_document_are_read_or_refused() =>
        AllAnswered(chance =>
            OfficeZip
                .Word("")
                .Numbering("")
                .With("word/document.xml", Changed(OfficeZip.Document(Body), chance))
                .With(
                    "word/numbering.xml",
                    Changed(
                        $"<w:numbering xmlns:w=\"{OfficeZip.W}\">{Numbering}</w:numbering>",
                        chance
                    )
                )
                .ToBytes()
        );

    [Fact]
    public void Changed_words_of_a_workbook_are_read_or_refused() =>
        AllAnswered(chance =>
            OfficeZip
                .Excel("")
                .SharedTexts("<si><t>甲</t></si>")
                .CellStyles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
                .With(
                    "xl/worksheets/sheet1.xml",
                    Changed(
                        $"<worksheet xmlns=\"{OfficeZip.S}\"><cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>"
                            + $"<sheetData>{Rows}</sheetData>"
                            + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>",
                        chance
                    )
                )
                .ToBytes()
        );

    private static byte[] Changed(string xml, Random chance)
    {
        var text = new StringBuilder(xml);
        for (var count = chance.Next(1, 3); count > 0; count--)
        {
            var at = chance.Next(text.Length);
            text[at] = "0189-x<>\"/ :甲"[chance.Next(13)];
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AllAnswered(Func<Random, byte[]> file)
    {
        var chance = new Random(20230803);
        for (var count = 0; count < Tries; count++)
        {
            var reading = PlanFile.Read(file(chance), "plan.docx");
            Assert.Equal(
                reading.Source is null,
                reading.Problems.Any(p => p.Severity == FindingSeverity.Error)
            );
        }
    }
}
