using System.Collections.Frozen;
using System.IO.Compression;
using System.Xml;

namespace Approvals.Casework.Plans.Files;

/// <summary>What a zip file is by its parts.</summary>
internal enum ZipKind
{
    Word,
    Excel,
    PowerPoint,
    BinaryExcel,
    OtherOffice,
    Ofd,
    OpenDocument,
    Other,
}

/// <summary>The list of contents of an Office file.</summary>
/// <param name="Types">The types that it names, each with a part or an extension that has it.</param>
internal sealed record ContentTypes(IReadOnlyList<(string Part, string Type)> Types)
{
    public const string Name = "[Content_Types].xml";

    private static readonly FrozenDictionary<string, ZipKind> Mains = new Dictionary<
        string,
        ZipKind
    >
    {
        ["wordprocessingml.document.main+xml"] = ZipKind.Word,
        ["wordprocessingml.template.main+xml"] = ZipKind.Word,
        ["ms-word.document.macroEnabled.main+xml"] = ZipKind.Word,
        ["ms-word.template.macroEnabledTemplate.main+xml"] = ZipKind.Word,
        ["spreadsheetml.sheet.main+xml"] = ZipKind.Excel,
        ["spreadsheetml.template.main+xml"] = ZipKind.Excel,
        ["ms-excel.sheet.macroEnabled.main+xml"] = ZipKind.Excel,
        ["ms-excel.template.macroEnabled.main+xml"] = ZipKind.Excel,
        ["ms-excel.sheet.binary.macroEnabled.main"] = ZipKind.BinaryExcel,
        ["presentationml.presentation.main+xml"] = ZipKind.PowerPoint,
        ["presentationml.slideshow.main+xml"] = ZipKind.PowerPoint,
        ["ms-powerpoint.presentation.macroEnabled.main+xml"] = ZipKind.PowerPoint,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words in the types of parts that are programs.</summary>
    private static readonly string[] Programs =
    [
        "macroEnabled",
        "vbaProject",
        "vbaData",
        "macrosheet",
        "intlmacrosheet",
        "activeX",
    ];

    /// <summary>What kind of Office file it is.</summary>
    public ZipKind Kind =>
        Types
            .SelectMany(t => Mains.Where(m => IsType(t.Type, m.Key)).Select(m => m.Value))
            .FirstOrDefault(ZipKind.OtherOffice);

    /// <summary>A part that is or holds a program; null where there is none.</summary>
    public string? Program =>
        Types
            .Where(t =>
                Programs.Any(word => t.Type.Contains(word, StringComparison.OrdinalIgnoreCase))
            )
            .Select(t => t.Part)
            .FirstOrDefault();

    /// <summary>Whether a part is XML, by its name or by its type.</summary>
    public bool IsXml(string part)
    {
        var extension = Path.GetExtension(part).TrimStart('.');
        return extension.Equals("xml", StringComparison.OrdinalIgnoreCase)
            || extension.Equals("rels", StringComparison.OrdinalIgnoreCase)
            || Types.Any(t =>
                t.Type.EndsWith("xml", StringComparison.OrdinalIgnoreCase)
                && (
                    t.Part.Equals("/" + part, StringComparison.OrdinalIgnoreCase)
                    || t.Part.Equals(extension, StringComparison.OrdinalIgnoreCase)
                )
            );
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="XmlException">It is none.</exception>
    public static ContentTypes Read(Stream stream, long maxCharacters)
    {
        List<(string, string)> types = [];
        using var xml = SafeXml.Read(stream, maxCharacters);
        while (xml.Read())
        {
            if (
                xml.NodeType != XmlNodeType.Element
                || xml.GetAttribute("ContentType") is not { } type
            )
                continue;
            types.Add((xml.GetAttribute("PartName") ?? xml.GetAttribute("Extension") ?? "", type));
        }

        return new(types);
    }

    /// <summary>What a zip file without such a list is.</summary>
    public static ZipKind KindWithout(ZipArchive zip) =>
        zip.GetEntry("OFD.xml") is not null ? ZipKind.Ofd
        : zip.GetEntry("META-INF/manifest.xml") is not null && zip.GetEntry("mimetype") is not null
            ? ZipKind.OpenDocument
        : ZipKind.Other;

    private static bool IsType(string type, string main) =>
        type.EndsWith("." + main, StringComparison.OrdinalIgnoreCase);
}
