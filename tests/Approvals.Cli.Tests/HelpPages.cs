using Approvals.Cli.Tests.OfficeTests;

namespace Approvals.Cli.Tests;

public sealed class HelpPages
{
    private const string Title = "Examples:";

    private static readonly string[] Verbs =
    [
        "seed",
        "import",
        "compare-plans",
        "assign",
        "publish",
        "satisfiable",
        "open-cases",
        "ledger",
        "rehearse",
        "measure amend",
        "measure reopen",
        "measure look-back",
        "measure suspend",
        "measure resume",
        "measure link",
        "measure money",
        "problem",
        "evidence",
        "report",
        "report-settings",
        "start",
        "inbox",
        "case",
        "form",
        "complete",
        "act",
        "agenda",
        "meeting-settings show",
        "meeting-settings set",
        "reminder-settings show",
        "reminder-settings set",
        "ballot",
        "document",
        "read-text",
        "my-records",
        "correct",
        "withhold",
        "mail",
        "work",
        "calendar show",
        "calendar propose",
        "calendar approve",
        "verify",
        "export",
        "backup",
        "restore",
        "doctor",
        "check",
        "test",
        "format",
        "feel",
        "dmn",
    ];

    public static TheoryData<string> EachVerb => [.. Verbs];

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
    [MemberData(nameof(EachVerb))]
    public async Task Every_example_of_a_page_prints_what_the_page_says(string verb)
    {
        var desk = await Desk.MakeAsync();
        var examples = await ExamplesAsync(verb);

        var replay = new List<string>();
        foreach (var example in examples.Where(IsTyped))
        {
            var run = await desk.TypeAsync(example);
            replay.AddRange([example, .. run.Errors, .. run.Output.Select(l => $"    {l}")]);
        }

        Assert.Equal(examples, replay);
    }

    [Fact]
    public async Task The_first_page_has_the_first_example_of_each_verb()
    {
        var first = new List<string>();
        foreach (var verb in Verbs.DistinctBy(v => v.Split(' ')[0]))
        {
            var examples = await ExamplesAsync(verb);
            first.AddRange([examples[0], .. examples.Skip(1).TakeWhile(l => !IsTyped(l))]);
        }

        Assert.Equal(first, await ExamplesAsync(""));
    }

    [Theory]
    [InlineData("measure")]
    [InlineData("calendar")]
    public async Task A_page_of_several_verbs_has_all_examples_of_each(string verb)
    {
        var all = new List<string>();
        foreach (var below in Verbs.Where(v => v.StartsWith($"{verb} ", StringComparison.Ordinal)))
            all.AddRange(await ExamplesAsync(below));

        Assert.Equal(all, await ExamplesAsync(verb));
    }

    private static async Task<IReadOnlyList<string>> ExamplesAsync(string verb) =>
        [
            .. (await Terminal.TypeAsync($"approvals {verb} --help"))
                .Output.SkipWhile(l => l != Title)
                .Skip(1)
                .TakeWhile(l => l.Length > 0),
        ];

    private static bool IsTyped(string line) => !line.StartsWith("    ", StringComparison.Ordinal);
}
