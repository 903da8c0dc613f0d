using DocumentFormat.OpenXml.Spreadsheet;

namespace Approvals.Casework.Ledger.Sheets;

/// <summary>How the cells of all sheets look: the table of styles that a workbook has once.</summary>
internal static class SheetStyles
{
    public const uint Title = 1;
    public const uint Heading = 2;
    public const uint Foot = 3;
    public const uint Text = 4;

    /// <summary>Words that Excel would take for a formula as soon as somebody edits the cell.</summary>
    public const uint QuotedText = 5;

    public const uint Number = 6;
    public const uint Money = 7;
    public const uint Date = 8;
    public const uint WholePercent = 9;
    public const uint Percent = 10;

    /// <summary>Words in a column of numbers or dates.</summary>
    public const uint CentredText = 11;

    private const uint FirstFilled = 12;
    private const uint FirstFill = 3; // After the two that Excel wants, and that of the headings.

    // In the order of the fills.
    private static readonly string[] Colours =
    [
        "FFD9D9D9",
        "FFBDD7EE",
        "FFF8B4B4",
        "FFFFE699",
        "FFC6E0B4",
    ];

    private const string BodyFont = "仿宋";
    private const string TitleFont = "黑体";
    private const uint GeneralFormat = 0;
    private const uint TextFormat = 49;
    private const uint MoneyFormat = 4; // #,##0.00
    private const uint WholePercentFormat = 9; // 0%
    private const uint PercentFormat = 10; // 0.00%
    private const uint DateFormat = 164; // The first that is not built in: those of dates differ by country.

    /// <summary>Words in the middle of a cell with a colour.</summary>
    public static uint Of(SheetFill fill) => FirstFilled + (uint)fill;

    public static Stylesheet All() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }
            )
            {
                Count = 1,
            },
            new Fonts(Font(BodyFont, 11), Font(TitleFont, 18), Font(TitleFont, 11)) { Count = 3 },
            Fills(),
            new Borders(new Border(), ThinBorder()) { Count = 2 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            Formats(),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0 }) { Count = 1 }
        );

    private static Fills Fills()
    {
        var fills = new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), // Excel wants these two first.
            Solid("FFE7ECF3")
        );
        fills.Append(Colours.Select(Solid));
        fills.Count = FirstFill + (uint)Colours.Length;
        return fills;
    }

    private static Fill Solid(string colour) =>
        new(
            new PatternFill(new ForegroundColor { Rgb = colour })
            {
                PatternType = PatternValues.Solid,
            }
        );

    /// <summary>In the order of the constants, then of the fills.</summary>
    private static CellFormats Formats()
    {
        var formats = Plain();
        formats.Append(
            Colours.Select(
                (_, at) =>
                    Format(
                        TextFormat,
                        HorizontalAlignmentValues.Center,
                        fill: FirstFill + (uint)at,
                        isQuoted: true
                    )
            )
        );
        formats.Count = FirstFilled + (uint)Colours.Length;
        return formats;
    }

    private static CellFormats Plain() =>
        new(
            new CellFormat(),
            Format(GeneralFormat, HorizontalAlignmentValues.Center, font: 1, border: 0),
            Format(GeneralFormat, HorizontalAlignmentValues.Center, font: 2, fill: 2),
            Format(GeneralFormat, HorizontalAlignmentValues.Left, border: 0),
            Format(TextFormat, HorizontalAlignmentValues.Left),
            Format(TextFormat, HorizontalAlignmentValues.Left, isQuoted: true),
            Format(GeneralFormat, HorizontalAlignmentValues.Center),
            Format(MoneyFormat, HorizontalAlignmentValues.Right),
            Format(DateFormat, HorizontalAlignmentValues.Center),
            Format(WholePercentFormat, HorizontalAlignmentValues.Center),
            Format(PercentFormat, HorizontalAlignmentValues.Center),
            Format(TextFormat, HorizontalAlignmentValues.Center, isQuoted: true)
        );

    private static CellFormat Format(
        uint number,
        HorizontalAlignmentValues across,
        uint font = 0,
        uint fill = 0,
        uint border = 1,
        bool isQuoted = false
    ) =>
        new(
            new Alignment
            {
                Horizontal = across,
                Vertical = VerticalAlignmentValues.Center,
                WrapText = true,
            }
        )
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            QuotePrefix = isQuoted ? true : null,
        };

    private static Font Font(string name, double size) =>
        new(
            new FontSize { Val = size },
            new FontName { Val = name },
            new FontCharSet { Val = 134 }
        );

    private static Border ThinBorder() =>
        new(
            Thin<LeftBorder>(),
            Thin<RightBorder>(),
            Thin<TopBorder>(),
            Thin<BottomBorder>(),
            new DiagonalBorder()
        );

    private static T Thin<T>()
        where T : BorderPropertiesType, new() =>
        new()
        {
            Style = BorderStyleValues.Thin,
            Color = new Color { Rgb = "FF808080" },
        };
}
