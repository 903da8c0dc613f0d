using Approvals.Cli.Tests.OfficeTests;

namespace Approvals.Cli.Tests;

public sealed class HelpPages
{
    private const string Title = "Examples:";

    [Fact]
    public async Task Without_arguments_the_help_is_shown()
    {
        var bare = await Terminal.RunAsync();
        var asked = await Terminal.RunAsync("--help");

        Assert.Equal(asked.Output, bare.Output);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("feel", "--help")]
    [InlineData("dmn", "--help")]
    [InlineData("check", "--help")]
    [InlineData("test", "--help")]
    [InlineData("format", "--help")]
    [InlineData("dmn", "leave.dmn", "--nonsense", "--help")]
    public async Task Every_page_documents_the_exit_codes(params string[] line)
    {
        var run = await Terminal.RunAsync(line);

        Assert.Equal((ExitCode.Fine, true), (run.ExitCode, run.Output.Contains("Exit codes:")));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("seed", "--help")]
    [InlineData("import", "--help")]
    [InlineData("compare-plans", "--help")]
    [InlineData("assign", "--help")]
    [InlineData("publish", "--help")]
    [InlineData("open-cases", "--help")]
    [InlineData("ledger", "--help")]
    [InlineData("measure", "--help")]
    [InlineData("measure", "amend", "--help")]
    [InlineData("measure", "reopen", "--help")]
    [InlineData("measure", "look-back", "--help")]
    [InlineData("measure", "suspend", "--help")]
    [InlineData("measure", "resume", "--help")]
    [InlineData("measure", "link", "--help")]
    [InlineData("measure", "money", "--help")]
    [InlineData("problem", "--help")]
    [InlineData("evidence", "--help")]
    [InlineData("start", "--help")]
    [InlineData("inbox", "--help")]
    [InlineData("case", "--help")]
    [InlineData("complete", "--help")]
    [InlineData("act", "--help")]
    [InlineData("work", "--help")]
    [InlineData("calendar", "--help")]
    [InlineData("calendar", "show", "--help")]
    [InlineData("calendar", "propose", "--help")]
    [InlineData("calendar", "approve", "--help")]
    [InlineData("verify", "--help")]
    [InlineData("export", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("restore", "--help")]
    [InlineData("doctor", "--help")]
    [InlineData("feel", "--help")]
    [InlineData("dmn", "--help")]
    [InlineData("check", "--help")]
    [InlineData("test", "--help")]
    [InlineData("format", "--help")]
    public async Task Every_example_of_a_page_prints_what_the_page_says(params string[] line)
    {
        var desk = await Desk.MakeAsync();
        var page = (await Terminal.RunAsync(line)).Output;
        var examples = page.SkipWhile(l => l != Title)
            .Skip(1)
            .TakeWhile(l => l.Length > 0)
            .ToList();

        var replay = new List<string>();
        foreach (
            var example in examples.Where(l => !l.StartsWith("    ", StringComparison.Ordinal))
        )
        {
            var run = await desk.TypeAsync(example);
            replay.AddRange([example, .. run.Errors, .. run.Output.Select(l => $"    {l}")]);
        }

        Assert.Equal(examples, replay);
    }

    [Fact]
    public async Task Every_verb_has_examples_on_the_first_page()
    {
        var page = (await Terminal.RunAsync("--help")).Output;

        Assert.All(
            ["publish", "case", "verify", "doctor", "feel", "dmn", "check", "format"],
            verb =>
                Assert.Contains(
                    page,
                    l => l.StartsWith($"  approvals {verb} ", StringComparison.Ordinal)
                )
        );
    }
}
