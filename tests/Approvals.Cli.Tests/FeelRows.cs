namespace Approvals.Cli.Tests;

public sealed class FeelRows
{
    [Fact]
    public async Task Each_line_gets_its_answer_in_order()
    {
        var run = await Terminal.RunAsync("feel", "--rows", "expressions.jsonl");

        Assert.Equal(
            [
                """{"id":"加法","result":{"t":"decimal","v":"42"},"warnings":[]}""",
                """{"id":"未知","result":{"t":"null"},"warnings":[{"code":"unknown-name","start":0,"length":2"""
                    + ""","message":"Expected a variable or function '金额', but there is none in scope."}]}""",
                """{"id":"类型","result":{"t":"string","v":"甲"},"warnings":[]}""",
            ],
            run.Output
        );
    }

    [Fact]
    public async Task Answers_with_warnings_are_answers()
    {
        var run = await Terminal.RunAsync("feel", "--rows", "expressions.jsonl");

        Assert.Equal((ExitCode.Fine, 0), (run.ExitCode, run.Errors.Length));
    }

    [Fact]
    public async Task Rows_may_come_from_standard_input()
    {
        var run = await Terminal.PipeAsync(
            """{"id": "a", "expression": "1"}""",
            "feel",
            "--rows",
            "-"
        );

        Assert.Equal(["""{"id":"a","result":{"t":"decimal","v":"1"},"warnings":[]}"""], run.Output);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[1]")]
    [InlineData("""{"id": "a"}""")]
    [InlineData("""{"id": "a", "expression": "x", "inputs": {"x": 1}}""")]
    [InlineData("""{"id": "a", "expression": "\ud800"}""")]
    public async Task A_line_that_is_no_row_does_not_keep_the_others_from_their_answers(string line)
    {
        var run = await Terminal.PipeAsync(
            $$"""
            {"id": "before", "expression": "1"}
            {{line}}
            {"id": "after", "expression": "2"}
            """,
            "feel",
            "--rows",
            "-"
        );

        Assert.Equal(
            [
                """{"id":"before","result":{"t":"decimal","v":"1"},"warnings":[]}""",
                """{"id":"after","result":{"t":"decimal","v":"2"},"warnings":[]}""",
            ],
            run.Output
        );
    }

    [Theory]
    [InlineData("nonsense", "standard input(3,2): error: Expected JSON, but this is none: ")]
    [InlineData(
        """{"id": "中", x""",
        "standard input(3,13): error: Expected JSON, but this is none: "
    )]
    [InlineData(
        "[1]",
        "standard input(3,1): error: Expected a JSON object, but found a JSON Array."
    )]
    [InlineData("""{"id": "a"}""", "standard input(3): error: Expected an \"expression\", ")]
    public async Task A_line_that_is_no_row_is_told_with_its_number(string line, string error)
    {
        var run = await Terminal.PipeAsync(
            $$"""
            {"id": "a", "expression": "1"}

            {{line}}
            """,
            "feel",
            "--rows",
            "-"
        );

        Assert.StartsWith(error, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_row_ends_with_exit_code_1()
    {
        var run = await Terminal.PipeAsync("nonsense", "feel", "--rows", "-");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_told_as_such()
    {
        var run = await Terminal.TypeAsync(@"printf '\326\320' | approvals feel --rows -"); // 中 in GBK.

        Assert.Equal(
            [
                "standard input: error: Expected text in UTF-8, but it is not; please save it as UTF-8.",
            ],
            run.Errors
        );
    }

    [Fact]
    public async Task Thousands_of_rows_are_all_answered()
    {
        var row =
            """{"id": "a", "expression": "x * 2", "inputs": {"x": {"t": "decimal", "v": "2"}}}""";

        var run = await Terminal.PipeAsync(
            string.Join('\n', Enumerable.Repeat(row, 2_000)),
            "feel",
            "--rows",
            "-"
        );

        Assert.Equal(2_000, run.Output.Length);
    }

    [Fact]
    public async Task A_reader_who_has_seen_enough_is_no_error()
    {
        var run = await Terminal.TypeAsync(
            """seq 5000 | sed 's/.*/{"id": "&", "expression": "&"}/' | approvals feel --rows - | head -n 1"""
        );

        Assert.Empty(run.Errors);
    }
}
