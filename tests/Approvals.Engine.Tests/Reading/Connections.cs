using Approvals.Engine.Model;

namespace Approvals.Engine.Tests.Reading;

public sealed class Connections
{
    [Fact]
    public void Flows_are_wired_from_their_ends_in_the_order_of_the_file()
    {
        var (process, _) = Bpmn.Read(
            """
            <sequenceFlow id='f1' sourceRef='g' targetRef='b'/><exclusiveGateway id='g' default='f2'/>
            <sequenceFlow id='f2' sourceRef='g' targetRef='b'/><task id='b'/>
            <sequenceFlow id='f3' sourceRef='b' targetRef='nowhere'/>
            """
        );

        var (gateway, task) = (process.Elements["g"], process.Elements["b"]);
        Assert.Equal(["f1", "f2"], gateway.Outgoing.Select(f => f.Id));
        Assert.Equal("f2", gateway.Default?.Id);
        Assert.Equal(["f1", "f2"], task.Incoming.Select(f => f.Id));
        Assert.Empty(task.Outgoing);
    }

    [Fact]
    public void A_flow_across_scopes_is_wired_and_belongs_where_it_stands()
    {
        var (process, _) = Bpmn.Read(
            "<task id='a'/><subProcess id='s'><task id='b'/>"
                + "<sequenceFlow id='f' sourceRef='a' targetRef='b'/></subProcess>"
        );

        Assert.Empty(process.Root.Flows);
        Assert.Same(process.Elements["b"], process.Elements["a"].Outgoing[0].Target);
    }

    [Fact]
    public void Boundary_events_and_their_activity_know_each_other()
    {
        var (process, _) = Bpmn.Read(
            "<boundaryEvent id='b' attachedToRef='t'/><task id='t'/><boundaryEvent id='c' attachedToRef='t'/>"
        );

        var activity = (Element.Activity)process.Elements["t"];
        Assert.Equal(["b", "c"], activity.BoundaryEvents.Select(e => e.Id));
        Assert.All(activity.BoundaryEvents, e => Assert.Same(activity, e.AttachedTo));
    }

    [Theory]
    [InlineData("b", "undo")]
    [InlineData("undo", "b")]
    public void What_undoes_an_activity_is_found_whichever_way_its_association_points(
        string source,
        string target
    )
    {
        var (process, _) = Bpmn.Read(
            $"""
            <task id='t'/><task id='undo' isForCompensation='true'/>
            <boundaryEvent id='b' attachedToRef='t'><compensateEventDefinition/></boundaryEvent>
            <association id='a' sourceRef='{source}' targetRef='{target}'/>
            """
        );

        Assert.Same(
            process.Elements["undo"],
            ((Element.Activity)process.Elements["t"]).CompensatedBy
        );
    }

    [Fact]
    public void Elements_of_several_processes_of_a_file_are_kept_apart()
    {
        var library = Definitions
            .Check(
                Bpmn.Definitions(
                    "<process id='p1'><task id='a'/></process><collaboration/><process id='p2'><task id='b'/></process>"
                )
            )
            .Library;

        Assert.Equal("a", Assert.Single(library.Process("p1")!.Elements).Key);
        Assert.Equal("b", Assert.Single(library.Process("p2")!.Elements).Key);
        Assert.Same(library, library.Process("p1")!.Library);
    }
}
