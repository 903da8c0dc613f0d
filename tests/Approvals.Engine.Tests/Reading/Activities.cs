using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Tests.Reading;

public sealed class Activities
{
    [Theory]
    [InlineData("task", typeof(Element.Task))]
    [InlineData("manualTask", typeof(Element.ManualTask))]
    [InlineData("userTask", typeof(Element.UserTask))]
    [InlineData("serviceTask", typeof(Element.ServiceTask))]
    [InlineData("sendTask", typeof(Element.SendTask))]
    [InlineData("receiveTask", typeof(Element.ReceiveTask))]
    [InlineData("businessRuleTask", typeof(Element.BusinessRuleTask))]
    [InlineData("scriptTask", typeof(Element.ScriptTask))]
    [InlineData("callActivity", typeof(Element.CallActivity))]
    [InlineData("subProcess", typeof(Element.SubProcess))]
    [InlineData("subProcess triggeredByEvent='true'", typeof(Element.EventSubProcess))]
    [InlineData("transaction", typeof(Element.Transaction))]
    [InlineData("adHocSubProcess", typeof(Element.AdHocSubProcess))]
    [InlineData("exclusiveGateway", typeof(Element.ExclusiveGateway))]
    [InlineData("inclusiveGateway", typeof(Element.InclusiveGateway))]
    [InlineData("parallelGateway", typeof(Element.ParallelGateway))]
    [InlineData("eventBasedGateway", typeof(Element.EventBasedGateway))]
    [InlineData("complexGateway", typeof(Element.ComplexGateway))]
    [InlineData("startEvent", typeof(Element.StartEvent))]
    [InlineData("intermediateCatchEvent", typeof(Element.IntermediateCatchEvent))]
    [InlineData("intermediateThrowEvent", typeof(Element.IntermediateThrowEvent))]
    [InlineData("boundaryEvent", typeof(Element.BoundaryEvent))]
    [InlineData("endEvent", typeof(Element.EndEvent))]
    public void Each_element_becomes_one_of_its_kind(string kind, Type type)
    {
        var (process, findings) = Bpmn.Read($"<{kind} id='x' name='The x'/>");

        Assert.Empty(findings);
        var element = Assert.Single(process.Elements).Value;
        Assert.IsType(type, element);
        Assert.Equal(("x", "The x", 12), (element.Id, element.Name, element.Line));
    }

    [Fact]
    public void An_element_without_a_name_is_called_by_its_id() =>
        Assert.Equal("t", Bpmn.Element<Element.Task>("<task id='t'/>").Name);

    [Fact]
    public void Quantities_and_compensation_are_read()
    {
        var task = Bpmn.Element<Element.Task>(
            "<task id='t' isForCompensation='true' startQuantity='2' completionQuantity='3'/>"
        );

        Assert.Equal(
            (true, 2, 3),
            (task.IsForCompensation, task.StartQuantity, task.CompletionQuantity)
        );
    }

    [Fact]
    public void A_script_is_read_with_the_variable_for_its_result()
    {
        var task = Bpmn.Element<Element.ScriptTask>(
            "<scriptTask id='t' scriptFormat='text/feel' camunda:resultVariable='r'>"
                + "<script> 1 + 2 </script></scriptTask>"
        );

        Assert.Equal(("3", "r"), (task.Script.Evaluate(), task.ResultVariable));
    }

    [Fact]
    public void A_script_of_zeebe_is_read()
    {
        var task = Bpmn.Element<Element.ScriptTask>(
            Extended("scriptTask", "<zeebe:script expression='=1 + 2' resultVariable='r'/>")
        );

        Assert.Equal(("3", "r"), (task.Script.Evaluate(), task.ResultVariable));
    }

    [Theory]
    [InlineData("javascript")]
    [InlineData("groovy")]
    [InlineData("text/x-python")]
    public void A_script_in_another_language_is_an_error(string format)
    {
        var (process, findings) = Bpmn.Read(
            $"<scriptTask id='t' scriptFormat='{format}'><script>x = 1</script></scriptTask>"
        );

        var finding = Assert.Single(findings);
        Assert.Equal(
            ("foreign-script", Severity.Error, "t"),
            (finding.Rule, finding.Severity, finding.ElementId)
        );
        Assert.Null(((Element.ScriptTask)process.Elements["t"]).Script);
    }

    [Fact]
    public void An_ad_hoc_sub_process_is_read()
    {
        var adHoc = Bpmn.Element<Element.AdHocSubProcess>(
            """
            <adHocSubProcess id='a' ordering='Sequential' cancelRemainingInstances='false'>
              <completionCondition>x = 1</completionCondition><task id='t'/>
            </adHocSubProcess>
            """
        );

        Assert.Equal((true, false), (adHoc.IsSequential, adHoc.CancelsRemaining));
        Assert.Equal("true", adHoc.CompletionCondition.Evaluate(("x", Value.Of(1))));
        Assert.Equal(["t"], adHoc.Content.Elements.Select(e => e.Id));
    }

    [Fact]
    public void What_a_sub_process_contains_knows_where_it_is()
    {
        var (process, _) = Bpmn.Read(
            """
            <subProcess id='s'>
              <startEvent id='e'/><subProcess id='h' triggeredByEvent='true'/><dataObject id='d' name='x'/>
              <sequenceFlow id='f' sourceRef='e' targetRef='t'/><task id='t'/>
            </subProcess>
            """
        );

        var scope = ((Element.SubProcess)process.Elements["s"]).Content;
        Assert.Equal((process.Elements["s"], process), (scope.Owner, scope.Process));
        Assert.Equal("e", Assert.Single(scope.Starts).Id);
        Assert.Equal("h", Assert.Single(scope.EventSubProcesses).Id);
        Assert.Equal("f", Assert.Single(scope.Flows).Id);
        Assert.Equal("d", Assert.Single(scope.Data).Id);
        Assert.All(scope.Elements, e => Assert.Same(scope, e.Scope));
    }

    [Fact]
    public void An_element_lies_in_the_innermost_lane_and_what_it_contains_does_too()
    {
        var (process, _) = Bpmn.Read(
            """
            <laneSet><lane id='l1' name='Office'><flowNodeRef>s</flowNodeRef><flowNodeRef>t</flowNodeRef>
              <childLaneSet><lane id='l2' name='Clerk'><flowNodeRef>s</flowNodeRef></lane></childLaneSet>
            </lane></laneSet>
            <subProcess id='s'>
              <task id='inner'/>
            </subProcess>
            <task id='t'/>
            <task id='u'/>
            """
        );

        Assert.Equal(
            ["s: Clerk", "inner: Clerk", "t: Office", "u: "],
            process.Elements.Values.OrderBy(e => e.Line).Select(e => $"{e.Id}: {e.Lane}")
        );
    }

    [Theory]
    [InlineData("globalTask", typeof(Element.Task))]
    [InlineData("globalUserTask", typeof(Element.UserTask))]
    [InlineData("globalManualTask", typeof(Element.ManualTask))]
    [InlineData("globalScriptTask", typeof(Element.ScriptTask))]
    [InlineData("globalBusinessRuleTask", typeof(Element.BusinessRuleTask))]
    public void A_global_task_is_a_process_of_its_task_alone(string kind, Type type)
    {
        var definitions = Definitions.Check(Bpmn.Definitions($"<{kind} id='g' name='G'/>"));

        var process = definitions.Library.Process("g")!;
        Assert.IsType(type, Assert.Single(process.Root.Elements));
        Assert.Equal(("G", process), (process.Name, process.Root.Elements[0].Scope.Process));
    }

    [Fact]
    public void The_head_of_a_process_is_read()
    {
        var text = Bpmn.Definitions(
            "<process id='q' name='Leave' isExecutable='true' camunda:versionTag='v7'/>"
        );
        var process = Definitions.Check(text).Library.Process("q")!;

        Assert.Equal(("Leave", true, "v7"), (process.Name, process.IsExecutable, process.Version));
    }

    private static string Extended(string kind, string extension) =>
        $"<{kind} id='t'><extensionElements>{extension}</extensionElements></{kind}>";
}
