using static Approvals.Engine.Tests.ScenarioTests.Rehearsal;

namespace Approvals.Engine.Tests.ScenarioTests;

public sealed class Actions
{
    private static readonly string Served = Process(
        "served",
        """
        <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="pay"/>
        <serviceTask id="pay" xmlns:c="http://camunda.org/schema/1.0/bpmn" c:type="external" c:topic="pay"/>
        <sequenceFlow id="f2" sourceRef="pay" targetRef="done"/><endEvent id="done"/>
        """
    );

    [Theory]
    [InlineData("""{"complete": "ask"}""")]
    [InlineData("""{"complete": {"id": "ask"}}""")]
    [InlineData("""{"complete": {"task": "ask"}}""")]
    [InlineData("""{"complete": "ask", "by": "Li", "reason": "because"}""")]
    [InlineData("""{"move": "ask", "to": "decide"}""")]
    public void A_verb_has_its_fields_beside_it_or_inside(string action) =>
        Assert.Equal(
            "Passed",
            Try(TwoTasks, $$"""{"steps": [{"do": {{action}}}, {"expect_tasks": ["decide"]}]}""")
        );

    [Theory]
    [InlineData(
        """{"complete": "decide"}""",
        "not-found: Expected an open task 'decide', but there are only [\"ask\"]."
    )]
    [InlineData(
        """{"complete": "ask", "nth": 1}""",
        "not-found: Expected an open task 'ask', but there are only [\"ask\"]."
    )]
    [InlineData(
        """{"resume": true}""",
        "not-suspended: Expected a case that is suspended, but it is not."
    )]
    public void A_rejection_that_is_not_expected_fails_the_run(string action, string rejection) =>
        Assert.Equal(
            $"Failed at 1: Expected no rejection, but found: {rejection}",
            Try(TwoTasks, $$"""{"steps": [{"do": {{action}}}]}""")
        );

    [Theory]
    [InlineData("""{"complete": "decide"}""", "not-found")]
    [InlineData("""{"resume": {}}""", "NotSuspended")]
    public void A_rejection_may_be_expected(string action, string reason) =>
        Assert.Equal(
            "Passed",
            Try(TwoTasks, $$"""{"steps": [{"do": {{action}}, "expect_rejected": "{{reason}}"}]}""")
        );

    [Fact]
    public void A_rejection_that_does_not_come_fails_the_run() =>
        Assert.Equal(
            "Failed at 1: Expected the rejection ended, but found: it was done",
            Try(
                TwoTasks,
                """{"steps": [{"do": {"complete": "ask"}, "expect_rejected": "ended"}]}"""
            )
        );

    [Fact]
    public void Time_passes_and_timers_fire_on_the_way() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {"steps": [
                  {"do": {"complete": "ask"}},
                  {"do": {"advance": "P1D"}},
                  {"expect_tasks": ["decide"], "do": {"advance": "P1D"}}],
                 "end": "completed", "trace": ["late", "expired"], "trace_never": ["decide"]}
                """
            )
        );

    [Fact]
    public void A_due_date_may_be_put_off() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {"steps": [
                  {"do": {"complete": "ask"}},
                  {"do": {"due": "late", "after": "P9D"}},
                  {"expect_due": {"late": ["2026-01-14T09:00:00+08:00"]},
                   "do": {"due": "late", "at": "2026-02-01T09:00"}},
                  {"expect_due": {"late": ["2026-02-01T09:00:00+08:00"]}, "do": {"due": "decide", "at": "2026-01-09"}},
                  {"expect_due": {"decide": ["2026-01-09"]}, "do": {"due": "decide", "at": null}},
                  {"expect_due": {"decide": [null]}}
                ]}
                """
            )
        );

    [Fact]
    public void A_task_is_claimed_and_given_back() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {"steps": [
                  {"do": {"claim": "ask", "by": "Li"}},
                  {"by": "Wang", "do": {"complete": "ask"}, "expect_rejected": "claimed-by-another"},
                  {"by": "Li", "do": {"release": "ask"}},
                  {"by": "Wang", "do": {"complete": "ask"}}
                ]}
                """
            )
        );

    [Fact]
    public void A_task_is_sent_back_and_says_which_steps_are_void() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {"steps": [
                  {"do": {"complete": "ask"}},
                  {"do": {"return": "decide", "to": "ask"}, "expect_void": ["ask"]},
                  {"expect_tasks": ["ask"]}
                ]}
                """
            )
        );

    [Fact]
    public void A_step_is_withdrawn_by_who_did_it() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {"steps": [
                  {"do": {"complete": "ask", "by": "Li"}},
                  {"do": {"withdraw": "ask", "by": "Wang"}, "expect_rejected": "not-theirs"},
                  {"do": {"withdraw": {"to": "ask", "by": "Li"}}},
                  {"expect_tasks": ["ask"]}
                ]}
                """
            )
        );

    [Fact]
    public void A_suspended_case_accepts_nothing_until_it_is_resumed() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {"steps": [
                  {"do": {"suspend": true}},
                  {"do": {"complete": "ask"}, "expect_rejected": "suspended"},
                  {"do": {"resume": true}},
                  {"do": {"complete": "ask"}}
                ], "end": "running"}
                """
            )
        );

    [Fact]
    public void A_case_is_cancelled() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {"steps": [{"do": {"cancel": true, "by": "Li", "reason": "over"}}, {"expect_tasks": []}],
                 "end": "cancelled"}
                """
            )
        );

    [Fact]
    public void Variables_are_set() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """{"steps": [{"do": {"set": {"variables": {"x": 1}}}}], "variables_end": {"x": 1}}"""
            )
        );

    [Fact]
    public void A_service_task_is_done_at_once_where_no_step_is_about_it() =>
        Assert.Equal("Passed", Try(Served, """{"end": "completed"}"""));

    [Theory]
    [InlineData("serve")]
    [InlineData("complete")]
    public void A_service_task_waits_for_the_step_that_is_about_it(string verb) =>
        Assert.Equal(
            "Passed",
            Try(
                Served,
                $$"""
                {"steps": [{"expect_tasks": [], "do": {"{{verb}}": "pay", "with": {"receipt": "r1"} } }],
                 "end": "completed", "variables_end": {"receipt": "r1"} }
                """
            )
        );

    [Fact]
    public void A_service_task_that_fails_is_an_incident_that_can_be_resolved() =>
        Assert.Equal(
            "Passed",
            Try(
                Served,
                """
                {"steps": [
                  {"do": {"fail": "pay", "reason": "no money"}},
                  {"expect_incidents": ["pay"], "do": {"resolve": "pay", "with": {"receipt": "by hand"}}}
                ], "end": "completed", "variables_end": {"receipt": "by hand"}}
                """
            )
        );

    [Fact]
    public void A_case_is_put_under_another_version_from_a_file() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {"steps": [
                  {"do": {"migrate": "second.bpmn", "mapping": {"ask": "beg"}}},
                  {"expect_tasks": ["beg"], "do": {"complete": "beg"}}
                ], "end": "running"}
                """,
                ("second.bpmn", TwoTasks.Replace("\"ask\"", "\"beg\"", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void Another_instance_has_a_name_and_checks_of_its_own() =>
        Assert.Equal(
            "Passed",
            Try(
                TwoTasks,
                """
                {"steps": [
                  {"do": {"start": {"process": "leave", "variables": {"n": 2}, "as": "second"}}},
                  {"expect_instances": {"leave": 2}, "on": "second", "do": {"complete": "ask"}},
                  {"on": "second", "expect_tasks": ["decide"]},
                  {"expect_tasks": ["ask"]}
                ], "variables_absent": ["n"],
                 "instances": {"second": {
                   "end": "running", "trace": ["ask"], "variables_end": {"n": 2}, "variables_absent": ["m"]}}}
                """
            )
        );

    [Fact]
    public void A_process_that_is_not_there_cannot_be_started() =>
        Assert.Equal(
            "Failed at 1: Expected to do this, but found: there is no process 'other'",
            Try(TwoTasks, """{"steps": [{"do": {"start": "other"}}]}""")
        );

    [Fact]
    public void Time_does_not_pass_the_year_9999() =>
        Assert.Equal(
            "Failed at 1: Expected to do this, but found: the year 9999 is over",
            Try(TwoTasks, """{"steps": [{"do": {"advance": "P8000Y"}}]}""")
        );

    [Fact]
    public void A_run_with_a_timer_that_fires_every_millisecond_comes_to_an_end() =>
        Assert.Equal(
            "Failed at : Expected the cases to come to rest, "
                + "but found: Expected at most 20000 commands in a run, but there are more.",
            Try(
                Process(
                    "p",
                    """
                    <startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="ask"/>
                    <userTask id="ask"/><sequenceFlow id="f2" sourceRef="ask" targetRef="done"/><endEvent id="done"/>
                    <boundaryEvent id="again" attachedToRef="ask" cancelActivity="false">
                      <timerEventDefinition><timeCycle>R/PT0.001S</timeCycle></timerEventDefinition>
                    </boundaryEvent>
                    <sequenceFlow id="f3" sourceRef="again" targetRef="told"/><endEvent id="told"/>
                    """
                ),
                """{"steps": [{"do": {"advance": "P1D"}}]}"""
            )
        );
}
