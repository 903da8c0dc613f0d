using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Approvals.Casework.Documents.Writing;
using DocumentFormat.OpenXml;

namespace Approvals.Casework.Documents;

/// <summary>
/// Writes official documents as files of Word, to the figures of GB/T 9704-2012: page, grid of 22 lines of 28
/// characters, faces, sizes, and the order of the parts. The same document gives the same bytes.
/// </summary>
/// <remarks>The parts are packed here and not by the SDK, which gives them times of its own.</remarks>
public static class DocxWriter
{
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Words = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <summary>The time that parts bear: the first that zip files know.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The cells of a row of a table do not span as many columns as it
    /// has.</exception>
    public static byte[] Write(OfficialDocument document)
    {
        var parts = new DocxParts(document);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes(parts));
            Write(zip, "_rels/.rels", PackageRelationships());
            Write(zip, "word/_rels/document.xml.rels", DocumentRelationships(parts));
            Write(zip, "word/document.xml", parts.Document);
            foreach (var part in parts.Others)
                Write(zip, $"word/{part.Name}.xml", part.Root);
            Write(zip, "docProps/core.xml", CoreProperties(document));
            Write(zip, "docProps/app.xml", AppProperties(document));
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, OpenXmlPartRootElement root)
    {
        using var part = Create(zip, name).Open();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(root);
    }

    private static void Write(ZipArchive zip, string name, XElement root) =>
        Write(
            zip,
            name,
            Encoding.UTF8.GetBytes(
                $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{root.ToString(
                    SaveOptions.DisableFormatting
                )}"""
            )
        );

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var part = Create(zip, name).Open();
        part.Write(bytes);
    }

    private static ZipArchiveEntry Create(ZipArchive zip, string name)
    {
        var part = zip.CreateEntry(name, CompressionLevel.Fastest);
        part.LastWriteTime = NoTime;
        return part;
    }

    private static XElement ContentTypes(DocxParts parts)
    {
        XNamespace types = $"{Package}/content-types";
        XElement Default(string extension, string type) =>
            new(
                types + "Default",
                new XAttribute("Extension", extension),
                new XAttribute("ContentType", type)
            );
        XElement Override(string part, string type) =>
            new(
                types + "Override",
                new XAttribute("PartName", part),
                new XAttribute("ContentType", type)
            );
        return new(
            types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            Override("/word/document.xml", $"{Words}.document.main+xml"),
            parts.Others.Select(part =>
                Override($"/word/{part.Name}.xml", $"{Words}.{part.Kind}+xml")
            ),
            Override(
                "/docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml"
            ),
            Override(
                "/docProps/app.xml",
                "application/vnd.openxmlformats-officedocument.extended-properties+xml"
            )
        );
    }

    private static XElement PackageRelationships() =>
        Relationships([
            ("rId1", $"{Office}/officeDocument", "word/document.xml"),
            ("rId2", $"{Package}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", $"{Office}/extended-properties", "docProps/app.xml"),
        ]);

    private static XElement DocumentRelationships(DocxParts parts) =>
        Relationships([
            .. parts.Others.Select(part => (part.Id, $"{Office}/{part.Kind}", $"{part.Name}.xml")),
        ]);

    private static XElement Relationships(IEnumerable<(string Id, string Type, string Target)> all)
    {
        XNamespace relationships = $"{Package}/relationships";
        return new(
            relationships + "Relationships",
            all.Select(one => new XElement(
                relationships + "Relationship",
                new XAttribute("Id", one.Id),
                new XAttribute("Type", one.Type),
                new XAttribute("Target", one.Target)
            ))
        );
    }

    private static XElement CoreProperties(OfficialDocument document)
    {
        XNamespace core = $"{Package}/metadata/core-properties";
        XNamespace terms = "http://purl.org/dc/elements/1.1/";
        XNamespace dates = "http://purl.org/dc/terms/";
        XNamespace instance = "http://www.w3.org/2001/XMLSchema-instance";
        return new(
            core + "coreProperties",
            new XElement(terms + "title", DocxText.Of(document.Title.ReplaceLineEndings(""))),
            new XElement(terms + "creator", DocxText.Of(document.Unit)),
            new XElement(terms + "language", "zh-CN"),
            document.Signature?.On is { } on
                ? new XElement(
                    dates + "created",
                    new XAttribute(instance + "type", "dcterms:W3CDTF"),
                    new XAttribute(XNamespace.Xmlns + "dcterms", dates),
                    on.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture)
                )
                : null
        );
    }

    private static XElement AppProperties(OfficialDocument document)
    {
        XNamespace properties =
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
        return new(
            properties + "Properties",
            new XElement(properties + "Company", DocxText.Of(document.Unit))
        );
    }
}
