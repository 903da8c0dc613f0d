using Approvals.Engine.Scenarios;
using static Approvals.Engine.Tests.ScenarioTests.Rehearsal;

namespace Approvals.Engine.Tests.ScenarioTests;

public sealed class Files
{
    private const string Called = """
        <process id="other" isExecutable="true">
          <startEvent id="s2"/><sequenceFlow id="g2" sourceRef="s2" targetRef="e2"/><endEvent id="e2"/>
        </process>
        """;

    private static readonly string Caller = Process(
        "p",
        """
        <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="call"/>
        <callActivity id="call" calledElement="work"/>
        <sequenceFlow id="f2" sourceRef="call" targetRef="done"/><endEvent id="done"/>
        """
    );

    private static readonly string Work = Process(
        "work",
        """<startEvent id="s"/><sequenceFlow id="g1" sourceRef="s" targetRef="e"/><endEvent id="e"/>"""
    );

    [Fact]
    public void A_definition_with_errors_is_refused_with_them()
    {
        var result = Assert.Single(TryAll(Process("p", """<task id="a"/><task id="a"/>"""), "{}"));

        Assert.Equal(ScenarioOutcome.Refused, result.Outcome);
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void All_runs_of_a_refused_definition_are_refused() =>
        Assert.Equal(
            [ScenarioOutcome.Refused, ScenarioOutcome.Refused],
            TryAll("<oops", """{"also": [{}]}""").Select(r => r.Outcome)
        );

    [Fact]
    public void A_missing_definition_is_refused()
    {
        var result = Assert.Single(
            ScenarioRunner.Run("a.scenario.json", name => name == "a.bpmn" ? null : "{}")
        );

        Assert.Equal(
            "Expected the file a.bpmn, but there is none of that name that can be read.",
            Assert.Single(result.Diagnostics).Finding.Message
        );
    }

    [Fact]
    public void Called_processes_may_be_in_other_files() =>
        Assert.Equal(
            "Passed",
            Try(
                Caller,
                """{"definitions": ["lib/work.bpmn"], "end": "completed", "trace": ["s", "e", "call"]}""",
                ("lib/work.bpmn", Work)
            )
        );

    [Fact]
    public void Which_of_several_processes_is_tested_must_be_said() =>
        Assert.Contains(
            "Expected one process, or the name of one in 'process', but there is none, or several.",
            Try(
                Work.Replace("</definitions>", Called + "</definitions>", StringComparison.Ordinal),
                "{}"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_process_that_is_not_there_cannot_be_tested() =>
        Assert.Contains(
            "Expected a process 'q', but there is none, or several.",
            Try(TwoTasks, """{"process": "q"}"""),
            StringComparison.Ordinal
        );

    [Fact]
    public void Further_runs_inherit_process_clock_calendar_and_definitions_and_nothing_else()
    {
        var results = TryAll(
            Process(
                "p",
                """
                <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="wait"/>
                <intermediateCatchEvent id="wait">
                  <timerEventDefinition><timeDuration>1 workday</timeDuration></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="f2" sourceRef="wait" targetRef="done"/><endEvent id="done"/>
                """,
                Called
            ),
            """
            {"process": "p", "now": "2026-03-02T10:00:00+08:00", "calendar": {"holidays": ["2026-03-03"]},
             "name": "first", "variables": {"a": 1}, "steps": [{"do": {"advance": "P2D"}}], "end": "completed",
             "also": [
               {"steps": [{"expect_due": {"wait": ["2026-03-04T10:00:00+08:00"]}}], "variables_absent": ["a"]},
               {"process": "other", "end": "completed"},
               {"calendar": {}, "steps": [{"expect_due": {"wait": ["2026-03-03T10:00:00+08:00"]}}]}
             ]}
            """
        );

        Assert.Equal(
            ["first Passed ", "run 2 Passed ", "run 3 Passed ", "run 4 Passed "],
            results.Select(r => $"{r.Run} {r.Outcome} {r.Actual}")
        );
    }

    [Fact]
    public void A_result_lists_what_was_completed() =>
        Assert.Equal(
            ["begin", "ask"],
            Assert
                .Single(TryAll(TwoTasks, """{"steps": [{"do": {"complete": "ask"}}]}"""))
                .Completed
        );
}
