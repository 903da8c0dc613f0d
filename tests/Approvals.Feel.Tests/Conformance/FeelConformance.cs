using System.Globalization;
using System.Text.Json;

namespace Approvals.Feel.Tests.Conformance;

public sealed class FeelConformance(ITestOutputHelper output)
{
    private const double Bar = 0.99;

    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void At_least_99_percent_of_the_rows_that_expect_a_value_give_it() =>
        AssertShare(
            rows => rows.Where(r => r.Expected is not Value.Null),
            "rows that expect a value"
        );

    [Fact]
    public void At_least_99_percent_of_all_rows_give_what_they_expect() =>
        AssertShare(rows => rows, "rows of all kinds");

    private void AssertShare(Func<IEnumerable<Outcome>, IEnumerable<Outcome>> choose, string what)
    {
        var rows = choose(Outcomes()).ToList();
        var failed = rows.Where(r => !ConformanceData.IsSame(r.Expected, r.Actual.Value)).ToList();
        var share = 1 - failed.Count / (double)rows.Count;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows.Count - failed.Count} of {rows.Count} {what}: {share:P2}"
            )
        );
        foreach (var row in failed)
        {
            var warnings = string.Join(" | ", row.Actual.Warnings);
            output.WriteLine($"{row.Id}: {row.Expression}");
            output.WriteLine($"    expected {row.Expected}, found {row.Actual.Value} {warnings}");
        }
        Assert.True(share >= Bar, $"Expected {Bar:P0} of the {what}, but found {share:P2}.");
    }

    private static IEnumerable<Outcome> Outcomes()
    {
        foreach (var line in File.ReadLines(ConformanceData.Require("feel-tck.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var row = FeelRow.Read(json.RootElement);
            yield return new(
                row.Id,
                row.Expression,
                ValueJson.ReadTyped(json.RootElement.GetProperty("expected")),
                row.Evaluate(Now)
            );
        }
    }

    private sealed record Outcome(string Id, string Expression, Value Expected, FeelResult Actual);
}
