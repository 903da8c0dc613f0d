using System.Text;

namespace Approvals.Cli.Tests;

public sealed class Formatting
{
    private const string Model =
        "<definitions  xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace=\"a\">\r\n"
        + "\t<process id = 'p' name='审批'><!-- x --></process >\r\n</definitions>\n\n";

    [Fact]
    public async Task A_file_is_written_back_byte_for_byte()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Model)).ToArray();

        var (run, written) = await FormatAsync("whole.bpmn", bytes);

        Assert.Equal((ExitCode.Fine, 0), (run.ExitCode, run.Errors.Length));
        Assert.Equal(bytes, written);
    }

    [Theory]
    [InlineData(
        "<a>\n<b></a>",
        "faulty.bpmn:2:6: error xml-malformed - Expected well-formed XML, but "
    )]
    [InlineData(
        "\n<a/>",
        "faulty.bpmn:2:1: error not-bpmn - Expected the definitions of BPMN 2.0, but "
    )]
    [InlineData(
        "<?xml version='1.0' encoding='klingon'?><a/>",
        "faulty.bpmn:1:1: error encoding - Expected "
    )]
    public async Task A_file_that_cannot_be_read_gives_a_finding_and_exit_code_1(
        string text,
        string finding
    )
    {
        var (run, written) = await FormatAsync("faulty.bpmn", Encoding.UTF8.GetBytes(text));

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
        Assert.StartsWith(finding, Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Null(written);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_exit_code_2()
    {
        var run = await Terminal.RunAsync("format", "missing.bpmn", "out.bpmn");

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
    }

    private static async Task<(Outcome Run, byte[]? Written)> FormatAsync(string name, byte[] bytes)
    {
        var cancel = TestContext.Current.CancellationToken;
        var target = Path.Combine(Terminal.Folder, $"formatted-{name}");
        await File.WriteAllBytesAsync(Path.Combine(Terminal.Folder, name), bytes, cancel);

        var run = await Terminal.RunAsync("format", name, target);

        return (run, File.Exists(target) ? await File.ReadAllBytesAsync(target, cancel) : null);
    }
}
