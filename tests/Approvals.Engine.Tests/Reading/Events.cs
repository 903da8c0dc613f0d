using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Tests.Reading;

public sealed class Events
{
    private const string Definitions = """
        <message id='m' name='paid'/><message id='m2'/>
        <signal id='s' name='stop'/><signal id='s2' name='stop ${region}'/>
        <error id='e' name='Refused' errorCode='R1'/><error id='e2' name='Late'/><error id='e3'/>
        <escalation id='x' escalationCode='X1'/>
        <interface id='i'><operation id='o'><inMessageRef>m</inMessageRef></operation></interface>
        <timerEventDefinition id='t'><timeCycle>R2/PT1H</timeCycle></timerEventDefinition>
        """;

    [Theory]
    [InlineData("timeDate", TimerKind.Date, "2026-01-05T09:00:00+08:00")]
    [InlineData("timeDuration", TimerKind.Duration, "P2D")]
    [InlineData("timeCycle", TimerKind.Cycle, "R3/PT10S")]
    public void A_timer_is_read_with_what_its_text_is(string part, TimerKind kind, string text)
    {
        var timer = Only<EventDefinition.Timer>(
            $"<timerEventDefinition><{part}> {text} </{part}></timerEventDefinition>"
        );

        Assert.Equal((kind, text), (timer.Rule.Kind, timer.Rule.Text.Literal));
    }

    [Theory]
    [InlineData("= wait")]
    [InlineData("${wait}")]
    public void A_timer_may_be_computed(string text)
    {
        var timer = Only<EventDefinition.Timer>(
            $"<timerEventDefinition><timeDuration>{text}</timeDuration></timerEventDefinition>"
        );

        Assert.Equal("P1D", timer.Rule.Text.Evaluate(("wait", Value.Of("P1D"))));
    }

    [Theory]
    [InlineData("m", "paid")]
    [InlineData("tns:m", "paid")]
    [InlineData("m2", "m2")]
    public void A_message_goes_by_its_name_or_else_its_id(string reference, string name) =>
        Assert.Equal(
            name,
            Only<EventDefinition.Message>(
                $"<messageEventDefinition messageRef='{reference}'/>"
            ).Rule!.Name.Literal
        );

    [Fact]
    public void A_message_may_be_that_of_an_operation()
    {
        var (process, _) = Bpmn.Read(
            "<receiveTask id='r' operationRef='o' instantiate='true'/>",
            Definitions
        );

        var task = (Element.ReceiveTask)process.Elements["r"];
        Assert.Equal(("paid", true), (task.Message!.Name.Literal, task.Instantiates));
    }

    [Fact]
    public void A_signal_may_have_a_name_that_is_computed()
    {
        Assert.Equal(
            "stop",
            Only<EventDefinition.Signal>("<signalEventDefinition signalRef='s'/>").Name!.Literal
        );
        Assert.Equal(
            "stop north",
            Only<EventDefinition.Signal>("<signalEventDefinition signalRef='s2'/>")
                .Name.Evaluate(("region", Value.Of("north")))
        );
    }

    [Theory]
    [InlineData("errorRef='e'", "R1")]
    [InlineData("errorRef='e2'", "Late")]
    [InlineData("errorRef='e3'", "e3")]
    [InlineData("", null)]
    public void An_error_goes_by_its_code_or_else_its_name_or_else_its_id(
        string reference,
        string? code
    ) =>
        Assert.Equal(
            code,
            Only<EventDefinition.Error>($"<errorEventDefinition {reference}/>").Code
        );

    [Fact]
    public void A_catcher_may_put_the_code_into_a_variable()
    {
        Assert.Equal(
            new EventDefinition.Error("R1", "c"),
            Only<EventDefinition.Error>(
                "<errorEventDefinition errorRef='e' camunda:errorCodeVariable='c'/>"
            )
        );
        Assert.Equal(
            new EventDefinition.Escalation("X1", "c"),
            Only<EventDefinition.Escalation>(
                "<escalationEventDefinition escalationRef='x' approvals:escalationCodeVariable='c'/>"
            )
        );
    }

    [Fact]
    public void A_condition_is_read() =>
        Assert.Equal(
            "true",
            Only<EventDefinition.Conditional>(
                "<conditionalEventDefinition><condition>x > 1</condition></conditionalEventDefinition>"
            )
                .Condition.Evaluate(("x", Value.Of(2)))
        );

    [Fact]
    public void A_link_goes_by_its_own_name() =>
        Assert.Equal(
            new EventDefinition.Link("over"),
            Only<EventDefinition.Link>("<linkEventDefinition name='over'/>")
        );

    [Theory]
    [InlineData("", null, true)]
    [InlineData("activityRef='v' waitForCompletion='false'", "v", false)]
    public void A_compensation_is_read(string attributes, string? activity, bool waits) =>
        Assert.Equal(
            new EventDefinition.Compensation(activity, waits),
            Only<EventDefinition.Compensation>($"<compensateEventDefinition {attributes}/>")
        );

    [Fact]
    public void Cancel_and_terminate_are_read()
    {
        Only<EventDefinition.Cancel>("<cancelEventDefinition/>");
        Only<EventDefinition.Terminate>("<terminateEventDefinition/>");
    }

    [Fact]
    public void Several_definitions_are_read_in_the_order_of_the_file_those_referred_to_among_them()
    {
        var (process, _) = Bpmn.Read(
            """
            <intermediateCatchEvent id='c' parallelMultiple='true'><signalEventDefinition signalRef='s'/>
            <eventDefinitionRef>t</eventDefinitionRef><messageEventDefinition messageRef='m'/></intermediateCatchEvent>
            """,
            Definitions
        );

        var caught = (Element.IntermediateCatchEvent)process.Elements["c"];
        Assert.True(caught.IsParallelMultiple);
        Assert.Equal(
            [
                typeof(EventDefinition.Signal),
                typeof(EventDefinition.Timer),
                typeof(EventDefinition.Message),
            ],
            caught.Definitions.Select(d => d.GetType())
        );
    }

    [Fact]
    public void Whether_an_event_interrupts_is_read()
    {
        var (process, _) = Bpmn.Read(
            """
            <startEvent id='s1'/><startEvent id='s2' isInterrupting='false'/><task id='t'/>
            <boundaryEvent id='b1' attachedToRef='t'/><boundaryEvent id='b2' attachedToRef='t' cancelActivity='false'/>
            """
        );

        Assert.True(((Element.StartEvent)process.Elements["s1"]).IsInterrupting);
        Assert.False(((Element.StartEvent)process.Elements["s2"]).IsInterrupting);
        Assert.True(((Element.BoundaryEvent)process.Elements["b1"]).IsInterrupting);
        Assert.False(((Element.BoundaryEvent)process.Elements["b2"]).IsInterrupting);
    }

    [Fact]
    public void Gateways_say_when_they_start_a_process_and_when_they_open()
    {
        var (process, _) = Bpmn.Read(
            """
            <eventBasedGateway id='g' instantiate='true' eventGatewayType='Parallel'/>
            <complexGateway id='c'><activationCondition>activationCount > 1</activationCondition></complexGateway>
            """
        );

        var gateway = (Element.EventBasedGateway)process.Elements["g"];
        Assert.Equal((true, true), (gateway.Instantiates, gateway.IsParallel));
        var condition = ((Element.ComplexGateway)process.Elements["c"]).ActivationCondition;
        Assert.Equal("true", condition.Evaluate(("activationCount", Value.Of(2))));
    }

    private static T Only<T>(string definition)
        where T : EventDefinition
    {
        var (process, findings) = Bpmn.Read(
            $"<intermediateThrowEvent id='c'>{definition}</intermediateThrowEvent><task id='v'/>",
            Definitions
        );
        Assert.Empty(findings);
        return Assert.IsType<T>(Assert.Single(((Element.Event)process.Elements["c"]).Definitions));
    }
}
