namespace Approvals.Cli.Tests;

public sealed class DmnImports
{
    [Fact]
    public async Task An_imported_model_is_found_where_the_import_says()
    {
        var run = await AskPayAsync("overtime.dmn");

        Assert.Equal(["51"], run.Output);
    }

    [Theory]
    [InlineData("elsewhere/leaves-folder.dmn")]
    [InlineData("elsewhere/on-the-net.dmn")]
    [InlineData("elsewhere/nowhere.dmn")]
    public async Task An_imported_model_is_not_looked_for_outside_of_the_folder(string file)
    {
        var run = await AskPayAsync(file);

        Assert.Equal((ExitCode.Faulty, "null"), (run.ExitCode, Assert.Single(run.Output)));
    }

    [Fact]
    public async Task An_imported_model_may_be_named_wherever_it_is()
    {
        var run = await AskPayAsync("elsewhere/leaves-folder.dmn", "--import", "rules/rates.dmn");

        Assert.Equal(["51"], run.Output);
    }

    [Fact]
    public async Task A_named_model_that_cannot_be_read_ends_with_exit_code_2()
    {
        var run = await AskPayAsync("overtime.dmn", "--import", "missing.dmn");

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
    }

    [Fact]
    public async Task Models_that_import_each_other_are_an_error()
    {
        var run = await Terminal.RunAsync("dmn", "circle.dmn");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
    }

    private static Task<Outcome> AskPayAsync(string file, params string[] more) =>
        Terminal.RunAsync([
            "dmn",
            file,
            "--decision",
            "pay",
            "--input",
            """{"hours": 2}""",
            .. more,
        ]);
}
