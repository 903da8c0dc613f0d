namespace Approvals.Cli.Tests;

public sealed class DmnRows
{
    private const string Rows = """
        {"id": "1", "decision": "须党组研究", "inputs": {"天数": {"t": "decimal", "v": "31"}}}
        {"id": "2", "service": "请假审批", "inputs": {"天数": {"t": "decimal", "v": "1"}, "职务": {"t": "null"}}}
        """;

    [Fact]
    public async Task Each_line_gets_its_answer_in_order()
    {
        var run = await Terminal.PipeAsync(Rows, "dmn", "leave.dmn", "--rows", "-");

        Assert.Equal(
            [
                """{"id":"1","result":{"t":"boolean","v":"true"},"warnings":[]}""",
                """{"id":"2","result":{"t":"context","v":{"审批人":{"t":"string","v":"分管领导"}"""
                    + ""","须党组研究":{"t":"boolean","v":"false"}}},"warnings":[]}""",
            ],
            run.Output
        );
    }

    [Fact]
    public async Task Warnings_name_the_element_that_they_are_about()
    {
        var run = await Terminal.PipeAsync(
            """{"id": "a", "decision": "broken"}""",
            "dmn",
            "half.dmn",
            "--rows",
            "-"
        );

        Assert.Equal(
            [
                """{"id":"a","result":{"t":"null"},"warnings":[{"code":"syntax","start":3,"length":0"""
                    + ""","message":"Expected an expression, but found the end of the text.","element":"broken"}]}""",
            ],
            run.Output
        );
    }

    [Fact]
    public async Task Rows_of_a_model_with_errors_are_answered_but_end_with_exit_code_1()
    {
        var run = await Terminal.PipeAsync(
            """{"id": "a", "decision": "sound"}""",
            "dmn",
            "half.dmn",
            "--rows",
            "-"
        );

        Assert.Equal((ExitCode.Faulty, 1), (run.ExitCode, run.Output.Length));
    }

    [Fact]
    public async Task A_line_that_is_no_row_is_told_with_its_number()
    {
        var run = await Terminal.PipeAsync(
            """
            {"id": "a", "decision": "须党组研究", "inputs": {}}
            {"id": "b"}
            """,
            "dmn",
            "leave.dmn",
            "--rows",
            "-"
        );

        Assert.StartsWith(
            "standard input(2): error: Expected a \"decision\" or a \"service\"",
            Assert.Single(run.Errors),
            StringComparison.Ordinal
        );
    }
}
