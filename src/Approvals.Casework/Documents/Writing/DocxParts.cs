using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Documents.Writing;

/// <summary>The parts of the file of a document.</summary>
internal sealed class DocxParts
{
    /// <summary>Makes them.</summary>
    /// <exception cref="ArgumentException">A row of a table has more or fewer cells than columns.</exception>
    public DocxParts(OfficialDocument document)
    {
        List<DocxPart> others =
        [
            new("rIdStyles", "styles", "styles", DocxStyles.All()),
            new("rIdFaces", "fontTable", "fontTable", DocxFaces.All()),
            new("rIdSettings", "settings", "settings", DocxSettings.All()),
        ];
        var pages = DocxPages.Of(document);
        others.AddRange(pages);
        Others = others;
        Document = new Document(
            new Body([
                .. DocxHead.Of(document),
                .. DocxBlocks.Of(document),
                .. DocxClosing.Of(document),
                DocxPages.Section(document, pages),
            ])
        );
    }

    /// <summary>The text.</summary>
    public Document Document { get; }

    /// <summary>All else that is XML.</summary>
    public IReadOnlyList<DocxPart> Others { get; }
}

/// <summary>A part.</summary>
/// <param name="Id">Of the relation to it.</param>
/// <param name="Kind">What it is, in the words of the format.</param>
/// <param name="Name">Its file, without its ending.</param>
/// <param name="Root">What stands in it.</param>
internal sealed record DocxPart(string Id, string Kind, string Name, OpenXmlPartRootElement Root);
