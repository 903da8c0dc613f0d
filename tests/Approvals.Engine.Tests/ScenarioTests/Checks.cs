using static Approvals.Engine.Tests.ScenarioTests.Rehearsal;

namespace Approvals.Engine.Tests.ScenarioTests;

public sealed class Checks
{
    private static readonly string Voters = Process(
        "vote",
        """
        <dataObject id="people" isCollection="true"/>
        <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="sign"/>
        <userTask id="sign">
          <multiInstanceLoopCharacteristics>
            <loopDataInputRef>people</loopDataInputRef><inputDataItem id="person"/>
          </multiInstanceLoopCharacteristics>
        </userTask>
        <sequenceFlow id="f2" sourceRef="sign" targetRef="done"/><endEvent id="done"/>
        """
    );

    private static readonly string Caller = Process(
        "caller",
        """
        <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="call"/>
        <callActivity id="call" calledElement="called"/><sequenceFlow id="f2" sourceRef="call" targetRef="done"/>
        <endEvent id="done"/>
        """,
        """
        <process id="called" isExecutable="true">
          <startEvent id="begin2"/><sequenceFlow id="g1" sourceRef="begin2" targetRef="work"/>
          <userTask id="work"/><sequenceFlow id="g2" sourceRef="work" targetRef="done2"/><endEvent id="done2"/>
        </process>
        """
    );

    [Theory]
    [InlineData("""{"expect_tasks": ["ask"]}""", "Passed")]
    [InlineData(
        """{"expect_tasks": []}""",
        "Failed at 1: Expected the open tasks [], but found: [\"ask\"]"
    )]
    [InlineData(
        """{"expect_tasks": ["ask", "ask"]}""",
        "Failed at 1: Expected the open tasks [\"ask\",\"ask\"], but found: [\"ask\"]"
    )]
    [InlineData("""{"expect_task_vars": {"ask": [{"days": 5.0, "other": null}]}}""", "Passed")]
    [InlineData(
        """{"expect_task_vars": {"ask": [{"days": 6}]}}""",
        "Failed at 1: Expected days = 6 at 'ask', but found: 5"
    )]
    [InlineData(
        """{"expect_task_vars": {"ask": [{"other": 6}]}}""",
        "Failed at 1: Expected other = 6 at 'ask', but found: absent"
    )]
    [InlineData(
        """{"expect_task_vars": {"ask": []}}""",
        "Failed at 1: Expected 0 open tasks 'ask', but found: 1 open tasks 'ask'"
    )]
    [InlineData("""{"expect_instances": {"leave": 1, "other": 0}}""", "Passed")]
    [InlineData(
        """{"expect_instances": {"leave": 2}}""",
        "Failed at 1: Expected 2 running instances of 'leave', but found: 1 running instances of 'leave'"
    )]
    [InlineData("""{"expect_due": {"ask": [null], "late": []}}""", "Passed")]
    [InlineData(
        """{"expect_due": {"ask": ["2026-01-06T00:00:00Z"]}}""",
        "Failed at 1: Expected 'ask' due at [\"2026-01-06T08:00:00+08:00\"], but found: [null]"
    )]
    [InlineData(
        """{"expect_incidents": ["ask"]}""",
        "Failed at 1: Expected the incidents [\"ask\"], but found: []"
    )]
    [InlineData("""{"expect_notices": []}""", "Passed")]
    [InlineData("""{"on": "other", "expect_tasks": []}""", "Passed")]
    public void A_step_checks_before_it_does_something(string step, string expected) =>
        Assert.Equal(
            expected,
            Try(TwoTasks, $$"""{"variables": {"days": 5}, "steps": [{{step}}]}""")
        );

    [Fact]
    public void A_timer_has_a_due_date_like_a_task() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {"steps": [
                  {"do": {"complete": "ask"}},
                  {"expect_due": {"late": ["2026-01-07T01:00:00Z"]}}
                ]}
                """
            )
        );

    [Fact]
    public void Tasks_of_called_processes_are_those_of_the_caller() =>
        Assert.Equal(
            "Passed",
            Try(
                Caller,
                """
                {"process": "caller", "steps": [
                  {"expect_tasks": ["work"], "expect_instances": {"caller": 1, "called": 1},
                   "do": {"complete": "work"}},
                  {"expect_instances": {"caller": 0, "called": 0}}
                ], "end": "completed", "trace": ["work", "done2", "call", "done"]}
                """
            )
        );

    [Fact]
    public void There_is_an_entry_for_each_open_task_and_its_variables_in_the_order_of_opening() =>
        Assert.Equal(
            "Passed",
            Try(
                Voters,
                """
                {"variables": {"people": ["Li", "Wang", "Zhao"]}, "steps": [
                  {"expect_tasks": ["sign", "sign", "sign"], "do": {"complete": "sign", "where": {"person": "Wang"}}},
                  {"expect_task_vars": {"sign": [{"person": "Li"}, {"person": "Zhao"}]},
                   "do": {"complete": "sign", "nth": 1}},
                  {"expect_task_vars": {"sign": [{"person": "Li"}]}}
                ], "end": "running", "trace": ["sign", "sign"]}
                """
            )
        );

    [Theory]
    [InlineData(""" "end": "running" """, "Passed")]
    [InlineData(
        """ "end": "completed" """,
        "Failed at : Expected 'main' to be completed, but found: running"
    )]
    [InlineData(
        """ "trace": ["begin", "ask"] """,
        "Failed at : Expected the trace [\"begin\",\"ask\"], but found: [\"begin\"]"
    )]
    [InlineData(""" "trace_never": ["ask", "done"] """, "Passed")]
    [InlineData(
        """ "trace_never": ["begin"] """,
        "Failed at : Expected [\"begin\"] never to complete, but found: [\"begin\"]"
    )]
    [InlineData(""" "variables_end": {"days": 5} """, "Passed")]
    [InlineData(
        """ "variables_end": {"days": "5"} """,
        "Failed at : Expected days = \"5\" at the end, but found: 5"
    )]
    [InlineData(""" "variables_absent": ["other"] """, "Passed")]
    [InlineData(
        """ "variables_absent": ["days"] """,
        "Failed at : Expected days = null at the end, but found: 5"
    )]
    [InlineData(
        """ "instances": {"second": {"end": "running"}} """,
        "Failed at : Expected an instance 'second', but found: it has never begun"
    )]
    public void The_end_is_checked_after_the_last_step(string check, string expected) =>
        Assert.Equal(expected, Try(TwoTasks, $$"""{"variables": {"days": 5}, {{check}}}"""));

    [Fact]
    public void A_case_with_an_incident_that_nothing_else_can_help_has_failed_and_says_why() =>
        Assert.StartsWith(
            "Failed at : Expected 'main' to be running, but found: failed; 'choose': ",
            Try(
                Process(
                    "p",
                    """
                    <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="choose"/>
                    <exclusiveGateway id="choose"/>
                    <sequenceFlow id="f2" sourceRef="choose" targetRef="done">
                      <conditionExpression>days > 3</conditionExpression>
                    </sequenceFlow>
                    <sequenceFlow id="f3" sourceRef="choose" targetRef="done">
                      <conditionExpression>days = 2</conditionExpression>
                    </sequenceFlow>
                    <endEvent id="done"/>
                    """
                ),
                """{"variables": {"days": 1}, "steps": [{"expect_incidents": ["choose"]}], "end": "running"}"""
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_data_object_has_its_value_under_its_name_and_under_its_id() =>
        Assert.Equal(
            "Passed",
            Try(
                Process(
                    "p",
                    """
                    <dataObject id="do1" name="amount"/><startEvent id="begin"/>
                    <sequenceFlow id="f1" sourceRef="begin" targetRef="ask"/><userTask id="ask"/>
                    <sequenceFlow id="f2" sourceRef="ask" targetRef="done"/><endEvent id="done"/>
                    """
                ),
                """{"variables": {"amount": 7}, "variables_end": {"amount": 7, "do1": 7}}"""
            )
        );
}
