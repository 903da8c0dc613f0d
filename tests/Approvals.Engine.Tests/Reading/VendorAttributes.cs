using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Tests.Reading;

public sealed class VendorAttributes
{
    [Theory]
    [InlineData("approvals")]
    [InlineData("camunda")]
    [InlineData("operaton")]
    [InlineData("flowable")]
    [InlineData("activiti")]
    public void An_assignment_is_read_in_the_words_of_activiti_s_family(string prefix)
    {
        var assignment = Assigned(
            $"""
            <userTask id='u' {prefix}:assignee='kim' {prefix}:candidateUsers='a, b' {prefix}:candidateGroups='g,h'
              {prefix}:dueDate='P2D' {prefix}:priority='50' {prefix}:formKey='form.html'/>
            """
        );

        Assert.Equal("kim", assignment.Assignee!.Literal);
        Assert.Equal("a|b", Join(assignment.CandidateUsers));
        Assert.Equal("g|h", Join(assignment.CandidateGroups));
        Assert.Equal(
            (TimerKind.DateOrDuration, "P2D"),
            (assignment.Due!.Kind, assignment.Due.Text.Literal)
        );
        Assert.Equal(("50", "form.html"), (assignment.Priority!.Literal, assignment.Form));
    }

    [Fact]
    public void An_assignment_of_zeebe_is_read()
    {
        var assignment = Assigned(
            """
            <userTask id='u'><extensionElements><zeebe:userTask/>
              <zeebe:assignmentDefinition assignee='= starter' candidateGroups='g' candidateUsers='= ["x"]'/>
              <zeebe:taskSchedule dueDate='=now()' followUpDate='2026-01-05T09:00:00Z'/>
              <zeebe:priorityDefinition priority='10'/><zeebe:formDefinition formId='f'/>
            </extensionElements></userTask>
            """
        );

        Assert.Equal("Li", assignment.Assignee.Evaluate(("starter", Value.Of("Li"))));
        Assert.Equal("[\"x\"]", assignment.CandidateUsers[0].Evaluate());
        Assert.Equal(
            ("g", "2026-01-05T09:00:00Z"),
            (Join(assignment.CandidateGroups), assignment.FollowUp!.Text.Literal)
        );
        Assert.Equal(("10", "f"), (assignment.Priority!.Literal, assignment.Form));
        Assert.Null(assignment.Due!.Text.Problem);
    }

    [Fact]
    public void Parts_of_a_list_of_candidates_may_be_computed()
    {
        var assignment = Assigned("<userTask id='u' camunda:candidateUsers='a, ${b}'/>");

        Assert.Equal("a", assignment.CandidateUsers[0].Literal);
        Assert.Equal(
            "[1]",
            assignment.CandidateUsers[1].Evaluate(("b", new Value.List([Value.Of(1)])))
        );
    }

    [Theory]
    [InlineData("humanPerformer", "kermit", "kermit", "", "")]
    [InlineData("performer", "user(kermit)", "kermit", "", "")]
    [InlineData(
        "potentialOwner",
        "user(kermit), group(management), staff",
        "",
        "kermit",
        "management|staff"
    )]
    public void Resources_of_the_standard_are_read(
        string role,
        string text,
        string assignee,
        string users,
        string groups
    )
    {
        var assignment = Assigned(
            $"""
            <userTask id='u'><{role}><resourceAssignmentExpression>
              <formalExpression>{text}</formalExpression></resourceAssignmentExpression></{role}></userTask>
            """
        );

        Assert.Equal(
            (assignee, users, groups),
            (
                assignment.Assignee?.Literal ?? "",
                Join(assignment.CandidateUsers),
                Join(assignment.CandidateGroups)
            )
        );
    }

    [Fact]
    public void A_resource_may_be_named_or_computed()
    {
        var assignment = Assigned(
            """
            <userTask id='u'><potentialOwner><resourceRef>r</resourceRef></potentialOwner>
              <humanPerformer><resourceAssignmentExpression><formalExpression>= boss.name</formalExpression>
              </resourceAssignmentExpression></humanPerformer></userTask>
            """
        );

        Assert.Equal("Clerks", Join(assignment.CandidateGroups));
        Assert.Equal(
            "Li",
            assignment.Assignee.Evaluate(("boss", Value.Context.Of(("name", Value.Of("Li")))))
        );
    }

    [Theory]
    [InlineData("camunda:type='external' camunda:topic='pay'", "", "pay")]
    [InlineData("camunda:class='com.example.Pay'", "", "com.example.Pay")]
    [InlineData("flowable:delegateExpression='${pay}'", "", "${pay}")]
    [InlineData("activiti:expression='${pay.run(x)}'", "", "${pay.run(x)}")]
    [InlineData("flowable:type='mail'", "", "mail")]
    [InlineData("approvals:function='pay'", "", "pay")]
    [InlineData("", "<zeebe:taskDefinition type='pay'/>", "pay")]
    public void What_a_service_task_asks_for_is_read(
        string attributes,
        string extension,
        string name
    )
    {
        var task = Bpmn.Element<Element.ServiceTask>(
            $"<serviceTask id='t' {attributes}><extensionElements>{extension}</extensionElements></serviceTask>"
        );

        Assert.Equal(name, task.Function!.Name.Literal);
    }

    [Theory]
    [InlineData(
        "approvals:function='=\"pay\"' approvals:retries='3' approvals:resultVariable='r'",
        ""
    )]
    [InlineData(
        "camunda:resultVariable='r'",
        "<zeebe:taskDefinition type='=\"pay\"' retries='3'/>"
    )]
    public void Retries_and_the_variable_for_the_result_are_read(
        string attributes,
        string extension
    )
    {
        var function = Bpmn.Element<Element.SendTask>(
            $"<sendTask id='t' {attributes}><extensionElements>{extension}</extensionElements></sendTask>"
        ).Function!;

        Assert.Equal(
            ("pay", 3, "r"),
            (function.Name.Evaluate(), function.Retries, function.ResultVariable)
        );
    }

    [Theory]
    [InlineData("camunda:decisionRef='d' camunda:resultVariable='r'", "")]
    [InlineData("approvals:decision='d' approvals:resultVariable='r'", "")]
    [InlineData("", "<zeebe:calledDecision decisionId='d' resultVariable='r'/>")]
    public void The_decision_of_a_business_rule_task_is_read(string attributes, string extension)
    {
        var task = Bpmn.Element<Element.BusinessRuleTask>(
            $"<businessRuleTask id='t' {attributes}><extensionElements>{extension}</extensionElements>"
                + "</businessRuleTask>"
        );

        Assert.Equal(("d", "r"), (task.Decision!.Literal, task.ResultVariable));
    }

    [Theory]
    [InlineData("", "", true, true)]
    [InlineData("", "<camunda:in source='a' target='b'/>", false, true)]
    [InlineData("", "<camunda:out source='a' target='b'/>", true, false)]
    [InlineData("", "<camunda:in variables='all'/><camunda:out variables='all'/>", true, true)]
    [InlineData("flowable:inheritVariables='false'", "", false, true)]
    [InlineData(
        "",
        "<zeebe:calledElement processId='q' propagateAllChildVariables='false'/>",
        true,
        false
    )]
    [InlineData(
        "",
        "<zeebe:calledElement processId='q' propagateAllParentVariables='false'/>",
        false,
        true
    )]
    public void All_variables_go_in_and_out_of_a_call_unless_the_file_says_which(
        string attributes,
        string extension,
        bool allIn,
        bool allOut
    )
    {
        var call = Bpmn.Element<Element.CallActivity>(
            $"<callActivity id='c' {attributes}><extensionElements>{extension}</extensionElements></callActivity>"
        );

        Assert.Equal((allIn, allOut), (call.PassesAllIn, call.PassesAllOut));
    }

    [Theory]
    [InlineData("calledElement='q'", "")]
    [InlineData("calledElement='tns:q'", "")]
    [InlineData("", "<zeebe:calledElement processId='q'/>")]
    public void What_is_called_is_read(string attributes, string extension)
    {
        var call = Bpmn.Element<Element.CallActivity>(
            $"<callActivity id='c' {attributes}><extensionElements>{extension}</extensionElements></callActivity>"
        );

        Assert.Equal("q", call.CalledElement!.Literal);
    }

    [Fact]
    public void What_goes_in_and_out_of_a_call_is_read()
    {
        var call = Bpmn.Element<Element.CallActivity>(
            """
            <callActivity id='c'><extensionElements><camunda:in source='a' target='b'/>
              <flowable:in sourceExpression='${a + 1}' target='c'/><activiti:out source='d' target='e'/>
            </extensionElements></callActivity>
            """
        );

        Assert.Equal(
            [("b", "1"), ("c", "2")],
            call.Inputs.Select(m => (m.Target, m.Source.Evaluate(("a", Value.Of(1))) ?? ""))
        );
        Assert.Equal("e", Assert.Single(call.Outputs).Target);
    }

    [Theory]
    [InlineData("camunda:asyncBefore='true'", "", "camunda:asyncBefore", 12)]
    [InlineData("camunda:assignee='x'", "", "camunda:assignee", 12)]
    [InlineData("flowable:exclusive='false'", "", "flowable:exclusive", 12)]
    [InlineData("approvals:asignee='x'", "", "approvals:asignee", 12)]
    [InlineData("", "<camunda:executionListener class='x'/>", "camunda:executionListener", 14)]
    [InlineData(
        "",
        "<zeebe:taskHeaders><zeebe:header key='a'/></zeebe:taskHeaders>",
        "zeebe:taskHeaders",
        14
    )]
    [InlineData("", "<zeebe:taskDefinition type='a' other='b'/>", "zeebe:taskDefinition/other", 14)]
    [InlineData(
        "",
        "<camunda:inputOutput><camunda:other/></camunda:inputOutput>",
        "camunda:other",
        14
    )]
    public void What_is_not_honoured_is_told_once(
        string attributes,
        string extension,
        string name,
        int line
    )
    {
        var (_, findings) = Bpmn.Read(
            $"<serviceTask id='t' {attributes}>\n<extensionElements>\n{extension}</extensionElements></serviceTask>"
        );

        var finding = Assert.Single(findings);
        Assert.Equal(
            ("vendor-ignored", Severity.Warning, "t"),
            (finding.Rule, finding.Severity, finding.ElementId)
        );
        Assert.Contains($"'{name}' will be ignored", finding.Message, StringComparison.Ordinal);
        Assert.Equal(line, finding.Line);
    }

    [Fact]
    public void What_is_ours_comes_before_what_is_a_vendor_s()
    {
        var (process, findings) = Bpmn.Read(
            "<userTask id='u' camunda:assignee='x' approvals:assignee='y'/>"
        );

        Assert.Equal("y", ((Element.UserTask)process.Elements["u"]).Assignment.Assignee!.Literal);
        Assert.Equal("vendor-ignored", Assert.Single(findings).Rule);
    }

    [Fact]
    public void Namespaces_of_others_are_passed_by_in_silence()
    {
        var (_, findings) = Bpmn.Read(
            """
            <task id='t' xmlns:x='urn:x' x:y='1'><extensionElements><x:z/></extensionElements></task>
            <x:w xmlns:x='urn:x'/>
            """
        );

        Assert.Empty(findings);
    }

    private static Assignment Assigned(string xml) =>
        Bpmn.Element<Element.UserTask>(xml, "<resource id='r' name='Clerks'/>").Assignment;

    private static string Join(IEnumerable<Formula> formulas) =>
        string.Join('|', formulas.Select(f => f.Literal));
}
