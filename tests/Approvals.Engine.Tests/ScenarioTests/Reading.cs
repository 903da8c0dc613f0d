using static Approvals.Engine.Tests.ScenarioTests.Rehearsal;

namespace Approvals.Engine.Tests.ScenarioTests;

public sealed class Reading
{
    [Fact]
    public void Comments_and_commas_at_the_end_of_lists_are_read() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {
                  // Whoever asks …
                  "steps": [{"do": {"complete": "ask"}}, {"expect_tasks": ["decide",],}],
                  "end": "running", /* still */
                }
                """
            )
        );

    [Theory]
    [InlineData("[]", "$", "Expected an object, but found [].")]
    [InlineData("""{"step": []}""", "$.step", "but 'step' is unknown.")]
    [InlineData("""{"steps": {}}""", "$.steps", "Expected a list, but found {}.")]
    [InlineData("""{"steps": [{"Do": {}}]}""", "$.steps[0].Do", "but 'Do' is unknown.")]
    [InlineData(
        """{"steps": [{"do": {"finish": "ask"}}]}""",
        "$.steps[0].do",
        """but found {"finish": "ask"}."""
    )]
    [InlineData(
        """{"steps": [{"do": {"complete": "a", "claim": "a"}}]}""",
        "$.steps[0].do",
        "claim\": \"a\"}."
    )]
    [InlineData(
        """{"steps": [{"do": {"complete": 5}}]}""",
        "$.steps[0].do.complete",
        "Expected a text, but found 5."
    )]
    [InlineData(
        """{"steps": [{"do": {"complete": "a", "to": "b"}}]}""",
        "$.steps[0].do.to",
        "but 'to' is unknown."
    )]
    [InlineData(
        """{"steps": [{"do": {"complete": {"id": "a", "x": 1}}}]}""",
        "$.steps[0].do.complete.x",
        "but 'x' is unknown."
    )]
    [InlineData(
        """{"steps": [{"do": {"complete": "a", "nth": -1}}]}""",
        "$.steps[0].do.nth",
        "Expected a number, 0 or more, but found -1."
    )]
    [InlineData(
        """{"steps": [{"do": {"advance": "2 days"}}]}""",
        "$.steps[0].do.advance",
        "Expected a duration such as P2D, but found \"2 days\"."
    )]
    [InlineData(
        """{"steps": [{"do": {"return": "a"}}]}""",
        "$.steps[0].do",
        "Expected 'to', but it is missing."
    )]
    [InlineData(
        """{"steps": [{"do": {"claim": "a"}}]}""",
        "$.steps[0].do",
        "Expected 'by', but it is missing."
    )]
    [InlineData(
        """{"steps": [{"do": {"suspend": "a"}}]}""",
        "$.steps[0].do.suspend",
        "Expected true, but found \"a\"."
    )]
    [InlineData(
        """{"steps": [{"expect_rejected": "ended"}]}""",
        "$.steps[0]",
        "Expected 'do' beside 'expect_rejected', but it is missing."
    )]
    [InlineData(
        """{"steps": [{"expect_rejected": "no"}]}""",
        "$.steps[0].expect_rejected",
        "but found \"no\"."
    )]
    [InlineData(
        """{"now": "today"}""",
        "$.now",
        "Expected a time such as 2026-01-05T09:00:00+08:00, but found \"today\"."
    )]
    [InlineData(
        """{"calendar": {"holidays": ["2026-02-30"]}}""",
        "$.calendar.holidays[0]",
        "Expected a date such as 2026-01-05, but found \"2026-02-30\"."
    )]
    [InlineData("""{"variables": []}""", "$.variables", "Expected an object, but found [].")]
    [InlineData(
        """{"end": "done"}""",
        "$.end",
        "Expected one of completed, running, failed, cancelled, but found \"done\"."
    )]
    [InlineData("""{"trace": ["a", [1]]}""", "$.trace[1][0]", "Expected a text, but found 1.")]
    [InlineData("""{"also": [{"also": []}]}""", "$.also[0].also", "but 'also' is unknown.")]
    [InlineData(
        """{"instances": {"other": {"steps": []}}}""",
        "$.instances.other.steps",
        "but 'steps' is unknown."
    )]
    [InlineData(
        """{"end": "completed", "end": "running"}""",
        "$",
        "Expected JSON, but this is none"
    )]
    [InlineData(
        """{"name": "\ud800"}""",
        "$",
        "Expected Unicode text, but found half a character."
    )]
    [InlineData("""{"name": "x" """, "$", "Expected JSON, but this is none")]
    [InlineData("", "$", "Expected JSON, but this is none")]
    public void What_is_no_scenario_is_told_with_its_place(string text, string path, string message)
    {
        var result = Try(TwoTasks, text);

        Assert.StartsWith(
            "Failed: test.scenario.json(1) " + path + ": ",
            result,
            StringComparison.Ordinal
        );
        Assert.Contains(message, result, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_has_the_line_of_the_value() =>
        Assert.StartsWith(
            "Failed: test.scenario.json(4) $.steps[1].do.with: ",
            Try(
                TwoTasks,
                """
                {"steps": [
                  {"do": {"complete": "ask"}},
                  {"do": {
                     "with": {"x": 1}, "advance": "P1D"}}
                ]}
                """
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_with_more_than_ten_million_characters_is_not_read() =>
        Assert.StartsWith(
            "Failed: test.scenario.json(0) $: Expected at most 10485760 characters",
            Try(TwoTasks, new string(' ', 10 * 1024 * 1024 + 1)),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_that_is_nested_without_end_is_not_read() =>
        Assert.Contains(
            "Expected JSON, but this is none",
            Try(TwoTasks, new string('[', 100_000)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_many_problems_the_first_are_told() =>
        Assert.Equal(
            20,
            Assert
                .Single(
                    TryAll(
                        TwoTasks,
                        $$"""{"steps": [{{string.Join(',', Enumerable.Repeat("1", 5_000))}}]}"""
                    )
                )
                .Diagnostics.Length
        );
}
