using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Approvals.Casework.Plans.Files.Excel;

/// <summary>Reads the cells of one sheet, one after another.</summary>
internal sealed class SheetReader(
    string sheet,
    SharedTexts texts,
    CellForms forms,
    TableRows rows,
    FileProblems problems
)
{
    private const int MaxNamed = 20; // Columns in a sentence.

    private readonly SheetCells _cells = new();
    private readonly List<int> _hiddenRows = [];
    private readonly List<string> _hiddenColumns = [];
    private CellPlace? _error;
    private CellPlace? _uncomputed;
    private int _row;
    private int _column;

    /// <summary>Adds its rows; false where they are too many.</summary>
    public bool AddTo(WorksheetPart part, int table)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && !Read(reader))
                return false;
        }

        Tell();
        return _cells.AddTo(rows, table);
    }

    private bool Read(OpenXmlReader reader)
    {
        if (reader.ElementType == typeof(Row))
        {
            Begin(reader.Attributes);
        }
        else if (reader.ElementType == typeof(Cell))
        {
            return reader.LoadCurrentElement() is not Cell cell || Read(cell);
        }
        else if (reader.ElementType == typeof(Column))
        {
            if (reader.LoadCurrentElement() is Column { Hidden.Value: true } column)
                Hide(column);
        }
        else if (
            reader.ElementType == typeof(MergeCell)
            && reader.LoadCurrentElement() is MergeCell merge
            && MergedCells.Read(merge.Reference?.Value) is { } merged
        )
        {
            _cells.Add(merged);
            return rows.Count(1);
        }

        return true;
    }

    private void Begin(IEnumerable<OpenXmlAttribute> attributes)
    {
        _row++;
        _column = 0;
        foreach (var attribute in attributes)
        {
            if (attribute.LocalName == "r")
                _row =
                    CellPlace.Read("A" + attribute.Value)?.Row
                    ?? throw new FormatException(
                        $"Expected a row, but '{attribute.Value}' is none."
                    );
            if (attribute.LocalName == "hidden" && attribute.Value is "1" or "true")
                _hiddenRows.Add(_row);
        }
    }

    private bool Read(Cell cell)
    {
        var place = CellPlace.Read(cell.CellReference?.Value) ?? new(_row, _column);
        _column = place.Column + 1;
        var text = Text(cell, place).Trim();
        if (text.Length == 0)
            return true;

        _cells.Add(place, text);
        return rows.Count(1);
    }

    private string Text(Cell cell, CellPlace place)
    {
        var value = cell.CellValue?.Text ?? "";
        switch (cell.DataType?.InnerText)
        {
            case "s":
                return texts.Of(value);
            case "inlineStr":
                return cell.InlineString is { } inline ? SharedTexts.TextOf(inline) : "";
            case "str":
                return SharedTexts.Plain(value);
            case "b":
                return value == "1" ? "TRUE" : "FALSE";
            case "d":
                return DateTime.TryParse(value, CultureInfo.InvariantCulture, out var at)
                    ? CellForms.Day(at)
                    : value;
            case "e":
                _error ??= place;
                return value;
            default:
                if (value.Length == 0 && cell.CellFormula is not null)
                    _uncomputed ??= place;
                return value.Length == 0 ? "" : forms.Text(value, cell.StyleIndex?.Value ?? 0);
        }
    }

    private void Hide(Column column)
    {
        var first = (int)Math.Min(column.Min?.Value ?? 1, CellPlace.MaxColumns) - 1;
        var last = (int)Math.Min(column.Max?.Value ?? 1, CellPlace.MaxColumns) - 1;
        var letters = CellPlace.Letters(Math.Max(first, 0));
        _hiddenColumns.Add(first >= last ? letters : $"{letters}–{CellPlace.Letters(last)}");
    }

    private void Tell()
    {
        if (_hiddenRows.Count > 0)
            problems.Tell(_hiddenRows[0], "hidden-rows", sheet, _hiddenRows.Count, _hiddenRows[0]);
        if (_hiddenColumns.Count > 0)
            problems.Tell(
                null,
                "hidden-columns",
                sheet,
                string.Join(", ", _hiddenColumns.Take(MaxNamed))
            );
        if (_error is { } error)
            problems.Warn(error.Row, "cell-error", sheet, error);
        if (_uncomputed is { } uncomputed)
            problems.Warn(uncomputed.Row, "formula-without-value", sheet, uncomputed);
    }
}
