using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Documents.Writing;

/// <summary>Paragraphs of a style, with what differs from it.</summary>
internal static class DocxParagraphs
{
    /// <summary>A paragraph of words.</summary>
    public static Paragraph Of(
        string style,
        string text,
        Action<ParagraphProperties>? differs = null
    ) => Of(style, [DocxText.Run(text)], differs);

    /// <summary>A paragraph of runs.</summary>
    public static Paragraph Of(
        string style,
        IEnumerable<Run> runs,
        Action<ParagraphProperties>? differs = null
    )
    {
        var shape = new ParagraphProperties { ParagraphStyleId = new() { Val = style } };
        differs?.Invoke(shape);
        return new(runs.Prepend<DocumentFormat.OpenXml.OpenXmlElement>(shape));
    }

    /// <summary>An empty line of the grid.</summary>
    public static Paragraph Empty() => Of(DocxStyles.Flush, []);

    /// <summary>Moves a paragraph to the right edge, or as many characters away from it.</summary>
    public static void ToRight(ParagraphProperties shape, double characters)
    {
        shape.Indentation = new()
        {
            Right = Figures.Plain(Figures.Characters(characters)),
            RightChars = (int)Math.Round(characters * 100),
            FirstLine = "0",
            FirstLineChars = 0,
        };
        shape.Justification = new() { Val = JustificationValues.Right };
    }
}
