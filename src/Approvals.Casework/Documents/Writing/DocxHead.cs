using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Documents.Writing;

/// <summary>What stands above the text: marks, red head, title, addressee.</summary>
internal static class DocxHead
{
    private const uint RedLine = 12; // Eighths of a point.
    private const uint LineSpace = 11; // Points: 4 mm.
    private const double StandardName = 150; // Millimetres that a name takes at most.
    private const double LetterName = 160;
    private const double LetterWidth = 170; // Millimetres, of the red lines of a letter.

    /// <summary>From the top of the type area to the upper edge of the red name, millimetres.</summary>
    private const double NameBelowTop = 35;

    /// <summary>The paragraphs.</summary>
    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        var marks = Marks(document.Marks);
        foreach (var mark in marks)
            yield return DocxParagraphs.Of(DocxStyles.Mark, mark);
        if (document.Head is { } head)
        {
            if (document.Layout == DocumentLayout.Letter)
            {
                if (head.Number is { } number)
                    yield return DocxParagraphs.Of(
                        DocxStyles.Number,
                        number,
                        shape => DocxParagraphs.ToRight(shape, 0)
                    );
            }
            else
            {
                foreach (var one in Red(head, marks.Count))
                    yield return one;
            }

            yield return DocxParagraphs.Empty();
            yield return DocxParagraphs.Empty();
        }

        foreach (var line in TitleLines.Of(document.Title))
            yield return DocxParagraphs.Of(DocxStyles.Title, line, shape => shape.KeepNext = new());
        yield return DocxParagraphs.Empty();
        if (document.Addressee is { } addressee)
            yield return DocxParagraphs.Of(DocxStyles.Addressee, $"{addressee}：");
    }

    /// <summary>What stands at the top of the first page of a letter: the name and the red double line.</summary>
    public static Paragraph OfLetter(OfficialDocument document)
    {
        var name = document.Head?.Body ?? document.Unit;
        return DocxParagraphs.Of(
            DocxStyles.RedName,
            [Name(name, LetterName)],
            shape =>
            {
                shape.SpacingBetweenLines = AsHigh(name, LetterName, 0);
                shape.ParagraphBorders = new(
                    Border<BottomBorder>(BorderValues.ThickThinSmallGap, 24, LineSpace)
                );
                Widen(shape);
            }
        );
    }

    /// <summary>What stands at the foot of the first page of a letter: the other red double line, 20 mm above the edge
    /// of the paper.</summary>
    public static Paragraph FootOfLetter() =>
        DocxParagraphs.Of(
            DocxStyles.PageNumber,
            [],
            shape =>
            {
                shape.ParagraphBorders = new(
                    Border<BottomBorder>(BorderValues.ThinThickSmallGap, 24, 1)
                );
                shape.SpacingBetweenLines = new()
                {
                    Line = "400",
                    LineRule = LineSpacingRuleValues.Exact,
                };
                Widen(shape);
            }
        );

    private static List<string> Marks(DocumentMarks? marks)
    {
        List<string> lines = [];
        if (marks?.CopyNumber is { } copy)
            lines.Add(copy.ToString("000000", CultureInfo.InvariantCulture));
        if (marks?.Secrecy is { } secrecy)
            lines.Add(secrecy);
        if (marks?.Urgency is { } urgency)
            lines.Add(urgency);
        return lines;
    }

    private static IEnumerable<Paragraph> Red(RedHead head, int linesAbove)
    {
        yield return DocxParagraphs.Of(
            DocxStyles.RedName,
            [Name(head.Body, StandardName)],
            shape =>
                shape.SpacingBetweenLines = AsHigh(
                    head.Body,
                    StandardName,
                    Figures.Millimetres(NameBelowTop) - linesAbove * Figures.Line
                )
        );
        yield return DocxParagraphs.Empty();
        yield return DocxParagraphs.Empty();
        yield return NumberLine(head);
    }

    private static Paragraph NumberLine(RedHead head)
    {
        Action<ParagraphProperties> underlined = shape =>
            shape.ParagraphBorders = new(
                Border<BottomBorder>(BorderValues.Single, RedLine, LineSpace)
            );
        if (head.Signer is not { } signer)
            return DocxParagraphs.Of(DocxStyles.Number, head.Number ?? "", underlined);

        return DocxParagraphs.Of(
            DocxStyles.Number,
            [
                DocxText.Run(head.Number ?? ""),
                new(new TabChar()),
                DocxText.Run("签发人："),
                DocxText.Run(signer, DocumentFaces.Script),
            ],
            shape =>
            {
                underlined(shape);
                var one = Figures.Characters(1);
                shape.Tabs = new(
                    new TabStop { Val = TabStopValues.Right, Position = Figures.AreaWidth - one }
                );
                shape.Indentation = new() { FirstLine = Figures.Plain(one), FirstLineChars = 100 };
                shape.Justification = new() { Val = JustificationValues.Left };
            }
        );
    }

    /// <summary>The name in red, as large as one line of that width holds it.</summary>
    private static Run Name(string name, double millimetres)
    {
        var size = Size(name, millimetres);
        return new(
            new RunProperties(
                new RunFonts { Hint = FontTypeHintValues.EastAsia },
                new Color { Val = Figures.Red },
                new FontSize { Val = Figures.Plain(size) },
                new FontSizeComplexScript { Val = Figures.Plain(size) }
            ),
            new Text(DocxText.Of(name))
        );
    }

    /// <summary>Half-points.</summary>
    private static int Size(string name, double millimetres)
    {
        var points = millimetres / 25.4 * 72 / Math.Max(1, TitleLines.Width(name));
        return Math.Clamp((int)(points * 2), Figures.Size2, Figures.LargestBody);
    }

    /// <summary>A line as high as the name, so that it begins at the same place whatever the face.</summary>
    private static SpacingBetweenLines AsHigh(string name, double millimetres, int before) =>
        new()
        {
            Before = Figures.Plain(before),
            Line = Figures.Plain(Size(name, millimetres) * 10),
            LineRule = LineSpacingRuleValues.Exact,
        };

    /// <summary>Beyond the type area on both sides.</summary>
    private static void Widen(ParagraphProperties shape)
    {
        var beyond = Figures.Millimetres((LetterWidth - 156) / 2);
        shape.Indentation = new()
        {
            Left = Figures.Plain(-beyond),
            Right = Figures.Plain(-beyond),
            FirstLine = "0",
        };
    }

    private static T Border<T>(BorderValues kind, uint eighths, uint points)
        where T : BorderType, new() =>
        new()
        {
            Val = kind,
            Color = Figures.Red,
            Size = eighths,
            Space = points,
        };
}
