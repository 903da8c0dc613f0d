using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Tests.ActionTests;

/// <summary>What a delegate prepares of a task with a form.</summary>
public sealed class Prepared
{
    private const string Diagram = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:approvals="urn:approvals:bpmn:1"
                     targetNamespace="urn:approvals:tests">
          <process id="p" isExecutable="true">
            <startEvent id="start"/>
            <userTask id="decide" approvals:assignee="li" approvals:formKey="decision"/>
            <endEvent id="end"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="decide"/>
            <sequenceFlow id="f2" sourceRef="decide" targetRef="end"/>
          </process>
        </definitions>
        """;

    private const string Form = """
        {"type": "default", "id": "decision", "components": [
          {"type": "number", "key": "sum", "label": "Sum", "validate": {"required": true, "max": 100}},
          {"type": "textfield", "key": "why", "label": "Why", "validate": {"required": true}}]}
        """;

    private static readonly Model.Moment Now = Model.Moment.Of(
        new(2026, 1, 9, 9, 0, 0, TimeSpan.FromHours(8))
    );

    [Fact]
    public void What_must_be_filled_in_may_be_left_to_who_has_the_task() =>
        Assert.Null(Prepare(("sum", Value.Of(7))).Rejection);

    [Fact]
    public void What_is_filled_in_must_be_right() =>
        Assert.Equal(
            RejectionReason.FormNotFilled,
            Prepare(("sum", Value.Of(101))).Rejection?.Reason
        );

    [Fact]
    public void The_form_shows_the_draft() =>
        Assert.Equal(
            Value.Of(7),
            Prepare(("sum", Value.Of(7))).State is var state
                ? state.FormVariablesAt(KeyOf(state))[0].Entries["sum"]
                : null
        );

    [Fact]
    public void No_expression_sees_the_draft() =>
        Assert.DoesNotContain(
            Prepare(("sum", Value.Of(7))).State is var state ? state.VariablesAt(KeyOf(state)) : [],
            scope => scope.TryGet("sum", out _)
        );

    private static Decision Prepare(params (string, Value)[] values)
    {
        var read = Definitions.Check([new("p.bpmn", Diagram), new("decision.form", Form)]);
        var process = read.Library.Process("p")!;
        var started = Decider.Decide(
            process,
            CaseState.New,
            new Command.StartCase(Value.Context.Empty),
            Now
        );
        var key = KeyOf(started.State);
        var delegated = Decider.Decide(
            process,
            started.State,
            new Command.DelegateTask(key, "sun") { By = "li" },
            Now
        );
        return Decider.Decide(
            process,
            delegated.State,
            new Command.PrepareTask(key, Value.Context.Of(values)) { By = "sun" },
            Now
        );
    }

    private static int KeyOf(CaseState state) => Assert.Single(state.OpenTasks).Key;
}
