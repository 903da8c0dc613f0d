using System.Text.Json.Nodes;

namespace Approvals.Cli.Tests;

public sealed class Checking
{
    private const string Leave =
        "checked/leave.bpmn:4:29: error undefined-reference apply Expected an element 'filed' for 'messageRef' of the "
        + "receiveTask 'apply', but there is none in this file.";

    [Fact]
    public async Task A_finding_is_told_with_its_place_and_rule_and_element()
    {
        var run = await Terminal.RunAsync("check", "checked/leave.bpmn");

        Assert.Equal([Leave, "1 file: 0 accepted, 1 refused; 1 error, 0 warnings"], run.Output);
    }

    [Theory]
    [InlineData("checked/leave.bpmn", ExitCode.Faulty)]
    [InlineData("checked", ExitCode.Faulty)]
    [InlineData("checked/others/office.bpmn", ExitCode.Fine)]
    [InlineData("leave.dmn", ExitCode.Fine)]
    [InlineData("nowhere", ExitCode.NothingDone)]
    [InlineData("nowhere.bpmn", ExitCode.NothingDone)]
    public async Task The_exit_code_says_whether_something_was_refused(string path, int code)
    {
        var run = await Terminal.RunAsync("check", path);

        Assert.Equal(code, run.ExitCode);
    }

    [Fact]
    public async Task A_path_that_does_not_exist_is_told_and_the_rest_is_checked()
    {
        var run = await Terminal.RunAsync("check", "nowhere.bpmn", "checked/others/office.bpmn");

        Assert.Equal(
            (
                ExitCode.Faulty,
                "nowhere.bpmn: error: Expected a file or a folder, but there is none of that name."
            ),
            (run.ExitCode, run.Errors[0])
        );
    }

    [Fact]
    public async Task A_folder_without_models_is_told()
    {
        var run = await Terminal.TypeAsync("mkdir -p bare; approvals check bare; rmdir bare");

        Assert.Equal(
            ["bare: error: Expected a folder with models, but there is none in it."],
            run.Errors
        );
    }

    [Fact]
    public async Task As_JSON_a_finding_is_an_object_on_a_line()
    {
        var run = await Terminal.RunAsync("check", "--json", "checked/leave.bpmn");

        Assert.Equal(
            [
                "file: checked/leave.bpmn",
                "line: 4",
                "column: 29",
                "severity: error",
                "rule: undefined-reference",
                "elementId: apply",
                "expected: an element 'filed' for 'messageRef' of the receiveTask 'apply'",
                "found: there is none in this file",
                "message: Expected an element 'filed' for 'messageRef' of the receiveTask 'apply', "
                    + "but there is none in this file.",
            ],
            JsonNode.Parse(run.Output[0])!.AsObject().Select(entry => $"{entry.Key}: {entry.Value}")
        );
    }

    [Fact]
    public async Task As_JSON_a_file_is_an_object_on_a_line_behind_its_findings()
    {
        var run = await Terminal.RunAsync("check", "--json", "checked/leave.bpmn");

        Assert.Equal("""{"file":"checked/leave.bpmn","result":"refused"}""", run.Output[^1]);
    }

    [Fact]
    public async Task A_bad_file_does_not_stop_the_rest()
    {
        var run = await Terminal.RunAsync("check", "--json", "checked");

        Assert.Equal(
            [
                ("checked/leave.bpmn", "refused"),
                ("checked/others/half.bpmn", "refused"),
                ("checked/others/imports.bpmn", "accepted"),
                ("checked/others/lonely.bpmn", "accepted"),
                ("checked/others/office.bpmn", "accepted"),
                ("checked/travel.bpmn", "accepted"),
            ],
            run.Output.Select(line => JsonNode.Parse(line)!)
                .Where(line => line["result"] is not null)
                .Select(line => ((string)line["file"]!, (string)line["result"]!))
        );
    }

    [Fact]
    public async Task A_call_finds_a_process_in_another_folder_that_is_checked_along()
    {
        var run = await Terminal.RunAsync("check", "checked");

        Assert.DoesNotContain(
            run.Output,
            line => line.Contains("call-calls-nothing", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_call_finds_no_process_in_a_folder_that_is_not_checked_along()
    {
        var run = await Terminal.RunAsync("check", "checked/others");

        Assert.Equal(
            ["checked/others/lonely.bpmn:3:28: error call-calls-nothing ask"],
            run.Output.Where(line => line.Contains("call-calls-nothing", StringComparison.Ordinal))
                .Select(line => line.Split(" Expected")[0])
        );
    }

    [Fact]
    public async Task A_call_of_a_file_that_is_checked_alone_finds_nothing()
    {
        var run = await Terminal.RunAsync("check", "checked/travel.bpmn");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
    }

    [Fact]
    public async Task The_rules_of_the_office_are_asked_for()
    {
        var plain = await Terminal.RunAsync("check", "checked/others/office.bpmn");
        var office = await Terminal.RunAsync(
            "check",
            "--profile",
            "office",
            "checked/others/office.bpmn"
        );

        Assert.Equal((ExitCode.Fine, ExitCode.Faulty), (plain.ExitCode, office.ExitCode));
    }

    [Fact]
    public async Task A_file_that_is_named_is_checked_whatever_its_name()
    {
        var run = await Terminal.TypeAsync(
            "cp checked/leave.bpmn checked.tmp && approvals check checked.tmp; rm checked.tmp"
        );

        Assert.Contains(
            run.Output,
            line => line.StartsWith("checked.tmp:4", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_finding()
    {
        var run = await Terminal.TypeAsync(
            "printf '\\377\\377' > bytes.bpmn; approvals check bytes.bpmn; rm bytes.bpmn"
        );

        Assert.Contains("error encoding", run.Output[0], StringComparison.Ordinal);
    }
}
