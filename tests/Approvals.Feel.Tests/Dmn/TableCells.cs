using Approvals.Feel.Dmn;

namespace Approvals.Feel.Tests.Dmn;

public sealed class TableCells
{
    [Theory]
    [InlineData("-", "1")]
    [InlineData("", "1")]
    [InlineData("-", "null")]
    [InlineData("1", "1.0")]
    [InlineData("1, 2", "2")]
    [InlineData("not(1, 2)", "3")]
    [InlineData("not(\"a\")", "null")]
    [InlineData("> 5, < 0", "-1")]
    [InlineData("[1..3]", "3")]
    [InlineData("not([1..3])", "4")]
    [InlineData("]1..3[", "2")]
    [InlineData("null", "null")]
    [InlineData("not(null)", "1")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("not(true)", "false")]
    [InlineData("? > 5 and ? < 8", "6")]
    [InlineData("even(?)", "4")]
    [InlineData("list contains(?, 2)", "[1, 2]")]
    [InlineData("[1, 2]", "1")]
    [InlineData("[1, 2]", "[1, 2]")]
    [InlineData("limit", "10")]
    [InlineData("limit > 5", "\"whatever\"")]
    [InlineData("[limit..20]", "15")]
    [InlineData("date(\"2026-01-05\")", "date(\"2026-01-05\")")]
    [InlineData("> date(\"2026-01-05\")", "date(\"2026-01-06\")")]
    [InlineData("[duration(\"P1D\")..duration(\"P3D\")]", "duration(\"PT48H\")")]
    public void A_rule_matches_what_its_cell_allows(string cell, string value) =>
        Column(cell).Gives("\"yes\"", "table", $"{{value: {value}, limit: 10}}");

    [Theory]
    [InlineData("1, 2", "3")]
    [InlineData("not(1, 2)", "2")]
    [InlineData("> 5", "null")]
    [InlineData("not(> 5)", "null")]
    [InlineData("[1..3]", "null")]
    [InlineData("[1..3)", "3")]
    [InlineData("\"1\"", "1")]
    [InlineData("true", "null")]
    [InlineData("false", "null")]
    [InlineData("true", "\"true\"")]
    [InlineData("null", "0")]
    [InlineData("? > 5", "5")]
    [InlineData("unknown", "1")]
    [InlineData("1 +", "1")]
    [InlineData("1 +", "null")]
    public void A_rule_does_not_match_anything_else(string cell, string value) =>
        Column(cell).Gives("null", "table", $"{{value: {value}, limit: 10}}");

    [Fact]
    public void A_cell_that_is_no_FEEL_is_a_problem() =>
        Assert.Equal(DmnSeverity.Error, Assert.Single(Column("1 +").Problems).Severity);

    [Fact]
    public void A_value_that_the_column_does_not_allow_makes_the_table_null() =>
        Column("-", "<inputValues><text>1, 2</text></inputValues>")
            .Warns(WarningCode.NotAllowed, "table", "{value: 3, limit: 10}");

    [Fact]
    public void A_list_is_allowed_where_its_elements_are() =>
        Column("-", "<inputValues><text>1, 2</text></inputValues>")
            .Gives("\"yes\"", "table", "{value: [2, 1], limit: 10}");

    [Fact]
    public void Null_is_allowed_in_every_column() =>
        Column("-", "<inputValues><text>1, 2</text></inputValues>")
            .Gives("\"yes\"", "table", "{value: null, limit: 10}");

    [Fact]
    public void A_rule_with_too_few_cells_never_matches() =>
        Table("<input/><output/>", "<outputEntry><text>1</text></outputEntry>").Gives("null", "d");

    [Fact]
    public void A_table_without_inputs_gives_its_only_rule() =>
        Table("<output/>", "<outputEntry><text>1</text></outputEntry>").Gives("1", "d");

    [Fact]
    public void A_table_without_outputs_is_null() =>
        Table("", "").Warns(WarningCode.MissingExpression, "d");

    [Fact]
    public void Columns_of_the_same_name_do_no_harm() =>
        Table(
                """
                <output name='a'><outputValues><text>1</text></outputValues></output>
                <output name='a'><outputValues><text>1</text></outputValues></output>
                """,
                "<outputEntry><text>1</text></outputEntry><outputEntry><text>2</text></outputEntry>"
            )
            .Gives("{a: 2}", "d");

    [Fact]
    public void A_result_is_made_to_conform_to_the_type_of_its_column() =>
        Table(
                "<output name='a' typeRef='number'/><output name='b' typeRef='number'/>",
                "<outputEntry><text>[1]</text></outputEntry><outputEntry><text>\"2\"</text></outputEntry>"
            )
            .Gives("{a: 1, b: null}", "d");

    [Fact]
    public void A_column_without_values_of_its_own_is_ordered_by_those_of_its_type() =>
        Models
            .Of(
                """
                <itemDefinition name='t'>
                  <typeRef>string</typeRef><allowedValues><text>"b", "a"</text></allowedValues>
                </itemDefinition>
                <decision name='d'>
                  <variable name='d' typeRef='t'/>
                  <decisionTable hitPolicy='PRIORITY'>
                    <output/>
                    <rule><outputEntry><text>"a"</text></outputEntry></rule>
                    <rule><outputEntry><text>"b"</text></outputEntry></rule>
                  </decisionTable>
                </decision>
                """
            )
            .Gives("\"b\"", "d");

    [Fact]
    public void A_warning_names_the_rule() =>
        Assert.Equal(
            "table, rule 1",
            Column("unknown")
                .Evaluate("table", Models.Inputs("{value: 1, limit: 10}"))
                .Warnings[0]
                .Element
        );

    /// <summary>The decision <c>table</c>, which is "yes" where <c>value</c> passes a cell.</summary>
    private static DmnModel Column(string cell, string inputValues = "") =>
        Models.Of(
            $"""
            <inputData id="value" name="value"/><inputData id="limit" name="limit"/>
            <decision name="table">
              <informationRequirement><requiredInput href="#value"/></informationRequirement>
              <informationRequirement><requiredInput href="#limit"/></informationRequirement>
              <decisionTable>
                <input><inputExpression><text>value</text></inputExpression>{inputValues}</input>
                <output/>
                <rule>
                  <inputEntry><text>{cell.Replace(
                "<",
                "&lt;",
                StringComparison.Ordinal
            )}</text></inputEntry>
                  <outputEntry><text>"yes"</text></outputEntry>
                </rule>
              </decisionTable>
            </decision>
            """
        );

    /// <summary>The decision <c>d</c>, a table with these columns and one rule.</summary>
    private static DmnModel Table(string columns, string rule) =>
        Models.Of(
            Models.Decision(
                "d",
                $"<decisionTable hitPolicy='PRIORITY'>{columns}<rule>{rule}</rule></decisionTable>"
            )
        );
}
