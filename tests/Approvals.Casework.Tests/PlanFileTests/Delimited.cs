using Approvals.Casework.Plans;

namespace Approvals.Casework.Tests.PlanFileTests;

public sealed class Delimited
{
    [Theory]
    [InlineData("甲,乙", "甲|乙")]
    [InlineData("甲,,乙,", "甲||乙|")]
    [InlineData("\"甲,乙\",丙", "甲,乙|丙")]
    [InlineData("\"甲\"\"乙\"\"\",丙", "甲\"乙\"|丙")]
    [InlineData("\"甲\r\n乙\",丙", "甲\n乙|丙")]
    [InlineData(" 甲 ,乙\"丙\"", "甲|乙\"丙\"")]
    public void Cells_are_told_apart(string text, string cells) =>
        Assert.Equal(cells, Cells(Assert.Single(Rows(text, "plan.csv"))));

    [Theory]
    [InlineData("plan.csv", "甲\t乙", "甲|乙")]
    [InlineData("plan.csv", "甲;乙", "甲|乙")]
    [InlineData("plan.csv", "甲\t乙,丙", "甲\t乙|丙")]
    [InlineData("plan.tsv", "甲\t乙,丙", "甲|乙,丙")]
    public void What_stands_between_the_cells_is_found(string name, string text, string cells) =>
        Assert.Equal(cells, Cells(Assert.Single(Rows(text, name))));

    [Fact]
    public void Rows_keep_their_numbers_past_empty_ones_and_line_breaks() =>
        Assert.Equal(
            [1, 2, 4],
            PlanFiles
                .Source(PlanFiles.Utf8("甲,\"一\n二\"\n乙,\n,\n丙,"), "plan.csv")
                .Lines.Select(line => line.Number)
        );

    [Fact]
    public void The_text_of_a_row_has_tabs_between_its_cells() =>
        Assert.Equal(["甲\t乙"], PlanFiles.Texts(PlanFiles.Utf8("甲,乙"), "plan.csv"));

    [Fact]
    public void A_quote_that_nothing_closes_is_told_with_its_place()
    {
        var refusal = PlanFiles.Refusal(PlanFiles.Utf8("甲,\"一\n二\"\n乙,\"三\n丙"), "plan.csv");

        Assert.Equal(("quote-open", 2), (refusal.Code, refusal.Line));
        Assert.Equal(["2", "3"], refusal.Values);
    }

    private static SourceRow[] Rows(string text, string name) =>
        PlanFiles.Rows(PlanFiles.Utf8(text), name);

    private static string Cells(SourceRow row) => string.Join('|', row.Cells.Select(c => c.Text));
}
