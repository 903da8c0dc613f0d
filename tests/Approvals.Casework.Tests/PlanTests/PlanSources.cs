using System.Globalization;
using System.Text;
using System.Text.Json;
using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.PlanTests;

/// <summary>Invented plans, as the reader gets them.</summary>
internal static class PlanSources
{
    /// <summary>The invented plans in <c>plans/</c>.</summary>
    public static readonly string[] Names =
    [
        "agriculture.docx",
        "company.txt",
        "health.txt",
        "housing.txt",
        "market.xlsx",
        "school.txt",
        "township.csv",
        "transport.md",
    ];

    /// <summary>Plans of which nobody looked at the layout before the reader had read them, in
    /// <c>plans/layouts/</c>.</summary>
    public static readonly string[] Layouts =
    [
        "city.csv",
        "commission.txt",
        "education.txt",
        "farm.txt",
        "finance.tsv",
        "forestry.txt",
        "hospital.txt",
        "library.txt",
        "roads.docx",
        "street.md",
        "water.md",
    ];

    /// <summary>A text.</summary>
    public static SourceText OfText(string text, SourceFormat format = SourceFormat.Text) =>
        new(
            "plan.txt",
            "",
            format,
            [
                .. text.ReplaceLineEndings("\n")
                    .Split('\n')
                    .Select((line, i) => new SourceLine(i + 1, line)),
            ]
        );

    /// <summary>Rows of cells, the first the headings.</summary>
    public static SourceText OfRows(params string[][] rows) =>
        new(
            "plan.csv",
            "",
            SourceFormat.Csv,
            [.. rows.Select((row, i) => Row(i + 1, 0, [.. row.Select(Cell)]))]
        );

    /// <summary>A row of a table.</summary>
    public static SourceLine Row(int number, int table, string[] cells) =>
        Row(number, table, [.. cells.Select(Cell)]);

    /// <summary>An invented plan.</summary>
    public static SourceText Of(string name) =>
        Path.GetExtension(name) switch
        {
            ".docx" => Document(Json(name + ".json")),
            ".xlsx" => Workbook(Json(name + ".json")),
            ".csv" => OfRows([.. Records(Text(name), ',')]),
            ".tsv" => OfRows([.. Records(Text(name), '\t')]),
            _ => OfText(Text(name)),
        };

    /// <summary>What a person read in it.</summary>
    public static JsonElement Expected(string name) => Json(name + ".expected.json");

    private static string Text(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plans", file));

    private static JsonElement Json(string file) => JsonDocument.Parse(Text(file)).RootElement;

    /// <summary>Paragraphs and tables in their order; null is a cell that a merged one reaches into.</summary>
    private static SourceText Document(JsonElement parts)
    {
        List<SourceLine> lines = [];
        var table = 0;
        foreach (var part in parts.EnumerateArray())
            if (part.ValueKind == JsonValueKind.Object)
                lines.Add(
                    new(
                        lines.Count + 1,
                        part.GetProperty("numbering").GetString()
                            + part.GetProperty("text").GetString()
                    )
                );
            else
                AddTable(lines, part, table++);
        return new("plan.docx", "", SourceFormat.Docx, lines);
    }

    private static void AddTable(List<SourceLine> lines, JsonElement rows, int table)
    {
        Dictionary<int, string> above = [];
        foreach (var row in rows.EnumerateArray())
        {
            List<string?> words = [.. row.EnumerateArray().Select(cell => cell.GetString())];
            var isWholeRow = words.Skip(1).All(cell => cell is null);
            List<SourceCell> cells = [];
            for (var column = 0; column < words.Count; column++)
                if (words[column] is { } text)
                    cells.Add(new(column, text));
                else if (!isWholeRow && above.TryGetValue(column, out var merged))
                    cells.Add(new(column, merged, IsContinued: true));
            foreach (var cell in isWholeRow ? [] : cells)
                above[cell.Column] = cell.Text;
            lines.Add(Row(lines.Count + 1, table, cells));
        }
    }

    private static SourceText Workbook(JsonElement workbook)
    {
        List<SourceLine> lines = [];
        var table = 0;
        foreach (var sheet in workbook.GetProperty("sheets").EnumerateArray())
        {
            var number = 0;
            foreach (var row in sheet.GetProperty("rows").EnumerateArray())
                lines.Add(
                    Row(
                        ++number,
                        table,
                        [
                            .. row.EnumerateArray()
                                .Select((cell, i) => new SourceCell(i, Shown(cell))),
                        ]
                    )
                );
            table++;
        }
        return new("plan.xlsx", "", SourceFormat.Xlsx, lines);
    }

    private static string Shown(JsonElement cell) =>
        cell.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.Object => DateOnly
                .Parse(cell.GetProperty("date").GetString()!, CultureInfo.InvariantCulture)
                .ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
            _ => cell.ToString(),
        };

    private static SourceCell Cell(string text, int column) => new(column, text);

    private static SourceLine Row(int number, int table, List<SourceCell> cells) =>
        new(number, string.Join('\t', cells.Select(c => c.Text))) { Row = new(table, cells) };

    /// <summary>The records of a table with commas or tabs; quoted cells may hold line breaks.</summary>
    private static IEnumerable<string[]> Records(string text, char separator)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var isQuoted = false;
        foreach (var c in text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n")
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || c != separator && c != '\n')
                cell.Append(c);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return [.. cells];
                    cells.Clear();
                }
            }
        }
    }
}
