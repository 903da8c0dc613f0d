using Approvals.Casework.Ledger.Sheets;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = Approvals.Casework.Ledger.Sheets.Sheet;

namespace Approvals.Casework.Tests.SheetTests;

/// <summary>Sheets with a note, groups of columns, rules, colours, and cells that are merged for print.</summary>
public sealed class DressedSheets
{
    private static readonly SheetColumn[] Columns =
    [
        new("问题", 8, SheetValueKind.Number) { Code = "problem" },
        new("序号", 8, SheetValueKind.Number)
        {
            Code = "number",
            Group = "措施",
            Rule = new SheetRule.Unique(1, 158),
        },
        new("类别", 12, SheetValueKind.Text)
        {
            Code = "class",
            Group = "措施",
            Rule = new SheetRule.OneOf(["立行立改", "限期整改"]),
        },
        new("开始", 12, SheetValueKind.Date) { Code = "starts-on" },
        new("时限", 12, SheetValueKind.Date)
        {
            Code = "due-on",
            Rule = new SheetRule.NotBefore("starts-on"),
        },
        new("进度", 8, SheetValueKind.Percent) { Code = "actual", Rule = new SheetRule.Percent() },
        new("亮灯", 8, SheetValueKind.Text)
        {
            Code = "light",
            Fills = new Dictionary<string, SheetFill> { ["红灯"] = SheetFill.Red },
        },
    ];

    private static Sheet Dressed =>
        Written.Sheet(Columns, Row(1, 1, "红灯"), Row(1, 2, "绿灯"), Row(2, 3, "红灯")) with
        {
            Note = "单位：某局　数据截至：2026-01-25",
            FrozenColumns = 2,
        };

    [Fact]
    public async Task They_are_valid() =>
        Assert.Empty(
            Written.Faults(
                await Written.BytesAsync(Dressed, Dressed with { MergedColumns = ["problem"] })
            )
        );

    [Fact]
    public async Task The_note_and_two_rows_of_headings_stay_in_sight_with_the_first_columns()
    {
        using var document = Written.Open(await Written.BytesAsync(Dressed));

        var pane = SheetOf(document).GetFirstChild<SheetViews>()!.Descendants<Pane>().Single();

        Assert.Equal(
            (2d, 4d, "C5"),
            (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value)
        );
    }

    [Fact]
    public async Task Columns_of_a_group_have_one_heading_above_them()
    {
        using var document = Written.Open(await Written.BytesAsync(Dressed));

        Assert.Contains("B3:C3", Merges(document));
        Assert.Contains("A3:A4", Merges(document));
    }

    [Fact]
    public async Task In_print_equal_cells_below_each_other_are_one_and_nothing_is_filtered()
    {
        using var document = Written.Open(
            await Written.BytesAsync(Dressed with { MergedColumns = ["problem"] })
        );

        Assert.Contains("A5:A6", Merges(document));
        Assert.Empty(SheetOf(document).Elements<AutoFilter>());
    }

    [Fact]
    public async Task What_may_stand_in_a_column_is_checked_in_its_rows()
    {
        using var document = Written.Open(await Written.BytesAsync(Dressed));

        var rules = SheetOf(document).Descendants<DataValidation>().ToList();

        Assert.Equal(
            ["B5:B7", "C5:C7", "E5:E7", "F5:F7"],
            rules.Select(r => r.SequenceOfReferences!.InnerText)
        );
        Assert.Equal("\"立行立改,限期整改\"", rules[1].Formula1!.Text);
        Assert.Equal("OR(D5=\"\",E5>=D5)", rules[2].Formula1!.Text);
    }

    [Fact]
    public async Task A_light_has_its_colour_beside_its_word()
    {
        using var document = Written.Open(await Written.BytesAsync(Dressed));

        var cells = SheetOf(document)
            .Descendants<Cell>()
            .ToDictionary(c => c.CellReference!.Value!);

        Assert.Equal(cells["G5"].StyleIndex!.Value, cells["G7"].StyleIndex!.Value);
        Assert.NotEqual(cells["G5"].StyleIndex!.Value, cells["G6"].StyleIndex!.Value);
    }

    private static SheetValue[] Row(int problem, int number, string light) =>
        [
            SheetValue.Of((decimal?)problem),
            SheetValue.Of((decimal?)number),
            Written.Text("限期整改"),
            SheetValue.Of((DateOnly?)new(2026, 1, 5)),
            SheetValue.Of((DateOnly?)new(2026, 3, 31)),
            SheetValue.Of((decimal?)50),
            Written.Text(light),
        ];

    private static Worksheet SheetOf(SpreadsheetDocument document) =>
        document.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    private static IEnumerable<string?> Merges(SpreadsheetDocument document) =>
        SheetOf(document).Descendants<MergeCell>().Select(m => m.Reference!.Value);
}
