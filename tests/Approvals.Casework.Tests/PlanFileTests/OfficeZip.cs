using System.IO.Compression;
using System.Text;

namespace Approvals.Casework.Tests.PlanFileTests;

/// <summary>Word and Excel files by hand, part by part: also such as no program would write.</summary>
internal sealed class OfficeZip
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string P = "http://schemas.openxmlformats.org/package/2006";
    private const string T = "application/vnd.openxmlformats-officedocument";

    private readonly Dictionary<string, byte[]> _parts = [];
    private readonly List<string> _types = [];
    private readonly List<string> _relationships = [];
    private readonly string _main;

    private OfficeZip(string main, string type)
    {
        _main = main;
        Part(main, type, "");
    }

    public static OfficeZip Word(string body)
    {
        var file = new OfficeZip("word/document.xml", $"{T}.wordprocessingml.document.main+xml");
        return file.With("word/document.xml", Document(body));
    }

    public static OfficeZip Excel(string rows, string afterRows = "", string beforeRows = "")
    {
        var file = new OfficeZip("xl/workbook.xml", $"{T}.spreadsheetml.sheet.main+xml");
        file.With("xl/workbook.xml", Workbook("""<sheet name="台账" sheetId="1" r:id="rId1"/>"""));
        return file.Sheet("sheet1", rows, afterRows, beforeRows);
    }

    public static string Document(string body) =>
        $"""<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>""";

    public static string Workbook(string sheets, string properties = "") =>
        $"""<workbook xmlns="{S}" xmlns:r="{R}">{properties}<sheets>{sheets}</sheets></workbook>""";

    public static string Paragraph(string words, string properties = "") =>
        $"""<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>""";

    public OfficeZip Sheet(
        string name,
        string rows,
        string afterRows = "",
        string beforeRows = ""
    ) =>
        Part(
                $"xl/worksheets/{name}.xml",
                $"{T}.spreadsheetml.worksheet+xml",
                $"""<worksheet xmlns="{S}">{beforeRows}<sheetData>{rows}</sheetData>{afterRows}</worksheet>"""
            )
            .Related($"{R}/worksheet", $"worksheets/{name}.xml");

    public OfficeZip SharedTexts(string items) =>
        Part(
                "xl/sharedStrings.xml",
                $"{T}.spreadsheetml.sharedStrings+xml",
                $"""<sst xmlns="{S}">{items}</sst>"""
            )
            .Related($"{R}/sharedStrings", "sharedStrings.xml");

    public OfficeZip CellStyles(string styles) =>
        Part(
                "xl/styles.xml",
                $"{T}.spreadsheetml.styles+xml",
                $"""<styleSheet xmlns="{S}">{styles}</styleSheet>"""
            )
            .Related($"{R}/styles", "styles.xml");

    public OfficeZip Numbering(string numbering) =>
        Part(
                "word/numbering.xml",
                $"{T}.wordprocessingml.numbering+xml",
                $"""<w:numbering xmlns:w="{W}">{numbering}</w:numbering>"""
            )
            .Related($"{R}/numbering", "numbering.xml");

    public OfficeZip Styles(string styles) =>
        Part(
                "word/styles.xml",
                $"{T}.wordprocessingml.styles+xml",
                $"""<w:styles xmlns:w="{W}">{styles}</w:styles>"""
            )
            .Related($"{R}/styles", "styles.xml");

    public OfficeZip Related(string type, string target, bool isExternal = false)
    {
        var mode = isExternal ? " TargetMode=\"External\"" : "";
        _relationships.Add(
            $"""<Relationship Id="rId{_relationships.Count + 1}" Type="{type}" Target="{target}"{mode}/>"""
        );
        return this;
    }

    public OfficeZip External(string kind, string target) =>
        Related($"{R}/{kind}", target, isExternal: true);

    public OfficeZip Part(string name, string type, string text)
    {
        _types.Add($"""<Override PartName="/{name}" ContentType="{type}"/>""");
        return With(name, text);
    }

    public OfficeZip With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public OfficeZip With(string name, byte[] bytes)
    {
        _parts[name] = bytes;
        return this;
    }

    public OfficeZip WithMainType(string type)
    {
        _types[0] = $"""<Override PartName="/{_main}" ContentType="{type}"/>""";
        return this;
    }

    public byte[] ToBytes()
    {
        var slash = _main.LastIndexOf('/');
        var all = new List<(string, byte[])>
        {
            ("[Content_Types].xml", Encoding.UTF8.GetBytes(TypesText())),
            ("_rels/.rels", Encoding.UTF8.GetBytes(RelationshipsText(Start()))),
            (
                $"{_main[..slash]}/_rels{_main[slash..]}.rels",
                Encoding.UTF8.GetBytes(RelationshipsText([.. _relationships]))
            ),
        };
        all.AddRange(_parts.Select(part => (part.Key, part.Value)));
        return Zip([.. all]);
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private string[] Start() =>
        [$"""<Relationship Id="rId1" Type="{R}/officeDocument" Target="{_main}"/>"""];

    private string TypesText() =>
        $"""
            <Types xmlns="{P}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            {string.Concat(_types)}
            </Types>
            """;

    private static string RelationshipsText(string[] all) =>
        $"""<Relationships xmlns="{P}/relationships">{string.Concat(all)}</Relationships>""";
}
