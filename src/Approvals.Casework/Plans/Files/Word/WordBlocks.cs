using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Approvals.Casework.Plans.Files.Word;

/// <summary>The blocks of a document as lines: a paragraph is one, and so is a row of a table.</summary>
internal sealed class WordBlocks(WordStyles styles, WordNumbering numbering, TableRows rows)
{
    private readonly WordWords _words = new();
    private int _number;
    private int _tables;
    private int _contents;
    private int _foreignParts;
    private string _before = ""; // Words of paragraphs that a tracked change joins to the next.

    public IReadOnlyList<SourceLine> Lines => rows.Lines;

    /// <summary>Reads a block; false where the document has too many.</summary>
    public bool Read(OpenXmlElement block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                return Read(paragraph);
            case Table table:
                return Read(table);
            case AltChunk:
                _foreignParts++;
                return true;
            case AlternateContent either:
                return WordWords.Chosen(either) is not { } chosen || ReadAll(chosen);
            case SdtProperties or SectionProperties:
                return true;
            default:
                return ReadAll(block); // Content controls and other covers.
        }
    }

    /// <summary>Ends the document; false where it has too many blocks.</summary>
    public bool Finish() => TakeBefore() is not { } rest || Add(rest);

    /// <summary>Tells what was left out, or taken though one would not see it.</summary>
    public void Tell(FileProblems problems)
    {
        TellIf(_words.Changes, "tracked-changes");
        TellIf(_words.Hidden, "hidden-words");
        TellIf(_words.Notes, "notes-left-out");
        TellIf(_words.Pictures, "pictures-left-out");
        TellIf(_contents, "contents-left-out");
        if (_words.Objects > 0)
            problems.Warn(null, "objects-left-out", _words.Objects);
        if (_foreignParts > 0)
            problems.Warn(null, "foreign-parts-left-out", _foreignParts);

        void TellIf(int count, string code)
        {
            if (count > 0)
                problems.Tell(null, code, count);
        }
    }

    private bool ReadAll(OpenXmlElement cover) => cover.ChildElements.All(Read);

    private bool Read(Paragraph paragraph)
    {
        if (styles.IsContents(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            _number++;
            _contents++;
            return true;
        }

        var (text, boxes) = Words(paragraph);
        return (text is null || Add(text)) && boxes.All(ReadAll);
    }

    private bool Add(string text)
    {
        _number++;
        return Split(text).All(line => rows.Add(new SourceLine(_number, line)));
    }

    /// <summary>Words that wait for a paragraph which does not come; null where none wait.</summary>
    private string? TakeBefore()
    {
        var rest = _before.Length > 0 ? _before : null;
        _before = "";
        return rest;
    }

    /// <summary>Its words with its number; null where a tracked change takes away its end.</summary>
    private (string? Text, IReadOnlyList<TextBoxContent> Boxes) Words(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var (words, boxes) = _words.Read(paragraph);
        if (properties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null)
        {
            _before += words;
            return (null, boxes);
        }

        var text = numbering.Next(properties) + _before + words;
        _before = "";
        return (text.TrimEnd(), boxes);
    }

    /// <summary>A line break makes a line, which bears the number of its paragraph. One that only moves a page makes
    /// none that is empty.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? [""] : lines;
    }

    private bool Read(Table table)
    {
        if (TakeBefore() is { } rest && !Add(rest))
            return false;

        var index = _tables++;
        Dictionary<int, string> open = []; // By column, the words of cells that may reach into the next row.
        foreach (var row in Covered<TableRow>(table))
        {
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
                continue;

            _number++;
            if (!rows.Add(_number, index, Cells(row, open)))
                return false;
        }

        return true;
    }

    private List<SourceCell> Cells(TableRow row, Dictionary<int, string> open)
    {
        List<SourceCell> cells = [];
        var column = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value
            is > 0
                and var before
            ? before
            : 0;
        foreach (var cell in Covered<TableCell>(row))
        {
            var properties = cell.TableCellProperties;
            if (properties?.HorizontalMerge is { } joined && !IsRestart(joined.Val?.InnerText))
            {
                column++; // Belongs to the cell before.
                continue;
            }

            cells.Add(Cell(cell, column, properties?.VerticalMerge, open));
            column += properties?.GridSpan?.Val?.Value is > 1 and var span ? span : 1;
        }

        return cells;
    }

    private SourceCell Cell(
        TableCell cell,
        int column,
        VerticalMerge? merge,
        Dictionary<int, string> open
    )
    {
        if (
            merge is not null
            && !IsRestart(merge.Val?.InnerText)
            && open.TryGetValue(column, out var above)
        )
        {
            return new(column, above, IsContinued: true);
        }

        var text = Text(cell);
        open.Remove(column);
        if (merge is not null)
            open[column] = text;
        return new(column, text);
    }

    private static bool IsRestart(string? merge) => merge == "restart";

    /// <summary>The words of a cell; those of a table in it too, a line a row.</summary>
    private string Text(OpenXmlElement cover)
    {
        List<string> lines = [];
        Collect(cover);
        if (TakeBefore() is { } rest)
            lines.Add(rest);
        return string.Join('\n', lines);

        void Collect(OpenXmlElement element)
        {
            foreach (var child in element.ChildElements)
            {
                switch (child)
                {
                    case Paragraph paragraph:
                        var (text, boxes) = Words(paragraph);
                        lines.AddRange(Split(text ?? "").Where(line => line.Length > 0));
                        foreach (var box in boxes)
                            Collect(box);
                        break;
                    case TableRow row:
                        lines.Add(string.Join('\t', Covered<TableCell>(row).Select(Text)));
                        break;
                    case AlternateContent either when WordWords.Chosen(either) is { } chosen:
                        Collect(chosen);
                        break;
                    default:
                        Collect(child);
                        break;
                }
            }
        }
    }

    /// <summary>Rows or cells, those in content controls too; not those of tables within.</summary>
    private static IEnumerable<T> Covered<T>(OpenXmlElement parent)
        where T : OpenXmlElement =>
        parent.ChildElements.SelectMany(child =>
            child switch
            {
                T wanted => [wanted],
                Paragraph or Table or TableRow or TableCell => [],
                _ => Covered<T>(child),
            }
        );
}
