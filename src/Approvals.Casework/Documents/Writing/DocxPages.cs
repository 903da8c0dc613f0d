using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Documents.Writing;

/// <summary>Paper, margins and grid, and what stands outside of the type area: labels, page numbers, the red lines of a
/// letter.</summary>
internal static class DocxPages
{
    private const string Dash = "—";

    /// <summary>The heads and feet of pages, as parts of the file.</summary>
    public static IReadOnlyList<DocxPart> Of(OfficialDocument document)
    {
        List<DocxPart> parts =
        [
            new("rIdOddFoot", "footer", "footer1", new Footer(Foot(document, isOdd: true))),
            new("rIdEvenFoot", "footer", "footer2", new Footer(Foot(document, isOdd: false))),
        ];
        if (document.Frame.Label is { } label)
        {
            parts.Add(new("rIdOddHead", "header", "header1", new Header(Label(label))));
            parts.Add(new("rIdEvenHead", "header", "header2", new Header(Label(label))));
        }

        if (document.Layout == DocumentLayout.Letter)
        {
            parts.Add(
                new("rIdFirstHead", "header", "header3", new Header(DocxHead.OfLetter(document)))
            );
            parts.Add(
                new("rIdFirstFoot", "footer", "footer3", new Footer(DocxHead.FootOfLetter()))
            );
        }

        return parts;
    }

    /// <summary>The section, which is all of the document.</summary>
    public static SectionProperties Section(
        OfficialDocument document,
        IReadOnlyList<DocxPart> parts
    )
    {
        var isAcross = document.Layout == DocumentLayout.Across;
        var isLetter = document.Layout == DocumentLayout.Letter;
        var section = new SectionProperties(
            parts.Where(part => part.Kind == "header").Select(Reference<HeaderReference>)
        );
        section.Append(
            parts.Where(part => part.Kind == "footer").Select(Reference<FooterReference>)
        );
        section.Append(isAcross ? Across() : Upright(isLetter));
        section.Append(new PageNumberType { Start = document.Frame.FirstPage });
        if (isLetter)
            section.Append(new TitlePage());
        section.Append(
            new DocGrid
            {
                Type = DocGridValues.LinesAndChars,
                LinePitch = Figures.Line,
                CharacterSpace = Figures.CharacterSpace,
            }
        );
        return section;
    }

    private static DocumentFormat.OpenXml.OpenXmlElement[] Upright(bool isLetter) =>
        [
            new PageSize { Width = Figures.PageWidth, Height = Figures.PageHeight },
            new PageMargin
            {
                Top = Figures.Top,
                Left = Figures.Left,
                Right = Figures.Right,
                Bottom = Figures.Bottom,
                Header = isLetter ? (uint)Figures.Millimetres(30) : 1134,
                Footer = Figures.Footer,
                Gutter = 0,
            },
        ];

    /// <summary>The sheet turned: what was bound at the left is at the top.</summary>
    private static DocumentFormat.OpenXml.OpenXmlElement[] Across() =>
        [
            new PageSize
            {
                Width = Figures.PageHeight,
                Height = Figures.PageWidth,
                Orient = PageOrientationValues.Landscape,
            },
            new PageMargin
            {
                Top = Figures.Left,
                Left = Figures.Bottom,
                Right = Figures.Top,
                Bottom = Figures.Right,
                Header = 850,
                Footer = 794,
                Gutter = 0,
            },
        ];

    private static T Reference<T>(DocxPart part)
        where T : HeaderFooterReferenceType, new() =>
        new()
        {
            Id = part.Id,
            Type =
                part.Id.Contains("Even", StringComparison.Ordinal) ? HeaderFooterValues.Even
                : part.Id.Contains("First", StringComparison.Ordinal) ? HeaderFooterValues.First
                : HeaderFooterValues.Default,
        };

    private static Paragraph Label(string label) =>
        DocxParagraphs.Of(
            DocxStyles.PageNumber,
            [DocxText.Run(label, DocumentFaces.Black)],
            shape => shape.Justification = new() { Val = JustificationValues.Left }
        );

    private static IEnumerable<Paragraph> Foot(OfficialDocument document, bool isOdd)
    {
        if (document.Frame.Foot is { } foot)
            yield return DocxParagraphs.Of(DocxStyles.PageNumber, [DocxText.Run(foot)], Small);
        yield return DocxParagraphs.Of(
            DocxStyles.PageNumber,
            document.Frame.SaysTotal
                ?
                [
                    DocxText.Run("第 "),
                    .. DocxText.Field("PAGE"),
                    DocxText.Run(" 页 共 "),
                    .. DocxText.Field("NUMPAGES"),
                    DocxText.Run(" 页"),
                ]
                : [DocxText.Run($"{Dash} "), .. DocxText.Field("PAGE"), DocxText.Run($" {Dash}")],
            shape =>
            {
                Small(shape);
                if (document.Frame.SaysTotal)
                {
                    shape.Justification = new() { Val = JustificationValues.Center };
                    return;
                }

                var one = Figures.Plain(Figures.Characters(1));
                shape.Indentation = isOdd
                    ? new() { Right = one }
                    : new() { Left = one, FirstLine = "0" };
                shape.Justification = new()
                {
                    Val = isOdd ? JustificationValues.Right : JustificationValues.Left,
                };
            }
        );
    }

    /// <summary>As high as the characters, so that they begin where the figures say.</summary>
    private static void Small(ParagraphProperties shape) =>
        shape.SpacingBetweenLines = new() { Line = "280", LineRule = LineSpacingRuleValues.Exact };
}
