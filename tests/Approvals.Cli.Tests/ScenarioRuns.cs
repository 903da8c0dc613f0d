using System.Text.Json;

namespace Approvals.Cli.Tests;

public sealed class ScenarioRuns
{
    [Fact]
    public async Task A_definition_is_tested_by_the_scenario_beside_it()
    {
        var run = await Terminal.RunAsync("test", "processes/leave.bpmn");

        Assert.Equal(
            [
                "ok      processes/leave.scenario.json: 三天以内",
                "ok      processes/leave.scenario.json: 三天以上",
                "2 passed, 0 failed, 0 refused",
            ],
            run.Output
        );
    }

    [Fact]
    public async Task When_all_runs_pass_the_exit_code_is_0()
    {
        var run = await Terminal.RunAsync("test", "processes/leave.scenario.json");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
    }

    [Fact]
    public async Task A_folder_is_tested_with_all_that_is_in_it_and_one_bad_file_stops_no_other()
    {
        var run = await Terminal.RunAsync("test", "processes");

        Assert.Equal("3 passed, 2 failed, 1 refused", run.Output[^1]);
    }

    [Fact]
    public async Task When_a_run_fails_the_exit_code_is_1()
    {
        var run = await Terminal.RunAsync("test", "processes/sub");

        Assert.Equal(ExitCode.Faulty, run.ExitCode);
    }

    [Fact]
    public async Task A_failed_run_says_in_which_step_and_why()
    {
        var run = await Terminal.RunAsync("test", "processes/sub/wrong.bpmn");

        Assert.Equal(
            "FAIL    processes/sub/wrong.scenario.json: run 1, step 2: "
                + """Expected the open tasks ["approve"], but found: ["apply"]""",
            run.Output[0]
        );
    }

    [Fact]
    public async Task A_refused_definition_is_told_with_its_findings()
    {
        var run = await Terminal.RunAsync("test", "processes/sub/broken.scenario.json");

        Assert.Equal("REFUSED processes/sub/broken.scenario.json: run 1", run.Output[0]);
        Assert.StartsWith(
            "        processes/sub/broken.bpmn:16:",
            run.Output[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_scenario_that_cannot_be_read_fails_with_the_place()
    {
        var run = await Terminal.RunAsync("test", "processes/sub/misspelt.scenario.json");

        Assert.Equal("FAIL    processes/sub/misspelt.scenario.json: run 1", run.Output[0]);
        Assert.StartsWith(
            "        processes/sub/misspelt.scenario.json:1:0: error scenario $.stepps Expected one of ",
            run.Output[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Json_has_an_object_for_each_run_and_nothing_else()
    {
        var run = await Terminal.RunAsync("test", "processes/sub/wrong.bpmn", "--json");

        using var json = JsonDocument.Parse(Assert.Single(run.Output));
        Assert.Equal(
            """
            {"file":"processes/sub/wrong.scenario.json","run":"run 1","result":"failed","step":2,
            "expected":"the open tasks [\"approve\"]","actual":"[\"apply\"]","diagnostics":[],"completed":["start"]}
            """.ReplaceLineEndings(""),
            run.Output[0]
        );
    }

    [Fact]
    public async Task A_definition_without_a_scenario_is_mentioned_when_it_is_named()
    {
        var run = await Terminal.RunAsync("test", "processes/alone.bpmn", "processes/leave.bpmn");

        Assert.Equal(
            (
                ExitCode.Fine,
                "processes/alone.bpmn: Expected a scenario beside it, but there is no alone.scenario.json."
            ),
            (run.ExitCode, Assert.Single(run.Errors))
        );
    }

    [Theory]
    [InlineData("processes/alone.bpmn")]
    [InlineData("leave.dmn")]
    [InlineData("rules")]
    public async Task Where_nothing_is_run_the_exit_code_is_2(string path)
    {
        var run = await Terminal.RunAsync("test", path);

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
    }

    [Fact]
    public async Task A_file_is_run_once_however_often_it_is_named()
    {
        var run = await Terminal.RunAsync(
            "test",
            "processes/leave.bpmn",
            "processes/leave.scenario.json"
        );

        Assert.Equal("2 passed, 0 failed, 0 refused", run.Output[^1]);
    }

    [Fact]
    public async Task A_definition_is_read_in_the_encoding_that_it_declares()
    {
        var run = await Terminal.RunAsync("test", "processes/sub/encoded.bpmn");

        Assert.Equal("1 passed, 0 failed, 0 refused", run.Output[^1]);
    }
}
