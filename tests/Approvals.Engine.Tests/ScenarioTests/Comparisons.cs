using System.Text.Json;
using Approvals.Engine.Scenarios;
using Approvals.Feel;

namespace Approvals.Engine.Tests.ScenarioTests;

public sealed class Comparisons
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1e2", "100")]
    [InlineData("null", "null")]
    [InlineData("\"a\"", "\"a\"")]
    [InlineData("[1, [2.0]]", "[1.0, [2]]")]
    [InlineData("{\"a\": 1, \"b\": {\"c\": 2}}", "{b: {c: 2.0}, a: 1}")]
    [InlineData("\"2026-01-05\"", "@\"2026-01-05\"")]
    [InlineData("\"@2026-01-05\"", "@\"2026-01-05\"")]
    [InlineData("\"@2026-01-05\"", "\"2026-01-05\"")]
    [InlineData("\"2026-01-05T09:00:00+08:00\"", "@\"2026-01-05T01:00:00Z\"")]
    [InlineData("\"2026-01-05T09:00:00+08:00\"", "@\"2026-01-05T09:00:00@Asia/Shanghai\"")]
    [InlineData("\"@2026-01-05T09:00:00+08:00\"", "@\"2026-01-05T01:00:00Z\"")]
    [InlineData("\"2026-01-05T09:00:00\"", "@\"2026-01-05T09:00:00\"")]
    [InlineData("\"09:00:00\"", "@\"09:00:00\"")]
    [InlineData("\"P2D\"", "@\"PT48H\"")]
    [InlineData("\"P14M\"", "@\"P1Y2M\"")]
    public void A_value_is_as_expected(string expected, string actual) =>
        Assert.True(Sameness.Of(Json(expected), Feel(actual)));

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1", "\"1\"")]
    [InlineData("true", "false")]
    [InlineData("null", "0")]
    [InlineData("[1]", "1")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("{\"a\": 1}", "{a: 1, b: 2}")]
    [InlineData("{\"a\": 1, \"b\": null}", "{a: 1}")]
    [InlineData("\"2026-01-05\"", "@\"2026-01-06\"")]
    [InlineData("\"2026-01-05T09:00:00\"", "@\"2026-01-05T09:00:00Z\"")]
    [InlineData("\"P1M\"", "@\"P30D\"")]
    public void A_value_is_not_as_expected(string expected, string actual) =>
        Assert.False(Sameness.Of(Json(expected), Feel(actual)));

    private static Value Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return ValueJson.ReadPlain(json.RootElement);
    }

    private static Value Feel(string text) => FeelExpression.Parse(text).Evaluate().Value;
}
