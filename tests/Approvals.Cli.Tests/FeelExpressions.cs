namespace Approvals.Cli.Tests;

public sealed class FeelExpressions
{
    [Fact]
    public async Task The_result_is_printed_as_FEEL()
    {
        var run = await Terminal.RunAsync("feel", """{金额: 0.10 + 0.2, 事由: "出差"}""");

        Assert.Equal(["""{金额: 0.3, 事由: "出差"}"""], run.Output);
    }

    [Fact]
    public async Task With_json_the_result_is_printed_as_plain_JSON()
    {
        var run = await Terminal.RunAsync(
            "feel",
            """{金额: 0.10 + 0.2, 日期: @"2026-01-31"}""",
            "--json"
        );

        Assert.Equal(["""{"金额":0.3,"日期":"@2026-01-31"}"""], run.Output);
    }

    [Fact]
    public async Task Null_is_null_in_JSON_too()
    {
        var run = await Terminal.RunAsync("feel", "null", "--json");

        Assert.Equal(["null"], run.Output);
    }

    [Theory]
    [InlineData("-1 + 3", "2")]
    [InlineData("--2", "2")]
    [InlineData("@\"2026-01-31\" + @\"P1M\"", "2026-02-28")]
    [InlineData("[1, 2]", "[1, 2]")]
    [InlineData("// twice\n2 *\n2", "4")]
    public async Task A_text_that_looks_like_an_option_or_a_file_is_an_expression(
        string expression,
        string result
    )
    {
        var run = await Terminal.RunAsync("feel", expression);

        Assert.Equal([result], run.Output);
    }

    [Fact]
    public async Task Names_of_the_context_may_hold_spaces_and_signs()
    {
        var run = await Terminal.RunAsync(
            "feel",
            "net-rate * 2",
            "--context",
            """{"net-rate": 4}"""
        );

        Assert.Equal(["8"], run.Output);
    }

    [Fact]
    public async Task Strings_of_the_context_that_begin_with_an_at_sign_are_dates()
    {
        var run = await Terminal.RunAsync(
            "feel",
            "due.year",
            "--context",
            """{"due": "@2026-01-31"}"""
        );

        Assert.Equal(["2026"], run.Output);
    }

    [Fact]
    public async Task The_context_may_come_from_a_file()
    {
        var run = await Terminal.RunAsync("feel", "天数 + 1", "--context", "@request.json");

        Assert.Equal(["6"], run.Output);
    }

    [Fact]
    public async Task The_context_may_come_from_standard_input()
    {
        var run = await Terminal.PipeAsync("""{"天数": 5}""", "feel", "天数 + 1", "--context", "-");

        Assert.Equal(["6"], run.Output);
    }

    [Fact]
    public async Task Now_is_told_in_the_zone_of_Shanghai()
    {
        var run = await Terminal.RunAsync("feel", "string(now().time offset)");

        Assert.Equal(["PT8H"], run.Output);
    }

    [Fact]
    public async Task Now_is_told_in_another_zone_on_demand()
    {
        var run = await Terminal.RunAsync(
            "feel",
            "string(now().time offset)",
            "--zone",
            "Asia/Tokyo"
        );

        Assert.Equal(["PT9H"], run.Output);
    }

    [Fact]
    public async Task A_warning_shows_its_place()
    {
        var run = await Terminal.RunAsync("feel", "\"金额𠮷\" + missing");

        Assert.Equal(
            [
                "EXPRESSION(1,9): warning: Expected a variable or function 'missing', but there is none in scope. "
                    + "[unknown-name]",
                "  \"金额𠮷\" + missing",
                "             ^^^^^^^",
            ],
            run.Errors.Take(3)
        );
    }

    [Fact]
    public async Task A_warning_in_a_later_line_shows_that_line()
    {
        var run = await Terminal.RunAsync("feel", "[1,\n\tmissing]");

        Assert.Equal(
            [
                "EXPRESSION(2,2): warning: Expected a variable or function 'missing', but there is none in scope. "
                    + "[unknown-name]",
                "  \tmissing]",
                "  \t^^^^^^^",
            ],
            run.Errors
        );
    }

    [Fact]
    public async Task A_result_with_warnings_is_a_result()
    {
        var run = await Terminal.RunAsync("feel", "1 / 0");

        Assert.Equal((ExitCode.Fine, "null"), (run.ExitCode, Assert.Single(run.Output)));
    }

    [Fact]
    public async Task A_text_that_is_no_FEEL_is_an_error()
    {
        var run = await Terminal.RunAsync("feel", "1 +");

        Assert.Equal(
            [
                "EXPRESSION(1,4): error: Expected an expression, but found the end of the text. [syntax]",
                "  1 +",
                "     ^",
            ],
            run.Errors
        );
    }

    [Fact]
    public async Task A_text_that_is_no_FEEL_ends_with_exit_code_1()
    {
        var run = await Terminal.RunAsync("feel", "1 +");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
    }
}
