using System.Text;
using Approvals.Engine.Model;
using Approvals.Engine.Reading;

namespace Approvals.Engine.Tests.Reading;

public sealed class HostileFiles
{
    [Theory]
    [InlineData("", "xml-malformed")]
    [InlineData("no xml", "xml-malformed")]
    [InlineData("<a/>", "not-bpmn")]
    [InlineData("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/DI'/>", "not-bpmn")]
    [InlineData("<process xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>", "not-bpmn")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "xml-malformed")]
    public void What_is_no_bpmn_is_refused(string text, string rule) => AssertRefused(text, rule);

    [Fact]
    public void A_file_that_is_too_long_is_refused() =>
        AssertRefused(Bpmn.Definitions(new string(' ', 10 * 1024 * 1024)), "xml-limits");

    [Fact]
    public void Elements_nested_too_deep_are_refused() => AssertRefused(Nested(300), "xml-limits");

    [Fact]
    public void Elements_nested_as_deep_as_allowed_are_read() =>
        Assert.Equal(250, Definitions.Check(Nested(250)).Library.Processes["p"].Elements.Count);

    [Fact]
    public void Too_many_elements_are_refused() =>
        AssertRefused(Bpmn.Definitions(Many(500_001, _ => "<a/>")), "xml-limits");

    [Fact]
    public void Too_many_attributes_are_refused() =>
        AssertRefused(Bpmn.Definitions("", Many(1_001, i => $"a{i}='' ")), "xml-limits");

    [Theory]
    [InlineData("<sequenceFlow id='f' sourceRef='nowhere' targetRef='f'/>")]
    [InlineData("<sequenceFlow/>")]
    [InlineData("<boundaryEvent id='b' attachedToRef='b'/>")]
    [InlineData("<boundaryEvent id='b'/>")]
    [InlineData("<boundaryEvent id='b' attachedToRef='g'/><exclusiveGateway id='g' default='b'/>")]
    [InlineData(
        "<association sourceRef='b' targetRef='b'/><boundaryEvent id='b' attachedToRef='b'/>"
    )]
    [InlineData(
        "<dataObjectReference id='a' dataObjectRef='b'/><dataObjectReference id='b' dataObjectRef='a'/>"
    )]
    [InlineData("<task id='t' default='t'><dataInputAssociation/><dataOutputAssociation/></task>")]
    [InlineData(
        "<task><multiInstanceLoopCharacteristics oneBehaviorEventRef='x' behavior='One'/></task>"
    )]
    [InlineData(
        "<endEvent><eventDefinitionRef>x</eventDefinitionRef><messageEventDefinition/></endEvent>"
    )]
    [InlineData(
        "<startEvent><timerEventDefinition/><signalEventDefinition signalRef='p'/></startEvent>"
    )]
    [InlineData("<callActivity calledElement=':'/><callActivity calledElement='a:b:c'/>")]
    [InlineData("<subProcess id='p'><subProcess id='p'/></subProcess>")]
    [InlineData("<userTask camunda:candidateUsers=',,${,},'/><scriptTask><script/></scriptTask>")]
    [InlineData("<complexGateway><activationCondition>=</activationCondition></complexGateway>")]
    public void What_is_incomplete_or_refers_to_nothing_is_read_as_far_as_it_goes(string content)
    {
        var (process, _) = Bpmn.Read(content);

        Assert.All(process.Elements.Values, e => Assert.NotNull(e.Scope.Process));
    }

    [Fact]
    public void A_boundary_event_that_is_attached_to_nothing_still_has_something_to_look_at()
    {
        var (process, _) = Bpmn.Read("<boundaryEvent id='b' attachedToRef='x'/>");

        Assert.Equal("x", ((Element.BoundaryEvent)process.Elements["b"]).AttachedTo.Id);
    }

    [Fact]
    public void Of_elements_with_the_same_id_the_first_counts()
    {
        var (process, findings) = Bpmn.Read("<task id='t'/>\n<userTask id='t'/>");

        Assert.IsType<Element.Task>(process.Elements["t"]);
        var finding = Assert.Single(findings);
        Assert.Equal(
            ("duplicate-id", Severity.Error, "t"),
            (finding.Rule, finding.Severity, finding.ElementId)
        );
    }

    [Fact]
    public void An_element_without_an_id_gets_one()
    {
        var (process, findings) = Bpmn.Read("<task/><task id='task_2'/><task/>");

        Assert.Equal(["task_1", "task_2", "task_3"], process.Root.Elements.Select(e => e.Id));
        Assert.All(
            findings,
            f => Assert.Equal(("id-missing", Severity.Warning), (f.Rule, f.Severity))
        );
    }

    [Fact]
    public void Of_a_file_of_nothing_but_mistakes_some_are_told_and_it_is_refused()
    {
        var text = Bpmn.Definitions(
            $"<process id='p'>{Many(20_000, _ => "<task id='t'/>")}</process>"
        );
        var (_, findings) = BpmnReader.Read(BpmnDocument.Read(text));

        Assert.Equal(5_000, findings.Length);
        Assert.All(findings, f => Assert.Equal(Severity.Error, f.Severity));
    }

    [Fact]
    public void Correlation_that_multiplies_is_cut_off()
    {
        var keys = Many(
            200,
            i =>
                $"<correlationKey id='k{i}'><correlationPropertyRef>q</correlationPropertyRef></correlationKey>"
        );
        var paths = Many(200, _ => "<correlationPropertyRetrievalExpression messageRef='m'/>");
        var (_, findings) = Bpmn.Read(
            "",
            $"<message id='m'/><collaboration>{keys}</collaboration>"
                + $"<correlationProperty id='q'>{paths}</correlationProperty>"
        );

        Assert.Equal("correlation-limit", Assert.Single(findings).Rule);
    }

    [Fact]
    public void Emptiness_of_emptiness_does_not_grow_without_end()
    {
        var nested = string.Concat(Enumerable.Repeat("empty ", 40)) + "x";
        var (_, findings) = Bpmn.Read(
            $"<complexGateway id='g'><activationCondition>${{{nested}}}</activationCondition></complexGateway>"
        );

        Assert.Equal("foreign-expression", Assert.Single(findings).Rule);
    }

    private static string Nested(int depth) =>
        Bpmn.Definitions(
            "<process id='p'>"
                + Many(depth, i => $"<subProcess id='s{i}'>")
                + Many(depth, _ => "</subProcess>")
                + "</process>"
        );

    private static string Many(int count, Func<int, string> each)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(each(i));
        return text.ToString();
    }

    private static void AssertRefused(string text, string rule)
    {
        var checkedFile = Definitions.Check(text);

        Assert.Empty(checkedFile.Library.Processes);
        Assert.Equal(rule, Assert.Single(checkedFile.Findings).Finding.Rule);
    }
}
