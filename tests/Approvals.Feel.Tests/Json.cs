using System.Text.Json;

namespace Approvals.Feel.Tests;

public sealed class Json
{
    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("\"a\"", "\"a\"")]
    [InlineData("\"@2026-01-31\"", "@\"2026-01-31\"")]
    [InlineData("\"@09:30:00\"", "@\"09:30:00\"")]
    [InlineData("\"@P1D\"", "@\"P1D\"")]
    [InlineData("\"@someone\"", "\"@someone\"")]
    [InlineData("[1, true, null]", "[1, true, null]")]
    [InlineData("{\"月 薪\": {\"a\": []}}", "{\"月 薪\": {a: []}}")]
    [InlineData("1e400", "null")]
    public void Plain_JSON_is_what_people_write(string json, string expected) =>
        Assert.Equal(Check.Evaluate(expected).Value, ReadPlain(json));

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("\"审批\"", "\"审批\"")]
    [InlineData("@\"2026-01-31\"", "\"@2026-01-31\"")]
    [InlineData("@\"2026-01-31T09:30:00@Asia/Shanghai\"", "\"@2026-01-31T09:30:00@Asia/Shanghai\"")]
    [InlineData("[1, true, null]", "[1,true,null]")]
    [InlineData("{b: 1, a: 2}", "{\"b\":1,\"a\":2}")]
    [InlineData("[1..2)", "\"[1..2)\"")]
    [InlineData("null", "null")]
    public void Values_are_written_as_plain_JSON(string text, string expected) =>
        Assert.Equal(
            expected,
            ValueJson.WritePlain(Check.Evaluate(text).Value)?.ToJsonString(ValueJson.Readable)
                ?? "null"
        );

    [Theory]
    [InlineData("""{"t": "decimal", "v": "1.5"}""", "1.5")]
    [InlineData("""{"t": "string", "v": "@P1D"}""", "\"@P1D\"")]
    [InlineData("""{"t": "boolean", "v": "true"}""", "true")]
    [InlineData("""{"t": "date", "v": "2026-01-31"}""", "@\"2026-01-31\"")]
    [InlineData("""{"t": "time", "v": "09:30:00Z"}""", "@\"09:30:00Z\"")]
    [InlineData("""{"t": "dateTime", "v": "2026-01-31T09:30:00"}""", "@\"2026-01-31T09:30:00\"")]
    [InlineData("""{"t": "duration", "v": "P1Y"}""", "@\"P1Y\"")]
    [InlineData("""{"t": "range", "v": "(1..2]"}""", "(1..2]")]
    [InlineData("""{"t": "range", "v": "(>=2)"}""", "(>= 2)")]
    [InlineData("""{"t": "list", "v": [{"t": "null"}]}""", "[null]")]
    [InlineData("""{"t": "context", "v": {"a b": {"t": "decimal", "v": "1"}}}""", "{\"a b\": 1}")]
    [InlineData("""{"t": "null"}""", "null")]
    public void Typed_JSON_names_the_type_of_every_value(string json, string expected) =>
        Assert.Equal(Check.Evaluate(expected).Value, ReadTyped(json));

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{"t": "decimal"}""")]
    [InlineData("""{"t": "decimal", "v": "x"}""")]
    [InlineData("""{"t": "date", "v": "2026-02-30"}""")]
    [InlineData("""{"t": "unheard of", "v": "1"}""")]
    [InlineData("""{"t": "list", "v": [1]}""")]
    [InlineData("""{"t": "range", "v": "1"}""")]
    public void What_is_no_typed_JSON_is_refused(string json) =>
        Assert.Throws<FormatException>(() => ReadTyped(json));

    [Fact]
    public void A_range_of_dates_survives_as_typed_JSON()
    {
        var range = Check.Evaluate("""[@"2026-01-01"..@"2026-01-31")""").Value;

        Assert.Equal(range, ReadTyped(ValueJson.WriteTyped(range).ToJsonString()));
    }

    [Fact]
    public void A_row_gives_its_expression_the_inputs_and_its_result_the_type()
    {
        using var line = JsonDocument.Parse(
            """
            {
              "id": "1",
              "expression": "月 薪 * 2",
              "inputs": {"月 薪": {"t": "decimal", "v": "4"}},
              "typeRef": "number"
            }
            """
        );

        Assert.Equal(Value.Of(8), FeelRow.Read(line.RootElement).Evaluate(Check.Now).Value);
    }

    [Theory]
    [InlineData("[1]", "number", "1")]
    [InlineData("1", "string", "null")]
    [InlineData("\\\"a\\\"", "unheard of", "\"a\"")]
    [InlineData("null", "number", "null")]
    public void A_result_is_made_to_conform_to_its_type(string text, string type, string expected)
    {
        using var line = JsonDocument.Parse(
            $$"""{"id": "1", "expression": "{{text}}", "typeRef": "{{type}}"}"""
        );

        Assert.Equal(
            Check.Evaluate(expected).Value,
            FeelRow.Read(line.RootElement).Evaluate(Check.Now).Value
        );
    }

    private static Value ReadPlain(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ValueJson.ReadPlain(document.RootElement);
    }

    private static Value ReadTyped(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ValueJson.ReadTyped(document.RootElement);
    }
}
