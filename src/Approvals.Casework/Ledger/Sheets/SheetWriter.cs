using System.Globalization;
using Approvals.Casework.Plans.Files.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Approvals.Casework.Ledger.Sheets;

/// <summary>Writes the part of one sheet, row by row.</summary>
internal sealed class SheetWriter(OpenXmlWriter writer, Sheet sheet, SheetPaper paper, string pages)
{
    private const double TitleHeight = 36; // Points, as all heights.
    private const double HeadingHeight = 30;
    private const double LineHeight = 15;
    private const double MaxHeight = 409; // What Excel allows.
    private const int MaxDigits = 15; // What Excel keeps of a number.
    private static readonly DateOnly FirstDay = new(1900, 3, 1); // Before it, Excel counts a day that never was.

    private readonly string[] _letters =
    [
        .. Enumerable.Range(0, sheet.Columns.Count).Select(CellPlace.Letters),
    ];

    private readonly SheetLayout _layout = SheetLayout.Of(sheet);
    private readonly SheetMerges _merges = new(sheet);

    private int _row;

    /// <summary>Writes it, and gives the last row of the table.</summary>
    public async Task<int> WriteAsync(CancellationToken cancel)
    {
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        WriteViewAndColumns();
        writer.WriteStartElement(new SheetData());
        WriteLine(sheet.Title, SheetStyles.Title, TitleHeight);
        if (sheet.Note is { } note)
            WriteLine(note, SheetStyles.Foot, LineHeight * Lines(note));
        if (_layout.HasGroups)
            WriteHeadings(column => column.Group ?? column.Heading);
        WriteHeadings(column => column.Heading);
        await foreach (var values in sheet.Rows.WithCancellation(cancel))
            Write(values);
        var last = _row;
        if (sheet.Foot is { } foot)
            WriteLine(foot, SheetStyles.Foot, LineHeight * Lines(foot));
        writer.WriteEndElement();
        WriteAfterRows(last);
        writer.WriteEndElement();
        return last;
    }

    private void WriteViewAndColumns()
    {
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var frozen = Math.Min(sheet.FrozenColumns, _letters.Length - 1);
        var below = $"{_letters[frozen]}{_layout.HeadingRow + 1}";
        var pane = frozen > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
        writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        HorizontalSplit = frozen > 0 ? frozen : null,
                        VerticalSplit = _layout.HeadingRow,
                        TopLeftCell = below,
                        ActivePane = pane,
                        State = PaneStateValues.Frozen,
                    },
                    new Selection { Pane = pane, ActiveCell = below }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight });
        writer.WriteElement(
            new Columns(
                sheet.Columns.Select(
                    (column, at) =>
                        new Column
                        {
                            Min = (uint)at + 1,
                            Max = (uint)at + 1,
                            Width = column.Width,
                            CustomWidth = true,
                        }
                )
            )
        );
    }

    private void WriteHeadings(Func<SheetColumn, string> words)
    {
        StartRow(HeadingHeight);
        for (var at = 0; at < sheet.Columns.Count; at++)
            WriteText(at, words(sheet.Columns[at]), SheetStyles.Heading);
        writer.WriteEndElement();
    }

    /// <summary>A line over the whole width.</summary>
    private void WriteLine(string text, uint style, double height)
    {
        StartRow(height);
        WriteText(0, text, style);
        writer.WriteEndElement();
    }

    private void Write(IReadOnlyList<SheetValue> values)
    {
        if (values.Count != sheet.Columns.Count)
            throw new ArgumentException(
                $"Expected {sheet.Columns.Count} values in each row of '{sheet.Name}', but one has {values.Count}."
            );
        if (_row == CellPlace.MaxRows - 1) // One is for the foot.
            throw new ArgumentException(
                $"Expected at most {CellPlace.MaxRows} rows in '{sheet.Name}', as Excel has, but there are more."
            );

        // Not all programs make a row as high as its words when they open a file.
        var lines = values.Select((v, at) => Lines(v.Text ?? "", sheet.Columns[at].Width)).Max();
        StartRow(lines > 1 ? Math.Min(lines * LineHeight, MaxHeight) : null);
        for (var at = 0; at < values.Count; at++)
            Write(at, values[at], sheet.Columns[at].Kind);
        writer.WriteEndElement();
        _merges.Take(_row, values);
    }

    private void Write(int column, SheetValue value, SheetValueKind kind)
    {
        var isText = kind == SheetValueKind.Text;
        if (value.On is { } on)
        {
            if (on >= FirstDay)
                WriteNumber(column, Days(on), SheetStyles.Date);
            else
                WriteText(column, Day(on), isText ? SheetStyles.Text : SheetStyles.CentredText);
        }
        else if (value.Number is { } number)
        {
            Write(column, number, kind);
        }
        else if (value.Text is { Length: > 0 } text)
        {
            WriteText(
                column,
                text,
                sheet.Columns[column].Fills?.TryGetValue(text, out var fill) == true
                        ? SheetStyles.Of(fill)
                    : !isText ? SheetStyles.CentredText
                    : CellText.IsLikeFormula(text) ? SheetStyles.QuotedText
                    : SheetStyles.Text
            );
        }
        else
        {
            WriteEmpty(column);
        }
    }

    private void Write(int column, decimal number, SheetValueKind kind)
    {
        if (kind == SheetValueKind.Percent)
        {
            var isWhole = number == decimal.Truncate(number);
            WriteNumber(
                column,
                number / 100,
                isWhole ? SheetStyles.WholePercent : SheetStyles.Percent
            );
        }
        else
        {
            WriteNumber(
                column,
                number,
                kind == SheetValueKind.Money ? SheetStyles.Money : SheetStyles.Number
            );
        }
    }

    private void WriteNumber(int column, decimal number, uint style)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        if (text.Count(char.IsAsciiDigit) > MaxDigits)
        {
            WriteText(column, text, SheetStyles.CentredText); // As a number it would be another one.
            return;
        }

        StartCell(column, style, null);
        writer.WriteElement(new CellValue(text));
        writer.WriteEndElement();
    }

    private void WriteText(int column, string text, uint style)
    {
        StartCell(column, style, "inlineStr");
        writer.WriteElement(
            new InlineString(
                new Text(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }
            )
        );
        writer.WriteEndElement();
    }

    private void WriteEmpty(int column)
    {
        StartCell(column, SheetStyles.Text, null);
        writer.WriteEndElement();
    }

    private void StartRow(double? height)
    {
        _row++;
        List<OpenXmlAttribute> attributes = [new("r", "", Plain(_row))];
        if (height is { } points)
        {
            attributes.Add(new("ht", "", points.ToString(CultureInfo.InvariantCulture)));
            attributes.Add(new("customHeight", "", "1"));
        }

        writer.WriteStartElement(new Row(), attributes);
    }

    private void StartCell(int column, uint style, string? type)
    {
        List<OpenXmlAttribute> attributes =
        [
            new("r", "", _letters[column] + Plain(_row)),
            new("s", "", style.ToString(CultureInfo.InvariantCulture)),
        ];
        if (type is not null)
            attributes.Add(new("t", "", type));
        writer.WriteStartElement(new Cell(), attributes);
    }

    private void WriteAfterRows(int last)
    {
        if (sheet.MergedColumns.Count == 0)
            writer.WriteElement(new AutoFilter { Reference = FilterRange(last) });
        var merges = _merges.All(_layout, sheet.Foot is null ? null : _row);
        if (merges.Count > 0)
            writer.WriteElement(new MergeCells(merges) { Count = (uint)merges.Count });
        var rules = SheetRules.Of(sheet.Columns, _layout.HeadingRow + 1, last);
        if (rules.Count > 0)
            writer.WriteElement(new DataValidations(rules) { Count = (uint)rules.Count });

        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(
            new PageMargins // Inches.
            {
                Left = 0.4,
                Right = 0.4,
                Top = 0.6,
                Bottom = 0.6,
                Header = 0.3,
                Footer = 0.3,
            }
        );
        writer.WriteElement(
            new PageSetup
            {
                PaperSize = paper == SheetPaper.A3 ? 8u : 9u,
                Orientation = OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0, // As many as it takes.
            }
        );
        writer.WriteElement(new HeaderFooter(new OddFooter(pages)));
    }

    /// <summary>The headings and all below that belongs to the table.</summary>
    private string FilterRange(int last) => $"A{_layout.HeadingRow}:{_letters[^1]}{last}";

    private int Lines(string text) => Lines(text, sheet.Columns.Sum(column => column.Width));

    private static int Lines(string text, double width) =>
        text.Split('\n')
            .Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(c => c < 0x2E80 ? 1 : 2) / width)));

    private static int Days(DateOnly on) => on.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    private static string Day(DateOnly on) =>
        on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
