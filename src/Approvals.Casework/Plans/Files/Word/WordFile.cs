using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Plans.Files.Word;

/// <summary>Reads Word documents: the body, block by block. Headers, footers, notes and comments are left
/// out.</summary>
internal static class WordFile
{
    /// <summary>The paragraphs and rows; null where it is refused.</summary>
    public static IReadOnlyList<SourceLine>? Read(
        byte[] bytes,
        PlanFileLimits limits,
        FileProblems problems
    )
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var document = WordprocessingDocument.Open(
            stream,
            isEditable: false,
            OfficeFile.Settings(limits)
        );
        if (document.MainDocumentPart is not { } main)
        {
            problems.Refuse("office-broken", "document.xml");
            return null;
        }

        var styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
        var blocks = new WordBlocks(
            styles,
            new(main.NumberingDefinitionsPart?.Numbering, styles),
            new(limits, problems)
        );
        if (!ReadBody(main, blocks) || !blocks.Finish())
            return null;

        blocks.Tell(problems);
        return blocks.Lines;
    }

    private static bool ReadBody(MainDocumentPart main, WordBlocks blocks)
    {
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read() && reader.ElementType != typeof(Body)) { }
        if (reader.EOF || !reader.ReadFirstChild())
            return true;

        do
        {
            if (reader.LoadCurrentElement() is { } block && !blocks.Read(block))
                return false;
        } while (reader.ReadNextSibling());
        return true;
    }
}
