using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Documents.Writing;

/// <summary>The text: headings with their numbers, paragraphs, tables, attachments.</summary>
internal static class DocxBlocks
{
    /// <summary>The elements.</summary>
    /// <exception cref="ArgumentException">A row of a table spans more or fewer columns than it has.</exception>
    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        var numbers = new HeadingNumbers();
        var width =
            document.Layout == DocumentLayout.Across
                ? Figures.PageHeight - Figures.Top - Figures.Bottom
                : Figures.AreaWidth;
        var first = document.Blocks.FirstOrDefault(b => b is DocumentBlock.Attachment);
        return document.Blocks.SelectMany(block =>
            ReferenceEquals(block, first)
                ? [.. DocxClosing.BelowText(document), .. Of(block, numbers, width)]
                : Of(block, numbers, width)
        );
    }

    private static IEnumerable<OpenXmlElement> Of(
        DocumentBlock block,
        HeadingNumbers numbers,
        int width
    ) =>
        block switch
        {
            DocumentBlock.Heading heading =>
            [
                DocxParagraphs.Of(
                    DocxStyles.Heading(heading.Level),
                    numbers.Next(heading.Level) + heading.Text
                ),
            ],
            DocumentBlock.Paragraph paragraph => DocxText
                .Lines(paragraph.Text)
                .Select(line => Of(paragraph, line)),
            DocumentBlock.Table table => DocxTable.Of(table, width),
            DocumentBlock.Attachment attachment => Begin(attachment, numbers),
            _ => throw new UnreachableException(block.GetType().Name),
        };

    private static Paragraph Of(DocumentBlock.Paragraph paragraph, string line)
    {
        var style = paragraph.Setting switch
        {
            ParagraphSetting.Body => DocxStyles.Body,
            ParagraphSetting.Remark => DocxStyles.Remark,
            _ => DocxStyles.Flush,
        };
        return DocxParagraphs.Of(
            style,
            line,
            shape =>
            {
                if (paragraph.KeepsWithNext)
                    shape.KeepNext = new();
                if (paragraph.Setting == ParagraphSetting.Centred)
                    shape.Justification = new() { Val = JustificationValues.Center };
                if (paragraph.Setting == ParagraphSetting.Right)
                    DocxParagraphs.ToRight(shape, 0);
            }
        );
    }

    /// <summary>The label at the top, the title on the third line.</summary>
    private static IEnumerable<OpenXmlElement> Begin(
        DocumentBlock.Attachment attachment,
        HeadingNumbers numbers
    )
    {
        numbers.Restart();
        yield return DocxParagraphs.Of(
            DocxStyles.Mark,
            $"附件{attachment.Number}",
            shape => shape.PageBreakBefore = new()
        );
        yield return DocxParagraphs.Empty();
        foreach (var line in TitleLines.Of(attachment.Title))
            yield return DocxParagraphs.Of(DocxStyles.Title, line, shape => shape.KeepNext = new());
        yield return DocxParagraphs.Empty();
    }
}
