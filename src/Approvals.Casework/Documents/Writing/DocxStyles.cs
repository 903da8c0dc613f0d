using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Documents.Writing;

/// <summary>The styles of paragraphs: one for each part of a document, so that who opens it in Word changes them
/// once.</summary>
internal static class DocxStyles
{
    public const string Body = "Normal";
    public const string Title = "Title";
    public const string Addressee = "Addressee";
    public const string Mark = "Mark";
    public const string RedName = "RedName";
    public const string Number = "DocumentNumber";
    public const string Imprint = "Imprint";
    public const string Cell = "TableText";
    public const string CellLabel = "TableLabel";
    public const string Remark = "Remark";
    public const string PageNumber = "PageNumber";
    public const string Flush = "Flush";

    public static string Heading(int level) => $"Heading{level}";

    public static Styles All() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        Faces(DocumentFaces.Body),
                        new Kern { Val = 0 },
                        new FontSize { Val = Figures.Plain(Figures.Size3) },
                        new FontSizeComplexScript { Val = Figures.Plain(Figures.Size3) },
                        new Languages { Val = "en-US", EastAsia = "zh-CN" }
                    )
                ),
                new ParagraphPropertiesDefault()
            ),
            Style(Body, "Normal", Paragraph(firstLine: 2), null, Figures.Size3, isDefault: true),
            Style(Flush, "Flush", Paragraph(), null, null),
            Style(
                Title,
                "Title",
                Paragraph(JustificationValues.Center),
                DocumentFaces.Title,
                Figures.Size2
            ),
            Style(Addressee, "Addressee", Paragraph(), null, null),
            Style(Heading(1), "heading 1", Outlined(0), DocumentFaces.Black, null),
            Style(Heading(2), "heading 2", Outlined(1), DocumentFaces.Script, null),
            Style(Heading(3), "heading 3", Outlined(2), null, null),
            Style(Heading(4), "heading 4", Outlined(3), null, null),
            Style(Mark, "Mark", Paragraph(), DocumentFaces.Black, null),
            Style(
                RedName,
                "Red Name",
                Paragraph(JustificationValues.Center, isExact: false),
                DocumentFaces.Title,
                Figures.Size2
            ),
            Style(Number, "Document Number", Paragraph(JustificationValues.Center), null, null),
            Style(Imprint, "Imprint", Paragraph(isExact: false), null, Figures.Size4),
            Style(Cell, "Table Text", Loose(), null, 24),
            Style(CellLabel, "Table Label", Loose(), DocumentFaces.Black, 24),
            Style(Remark, "Remark", Loose(), null, 21),
            Style(PageNumber, "Page Number", Loose(), DocumentFaces.Song, Figures.Size4)
        );

    public static RunFonts Faces(string face) =>
        new()
        {
            Ascii = Latin(face),
            HighAnsi = Latin(face),
            EastAsia = face,
            ComplexScript = DocumentFaces.Latin,
        };

    /// <summary>Figures in a title are of its own face: beside it, others look thin.</summary>
    private static string Latin(string face) =>
        face == DocumentFaces.Title ? face : DocumentFaces.Latin;

    private static Style Style(
        string id,
        string name,
        StyleParagraphProperties paragraph,
        string? face,
        int? halfPoints,
        bool isDefault = false
    )
    {
        var style = new Style(new StyleName { Val = name })
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? true : null,
            CustomStyle =
                name.StartsWith("heading", StringComparison.Ordinal) || name is "Normal" or "Title"
                    ? null
                    : true,
        };
        if (!isDefault)
            style.Append(new BasedOn { Val = Body });
        style.Append(new PrimaryStyle(), paragraph);
        var run = new StyleRunProperties();
        if (face is not null)
            run.RunFonts = Faces(face);
        if (halfPoints is { } size)
        {
            run.SnapToGrid = new SnapToGrid { Val = false };
            run.Spacing = new Spacing
            {
                Val = size == Figures.Size3 ? Figures.CharacterSpacing : 0,
            };
            run.FontSize = new FontSize { Val = Figures.Plain(size) };
            run.FontSizeComplexScript = new FontSizeComplexScript { Val = Figures.Plain(size) };
        }

        if (run.HasChildren)
            style.Append(run);
        return style;
    }

    /// <summary>Lines of an exact pitch, 22 on a page. Marks do not hang over the edge, and nothing is set between
    /// Chinese
    /// and Latin, so that no line has 29 characters.</summary>
    /// <remarks>The grid of the section is not followed: Writer would give each character that is wider than its cell
    /// two of them. The pitch of lines and the spacing of characters say the same as the grid, to all
    /// programs.</remarks>
    private static StyleParagraphProperties Paragraph(
        JustificationValues? across = null,
        int firstLine = 0,
        bool isExact = true
    ) =>
        new()
        {
            WidowControl = new WidowControl { Val = false },
            OverflowPunctuation = new OverflowPunctuation { Val = false },
            AutoSpaceDE = new AutoSpaceDE { Val = false },
            AutoSpaceDN = new AutoSpaceDN { Val = false },
            SnapToGrid = new SnapToGrid { Val = false },
            SpacingBetweenLines = isExact
                ? new()
                {
                    Line = Figures.Plain(Figures.Line),
                    LineRule = LineSpacingRuleValues.Exact,
                }
                : new() { Line = "240", LineRule = LineSpacingRuleValues.Auto },
            Indentation = new Indentation
            {
                FirstLine = Figures.Plain(Figures.Characters(firstLine)),
                FirstLineChars = firstLine * 100,
            },
            Justification = new Justification { Val = across ?? JustificationValues.Both },
        };

    private static StyleParagraphProperties Outlined(int level)
    {
        var paragraph = Paragraph(firstLine: 2);
        paragraph.KeepNext = new KeepNext();
        paragraph.OutlineLevel = new OutlineLevel { Val = level };
        return paragraph;
    }

    /// <summary>Outside the grid, line by line as high as its words.</summary>
    private static StyleParagraphProperties Loose() =>
        Paragraph(JustificationValues.Left, isExact: false);
}
