using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Documents.Writing;

/// <summary>What stands below the text: the note on attachments, signature and date, a note, the imprint.</summary>
internal static class DocxClosing
{
    private const uint ThickLine = 8; // Eighths of a point: 0.35 mm.
    private const uint ThinLine = 6; // 0.25 mm.
    private const int ImprintCharacter = 280; // Twips: of 14 points.
    private const string HandWritten = "　　　年　　月　　日";

    /// <summary>The elements at the end: of a document with attachments, what stands below its text stands before
    /// them already.</summary>
    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document) =>
        [
            .. document.Blocks.Any(b => b is DocumentBlock.Attachment) ? [] : BelowText(document),
            .. document.Imprint is { } imprint ? Imprint(imprint) : [],
        ];

    /// <summary>What stands below the text: the note on attachments, signature and date, a note.</summary>
    public static IEnumerable<OpenXmlElement> BelowText(OfficialDocument document) =>
        [
            .. Attachments(document.Attachments),
            .. document.Signature is { } signature ? Signature(signature) : [],
            .. document.Note is { } note
                ? [DocxParagraphs.Of(DocxStyles.Body, $"（{note}）")]
                : Array.Empty<OpenXmlElement>(),
        ];

    private static IEnumerable<Paragraph> Attachments(IReadOnlyList<string> names)
    {
        if (names.Count > 0)
            yield return DocxParagraphs.Empty();
        for (var at = 0; at < names.Count; at++)
        {
            // 附件：1. first, the others below its number.
            var isFirst = at == 0;
            var hanging = Figures.Characters(
                names.Count == 1 ? 3
                : isFirst ? 4.5
                : 1.5
            );
            yield return DocxParagraphs.Of(
                DocxStyles.Flush,
                names.Count == 1 ? $"附件：{names[at]}"
                    : isFirst ? $"附件：1. {names[at]}"
                    : $"{at + 1}. {names[at]}",
                shape =>
                {
                    shape.Indentation = new()
                    {
                        Left = Figures.Plain(Figures.Characters(2 + (names.Count == 1 ? 3 : 4.5))),
                        Hanging = Figures.Plain(hanging),
                    };
                    shape.Justification = new() { Val = JustificationValues.Left };
                }
            );
        }
    }

    private static IEnumerable<Paragraph> Signature(DocumentSignature signature)
    {
        var day = signature.On is { } on ? DocumentDates.Day(on) : HandWritten;
        var (name, date) = (TitleLines.Width(signature.Name), TitleLines.Width(day));
        var (nameFromRight, dateFromRight) = signature.IsSealed
            ? Sealed(name, date)
            : Unsealed(name, date);
        for (var line = 0; line < (signature.IsSealed ? 2 : 1); line++)
            yield return Kept(DocxParagraphs.Empty()); // Room for the seal.
        yield return Kept(
            DocxParagraphs.Of(
                DocxStyles.Flush,
                signature.Name,
                shape => DocxParagraphs.ToRight(shape, nameFromRight)
            )
        );
        yield return DocxParagraphs.Of(
            DocxStyles.Flush,
            day,
            shape => DocxParagraphs.ToRight(shape, dateFromRight)
        );
    }

    /// <summary>The date 4 characters from the right, the name in the middle above it.</summary>
    private static (double Name, double Date) Sealed(double name, double date) =>
        name <= date + 8 ? (4 + (date - name) / 2, 4) : (0, (name - date) / 2);

    /// <summary>The name 2 characters from the right, the date beginning 2 characters right of where the name
    /// does; of the two, the longer one ends 2 from the right.</summary>
    private static (double Name, double Date) Unsealed(double name, double date) =>
        name - date >= 2 ? (2, name - date) : (4 + date - name, 2);

    private static Paragraph Kept(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new();
        return paragraph;
    }

    /// <summary>At the foot of the page, wherever the text ends: paragraphs of one frame, with lines above, between and
    /// below.</summary>
    private static IEnumerable<Paragraph> Imprint(Imprint imprint)
    {
        const int one = ImprintCharacter;
        if (imprint.CopiesTo is { } copies)
            yield return ImprintLine(
                [DocxText.Run($"抄送：{copies}。")],
                new()
                {
                    Left = Figures.Plain(one * 4),
                    Right = Figures.Plain(one),
                    Hanging = Figures.Plain(one * 3),
                },
                new(Line<TopBorder>(ThickLine), Line<BottomBorder>(ThinLine))
            );
        yield return ImprintLine(
            [
                DocxText.Run(imprint.PrintedBy),
                new(new TabChar()),
                DocxText.Run($"{DocumentDates.Day(imprint.PrintedOn)}印发"),
            ],
            new()
            {
                Left = Figures.Plain(one),
                Right = Figures.Plain(one),
                FirstLine = "0",
            },
            imprint.CopiesTo is null
                ? new(Line<TopBorder>(ThickLine), Line<BottomBorder>(ThickLine))
                : new(Line<BottomBorder>(ThickLine))
        );
        yield return DocxParagraphs.Of( // What the frame is anchored to.
            DocxStyles.Remark,
            [],
            shape =>
                shape.SpacingBetweenLines = new()
                {
                    Line = "20",
                    LineRule = LineSpacingRuleValues.Exact,
                }
        );
    }

    private static Paragraph ImprintLine(
        IEnumerable<Run> runs,
        Indentation indentation,
        ParagraphBorders borders
    ) =>
        DocxParagraphs.Of(
            DocxStyles.Imprint,
            runs,
            shape =>
            {
                shape.FrameProperties = new()
                {
                    Width = Figures.Plain(Figures.AreaWidth),
                    Wrap = TextWrappingValues.Around,
                    HorizontalPosition = HorizontalAnchorValues.Margin,
                    VerticalPosition = VerticalAnchorValues.Margin,
                    XAlign = HorizontalAlignmentValues.Left,
                    YAlign = VerticalAlignmentValues.Bottom,
                };
                shape.ParagraphBorders = borders;
                shape.Indentation = indentation;
                shape.Tabs = new(
                    new TabStop
                    {
                        Val = TabStopValues.Right,
                        Position = Figures.AreaWidth - ImprintCharacter,
                    }
                );
            }
        );

    private static T Line<T>(uint eighths)
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = eighths,
            Space = 1,
            Color = "000000",
        };
}
