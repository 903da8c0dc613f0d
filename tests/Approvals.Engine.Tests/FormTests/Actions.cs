using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Tests.FormTests;

/// <summary>What people may do to a case besides its tasks: messages that it waits for, which they bring
/// themselves.</summary>
public sealed class Actions
{
    private const string Process = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:approvals="urn:approvals:bpmn:1"
            targetNamespace="urn:test">
          <message id="m" name="objection"/>
          <process id="p" isExecutable="true">
            <startEvent id="s"/>
            <userTask id="talk"/>
            <boundaryEvent id="object" attachedToRef="talk" cancelActivity="false">
              <messageEventDefinition messageRef="m" approvals:action="提出异议" approvals:candidateUsers="=person"
                  approvals:candidateGroups="discipline-group" approvals:formKey="f"/>
            </boundaryEvent>
            <endEvent id="e"/><endEvent id="o"/>
            <sequenceFlow id="a" sourceRef="s" targetRef="talk"/>
            <sequenceFlow id="b" sourceRef="talk" targetRef="e"/>
            <sequenceFlow id="c" sourceRef="object" targetRef="o"/>
          </process>
        </definitions>
        """;

    private const string Grounds =
        """{"type": "textarea", "key": "grounds", "label": "理由", "validate": {"required": true}}""";

    private static readonly Moment Monday = Moment.Of(
        new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8))
    );

    private readonly CompiledProcess _process = Definitions
        .Check([new("p.bpmn", Process), new("f.form", OneForm.TextOf(Grounds))])
        .Library.Process("p")!;

    [Fact]
    public void A_case_offers_them_with_those_who_may()
    {
        var action = Assert.Single(CaseActions.Of(_process, Begun(), Monday));

        Assert.Equal(
            ("object", "提出异议", "li", "discipline-group", "f"),
            (action.Element, action.Label, action.Users[0], action.Groups[0], action.Form)
        );
    }

    [Fact]
    public void Who_brings_one_fills_in_its_form()
    {
        var rejected = Decider.Decide(_process, Begun(), Bring(by: "li"), Monday).Rejection;

        Assert.Equal(RejectionReason.FormNotFilled, rejected?.Reason);
        Assert.Equal(["grounds"], rejected!.Complaints.Select(c => c.Path));
    }

    [Fact]
    public void What_was_filled_in_comes_with_it()
    {
        var state = Decider
            .Decide(_process, Begun(), Bring("li", ("grounds", Value.Of("事实不清"))), Monday)
            .State;

        Assert.Equal(Value.Of("事实不清"), state.Variables.Entries["grounds"]);
    }

    [Fact]
    public void What_another_case_sends_has_no_form() =>
        Assert.Null(Decider.Decide(_process, Begun(), Bring(by: null), Monday).Rejection);

    private CaseState Begun()
    {
        var start = new Command.StartCase(Value.Context.Of(("person", Value.Of("li"))));
        return Decider.Decide(_process, CaseState.New, start, Monday).State;
    }

    private Command.DeliverMessage Bring(string? by, params (string, Value)[] values) =>
        new(CaseActions.Of(_process, Begun(), Monday)[0].Key, null, Value.Context.Of(values))
        {
            By = by,
        };
}
