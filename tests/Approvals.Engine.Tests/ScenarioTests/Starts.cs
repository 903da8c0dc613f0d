using static Approvals.Engine.Tests.ScenarioTests.Rehearsal;

namespace Approvals.Engine.Tests.ScenarioTests;

public sealed class Starts
{
    private const string Beside = """<message id="m" name="order"/><signal id="s" name="alarm"/>""";

    private static string StartedBy(string definition) =>
        Process(
            "p",
            $"""
            <startEvent id="begin">{definition}</startEvent><sequenceFlow id="f1" sourceRef="begin" targetRef="ask"/>
            <userTask id="ask"/><sequenceFlow id="f9" sourceRef="ask" targetRef="done"/><endEvent id="done"/>
            """,
            Beside
        );

    private static readonly string ByMessage = StartedBy(
        """<messageEventDefinition messageRef="m"/>"""
    );

    private static readonly string ByTimer = StartedBy(
        "<timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition>"
    );

    [Fact]
    public void A_message_of_a_step_starts_the_first_instance_with_payload_and_start_variables() =>
        Assert.Equal(
            "Passed",
            Try(
                ByMessage,
                """
                {"variables": {"a": 1, "b": 1}, "steps": [
                  {"expect_tasks": [], "expect_instances": {"p": 0},
                   "do": {"message": "order", "with": {"b": 2}}, "expect_correlated": 1},
                  {"expect_tasks": ["ask"]}
                ], "end": "running", "trace": ["begin"], "variables_end": {"a": 1, "b": 2}}
                """
            )
        );

    [Fact]
    public void Where_no_step_sends_the_message_the_start_variables_are_its_payload() =>
        Assert.Equal(
            "Passed",
            Try(
                ByMessage,
                """
                {"variables": {"a": 1},
                 "steps": [{"expect_tasks": ["ask"], "do": {"message": "other"}, "expect_correlated": 0}],
                 "trace": ["begin"], "variables_end": {"a": 1}}
                """
            )
        );

    [Fact]
    public void A_signal_of_a_step_starts_the_first_instance() =>
        Assert.Equal(
            "Passed",
            Try(
                StartedBy("""<signalEventDefinition signalRef="s"/>"""),
                """{"steps": [{"expect_tasks": [], "do": {"signal": "alarm"}}, {"expect_tasks": ["ask"]}]}"""
            )
        );

    [Fact]
    public void A_clock_that_reaches_the_timer_starts_the_first_instance_with_the_start_variables() =>
        Assert.Equal(
            "Passed",
            Try(
                ByTimer,
                """
                {"variables": {"a": 1}, "steps": [
                  {"expect_tasks": [], "do": {"advance": "P1D"}},
                  {"expect_tasks": [], "do": {"advance": "P1D"}},
                  {"expect_tasks": ["ask"]}
                ], "variables_end": {"a": 1}}
                """
            )
        );

    [Fact]
    public void A_clock_that_does_not_reach_the_timer_does_not_and_the_instance_begins_at_once() =>
        Assert.Equal(
            "Passed",
            Try(ByTimer, """{"steps": [{"expect_tasks": ["ask"], "do": {"advance": "P1D"}}]}""")
        );

    [Fact]
    public void A_none_start_event_begins_at_once_beside_others() =>
        Assert.Equal(
            "Passed",
            Try(
                Process(
                    "p",
                    """
                    <startEvent id="none"/><sequenceFlow id="f1" sourceRef="none" targetRef="ask"/>
                    <startEvent id="begin"><messageEventDefinition messageRef="m"/></startEvent>
                    <sequenceFlow id="f2" sourceRef="begin" targetRef="ask"/><userTask id="ask"/>
                    <sequenceFlow id="f3" sourceRef="ask" targetRef="done"/><endEvent id="done"/>
                    """,
                    Beside
                ),
                """
                {"steps": [{"expect_tasks": ["ask"], "do": {"message": "order"}}, {"expect_instances": {"p": 2}}],
                 "trace": ["none"], "trace_never": ["begin"]}
                """
            )
        );
}
