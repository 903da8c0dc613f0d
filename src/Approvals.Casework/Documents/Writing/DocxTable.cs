using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace Approvals.Casework.Documents.Writing;

/// <summary>Tables: black lines, fixed widths, rows that no page break tears where they fit on one.</summary>
internal static class DocxTable
{
    private const uint Line = 4; // Eighths of a point.
    private const int Margin = 85; // Twips, between words and lines at the sides: 1.5 mm.
    private const int TallRow = 400; // Characters: a row of more may be torn.

    /// <summary>The table, and a small paragraph that keeps it from the next one.</summary>
    /// <exception cref="ArgumentException">A row spans more or fewer columns than there are.</exception>
    public static IEnumerable<OpenXmlElement> Of(DocumentBlock.Table table, int width)
    {
        var widths = Widths(table.Columns, width);
        var made = new Table(
            new TableProperties(
                new TableWidth { Width = Figures.Plain(width), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = Margin, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = Margin, Type = TableWidthValues.Dxa }
                )
            ),
            new TableGrid(widths.Select(one => new GridColumn { Width = Figures.Plain(one) }))
        );
        foreach (var row in table.Rows)
            made.Append(Row(row, widths, table.SizePoints));
        return
        [
            made,
            DocxParagraphs.Of(
                DocxStyles.Remark,
                [],
                shape =>
                    shape.SpacingBetweenLines = new()
                    {
                        Line = "120",
                        LineRule = LineSpacingRuleValues.Exact,
                    }
            ),
        ];
    }

    private static int[] Widths(IReadOnlyList<double> parts, int width)
    {
        var all = parts.Sum();
        int[] widths = [.. parts.Select(part => (int)(part / all * width))];
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private static WordRow Row(TableRow row, int[] widths, double points)
    {
        var spanned = row.Cells.Sum(cell => cell.Span);
        if (spanned != widths.Length)
            throw new ArgumentException(
                $"Expected a row of a table to span {widths.Length} columns, but it spans {spanned}: "
                    + string.Join(" | ", row.Cells.Select(cell => cell.Text))
            );

        var properties = new TableRowProperties();
        if (row.Cells.Sum(cell => cell.Text.Length) < TallRow)
            properties.Append(new CantSplit());
        if (row.MinMillimetres > 0)
            properties.Append(
                new TableRowHeight
                {
                    Val = (uint)Figures.Millimetres(row.MinMillimetres),
                    HeightType = HeightRuleValues.AtLeast,
                }
            );
        if (row.IsHeading)
            properties.Append(new TableHeader());
        var made = new WordRow(properties);
        var at = 0;
        foreach (var cell in row.Cells)
        {
            made.Append(Cell(cell, widths.Skip(at).Take(cell.Span).Sum(), points));
            at += cell.Span;
        }

        return made;
    }

    private static WordCell Cell(TableCell cell, int width, double points)
    {
        var properties = new TableCellProperties(
            new TableCellWidth { Width = Figures.Plain(width), Type = TableWidthUnitValues.Dxa }
        );
        if (cell.Span > 1)
            properties.Append(new GridSpan { Val = cell.Span });
        properties.Append(
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }
        );
        return new([
            properties,
            .. DocxText.Lines(cell.Text).Select(line => Words(cell.Setting, line, points)),
        ]);
    }

    private static Paragraph Words(CellSetting setting, string line, double points)
    {
        var run = DocxText.Run(line);
        var size = Figures.Plain((int)Math.Round(points * 2));
        run.RunProperties!.Append(
            new FontSize { Val = size },
            new FontSizeComplexScript { Val = size }
        );
        return DocxParagraphs.Of(
            setting == CellSetting.Label ? DocxStyles.CellLabel : DocxStyles.Cell,
            [run],
            shape =>
                shape.Justification = new()
                {
                    Val = setting switch
                    {
                        CellSetting.Left => JustificationValues.Left,
                        CellSetting.Right => JustificationValues.Right,
                        _ => JustificationValues.Center,
                    },
                }
        );
    }

    private static TableBorders Borders() =>
        new(
            Border<TopBorder>(),
            Border<LeftBorder>(),
            Border<BottomBorder>(),
            Border<RightBorder>(),
            Border<InsideHorizontalBorder>(),
            Border<InsideVerticalBorder>()
        );

    private static T Border<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = Line,
            Space = 0,
            Color = "000000",
        };
}
