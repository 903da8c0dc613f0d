namespace Approvals.Cli.Tests;

public sealed class DmnDecisions
{
    [Fact]
    public async Task Without_a_question_the_model_is_listed()
    {
        var run = await Terminal.RunAsync("dmn", "leave.dmn");

        Assert.Equal(
            ["decisions: 审批人, 须党组研究", "services:  请假审批", "inputs:    天数, 职务"],
            run.Output
        );
    }

    [Fact]
    public async Task What_a_model_does_not_have_is_not_listed()
    {
        var run = await Terminal.RunAsync("dmn", "rules/rates.dmn");

        Assert.Equal(["decisions: rate"], run.Output);
    }

    [Fact]
    public async Task A_decision_gives_its_result()
    {
        var run = await Terminal.RunAsync(
            "dmn",
            "leave.dmn",
            "--decision",
            "审批人",
            "--input",
            """{"天数": 2, "职务": "科员"}"""
        );

        Assert.Equal(["科长"], run.Output);
    }

    [Fact]
    public async Task Inputs_may_come_from_a_file()
    {
        var run = await Terminal.RunAsync(
            "dmn",
            "leave.dmn",
            "--decision",
            "审批人",
            "--input",
            "@request.json"
        );

        Assert.Equal(["分管领导"], run.Output);
    }

    [Fact]
    public async Task A_service_gives_the_results_of_its_decisions()
    {
        var run = await Terminal.RunAsync(
            "dmn",
            "leave.dmn",
            "--service",
            "请假审批",
            "--input",
            "@request.json",
            "--json"
        );

        Assert.Equal(["""{"审批人":"分管领导","须党组研究":false}"""], run.Output);
    }

    [Fact]
    public async Task A_missing_input_is_a_warning()
    {
        var run = await Terminal.RunAsync("dmn", "leave.dmn", "--decision", "须党组研究");

        Assert.Equal(
            "leave.dmn: warning: Expected a value for the input '天数', but none was given. [missing-input] (in '天数')",
            run.Errors[0]
        );
    }

    [Fact]
    public async Task A_decision_that_the_model_lacks_is_an_error_that_says_where_to_look()
    {
        var run = await Terminal.RunAsync("dmn", "leave.dmn", "--decision", "审批");

        Assert.Equal(
            [
                "leave.dmn: error: Expected a decision '审批' in the model, but there is none. "
                    + "What there is: approvals dmn leave.dmn",
            ],
            run.Errors
        );
    }

    [Fact]
    public async Task A_decision_that_the_model_lacks_ends_with_exit_code_2()
    {
        var run = await Terminal.RunAsync("dmn", "leave.dmn", "--decision", "审批");

        Assert.Equal(ExitCode.NothingDone, run.ExitCode);
    }

    [Fact]
    public async Task Errors_of_a_model_are_told_with_their_place()
    {
        var run = await Terminal.RunAsync("dmn", "half.dmn");

        Assert.StartsWith("half.dmn(5,", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sound_in_a_model_with_errors_is_evaluated_but_ends_with_exit_code_1()
    {
        var run = await Terminal.RunAsync("dmn", "half.dmn", "--decision", "sound");

        Assert.Equal((ExitCode.Faulty, "2"), (run.ExitCode, Assert.Single(run.Output)));
    }

    [Fact]
    public async Task A_file_that_is_no_model_is_an_error_with_its_place()
    {
        var run = await Terminal.RunAsync("dmn", "request.json");

        Assert.StartsWith("request.json(1,1): error: ", run.Errors[0], StringComparison.Ordinal);
    }
}
