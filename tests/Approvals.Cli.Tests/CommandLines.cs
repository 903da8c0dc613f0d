namespace Approvals.Cli.Tests;

public sealed class CommandLines
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("--nonsense")]
    [InlineData("feel")]
    [InlineData("feel", "1", "2")]
    [InlineData("feel", "1", "--nonsense")]
    [InlineData("feel", "1", "--context")]
    [InlineData("feel", "1", "--rows", "expressions.jsonl")]
    [InlineData("feel", "--rows", "expressions.jsonl", "--context", "{}")]
    [InlineData("feel", "1", "--zone", "Mars/Olympus")]
    [InlineData("feel", "1", "--context", "{")]
    [InlineData("feel", "1", "--context", "[]")]
    [InlineData("feel", "1", "--context", "@missing.json")]
    [InlineData("feel", "--rows", "missing.jsonl")]
    [InlineData("dmn")]
    [InlineData("dmn", "missing.dmn")]
    [InlineData("dmn", "leave.dmn", "--input", "{}")]
    [InlineData("dmn", "leave.dmn", "--decision", "审批人", "--rows", "-")]
    public async Task What_is_wrong_with_a_command_line_ends_with_exit_code_2(params string[] line)
    {
        var run = await Terminal.RunAsync(line);

        Assert.Equal((ExitCode.NothingDone, 0), (run.ExitCode, run.Output.Length));
    }

    [Fact]
    public async Task What_is_wrong_with_a_command_line_is_told_with_the_way_to_help()
    {
        var run = await Terminal.RunAsync("feel", "1", "--nonsense");

        Assert.Equal(
            ["Unrecognized command or argument '--nonsense'.", "See 'approvals feel --help'."],
            run.Errors
        );
    }

    [Theory]
    [InlineData(
        "{\"金额\": }",
        "--context(1,8): error: Expected JSON, but this is none: '}' is an invalid start of a value."
    )]
    [InlineData("1", "--context(1,1): error: Expected a JSON object, but found a JSON Number.")]
    [InlineData(
        "@missing.json",
        "missing.json: error: Expected a file to read, but there is none of that name."
    )]
    [InlineData("@rules", "rules: error: Expected a file to read, but this is a folder.")]
    public async Task What_is_wrong_with_a_context_is_told_with_its_place(
        string context,
        string error
    )
    {
        var run = await Terminal.RunAsync("feel", "1", "--context", context);

        Assert.Equal([error], run.Errors);
    }

    [Fact]
    public async Task A_zone_that_does_not_exist_is_told_with_some_that_do()
    {
        var run = await Terminal.RunAsync("feel", "1", "--zone", "Mars/Olympus");

        Assert.Equal(
            "Expected a time zone such as Asia/Shanghai or UTC, but this machine knows no 'Mars/Olympus'.",
            run.Errors[0]
        );
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read_to_its_end()
    {
        var run = await Terminal.TypeAsync("approvals feel 1 --context - < /dev/zero");

        Assert.Equal(
            ["standard input: error: Expected at most 10485760 characters, but there are more."],
            run.Errors
        );
    }

    [Fact]
    public async Task The_version_is_known()
    {
        var run = await Terminal.RunAsync("--version");

        Assert.Matches(@"^\d+\.\d+\.\d+", Assert.Single(run.Output));
    }
}
