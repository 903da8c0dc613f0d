using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Tests.Reading;

public sealed class Loops
{
    [Fact]
    public void A_standard_loop_is_read()
    {
        var loop = Assert.IsType<Loop.Standard>(
            Read(
                "<standardLoopCharacteristics testBefore='true' loopMaximum='3'>"
                    + "<loopCondition>x</loopCondition></standardLoopCharacteristics>"
            )
        );

        Assert.True(loop.TestsBefore);
        Assert.Equal(
            ("3", "true"),
            (loop.Maximum.Evaluate(), loop.Condition.Evaluate(("x", Value.True)))
        );
    }

    [Fact]
    public void A_multi_instance_over_a_data_object_is_read()
    {
        var loop = Multi(
            """
            <multiInstanceLoopCharacteristics isSequential='true'>
              <loopDataInputRef>in</loopDataInputRef><loopDataOutputRef>out</loopDataOutputRef>
              <inputDataItem id='i' name='item'/><outputDataItem id='o' name='result'/>
              <completionCondition>numberOfCompletedInstances >= 2</completionCondition>
            </multiInstanceLoopCharacteristics>
            """
        );

        Assert.True(loop.IsSequential);
        Assert.Equal(
            "[1]",
            loop.Collection.Evaluate(("many things", new Value.List([Value.Of(1)])))
        );
        Assert.Equal(["item", "i"], loop.InputNames);
        Assert.Equal(["result", "o"], loop.OutputNames);
        Assert.Equal("results", loop.OutputCollection);
        Assert.Equal(
            "true",
            loop.CompletionCondition.Evaluate(("numberOfCompletedInstances", Value.Of(2)))
        );
    }

    [Fact]
    public void A_multi_instance_a_number_of_times_is_read()
    {
        var loop = Multi(
            "<multiInstanceLoopCharacteristics><loopCardinality>n + 1</loopCardinality>"
                + "</multiInstanceLoopCharacteristics>"
        );

        Assert.Equal((false, LoopBehavior.All), (loop.IsSequential, loop.Behavior));
        Assert.Equal("3", loop.Cardinality.Evaluate(("n", Value.Of(2))));
    }

    [Theory]
    [InlineData(
        "<multiInstanceLoopCharacteristics camunda:collection='list' camunda:elementVariable='item'/>"
    )]
    [InlineData(
        "<multiInstanceLoopCharacteristics flowable:collection='${list}' flowable:elementVariable='item'/>"
    )]
    [InlineData(
        "<multiInstanceLoopCharacteristics approvals:collection='=list' approvals:elementVariable='item'/>"
    )]
    [InlineData(
        "<multiInstanceLoopCharacteristics><loopDataInputRef>list</loopDataInputRef>"
            + "<inputDataItem name='item'/></multiInstanceLoopCharacteristics>"
    )]
    [InlineData(
        """
            <multiInstanceLoopCharacteristics flowable:elementVariable='item'><extensionElements>
              <flowable:collection><flowable:expression>${list}</flowable:expression></flowable:collection>
            </extensionElements></multiInstanceLoopCharacteristics>
            """
    )]
    [InlineData(
        """
            <multiInstanceLoopCharacteristics><extensionElements>
              <zeebe:loopCharacteristics inputCollection='=list' inputElement='item'/>
            </extensionElements></multiInstanceLoopCharacteristics>
            """
    )]
    public void A_collection_is_read_in_the_words_of_each_vendor(string xml)
    {
        var loop = Multi(xml);

        Assert.Equal("[7]", loop.Collection.Evaluate(("list", new Value.List([Value.Of(7)]))));
        Assert.Equal("item", Assert.Single(loop.InputNames));
    }

    [Fact]
    public void What_zeebe_collects_is_read()
    {
        var loop = Multi(
            """
            <multiInstanceLoopCharacteristics><extensionElements>
              <zeebe:loopCharacteristics inputCollection='=list' outputCollection='all' outputElement='=x + 1'/>
            </extensionElements></multiInstanceLoopCharacteristics>
            """
        );

        Assert.Equal(
            ("all", "3"),
            (loop.OutputCollection, loop.OutputElement.Evaluate(("x", Value.Of(2))))
        );
    }

    [Theory]
    [InlineData("None", LoopBehavior.None)]
    [InlineData("One", LoopBehavior.One)]
    public void Completing_instances_may_throw_an_event(string behavior, LoopBehavior expected)
    {
        var loop = Multi(
            $"<multiInstanceLoopCharacteristics behavior='{behavior}' "
                + $"{behavior.ToLowerInvariant()}BehaviorEventRef='sig'/>"
        );

        Assert.Equal(expected, loop.Behavior);
        Assert.Equal("done", Assert.IsType<EventDefinition.Signal>(loop.Throws).Name!.Literal);
    }

    [Fact]
    public void Completing_instances_may_throw_events_as_conditions_say()
    {
        var loop = Multi(
            """
            <multiInstanceLoopCharacteristics behavior='Complex'>
              <complexBehaviorDefinition><condition>x</condition>
                <event><signalEventDefinition signalRef='s'/></event></complexBehaviorDefinition>
              <complexBehaviorDefinition><condition>y</condition>
                <event><eventDefinitionRef>sig</eventDefinitionRef></event></complexBehaviorDefinition>
            </multiInstanceLoopCharacteristics>
            """
        );

        Assert.Equal(2, loop.ConditionalThrows.Length);
        Assert.All(loop.ConditionalThrows, t => Assert.IsType<EventDefinition.Signal>(t.Throws));
    }

    private static Loop.MultiInstance Multi(string xml) =>
        Assert.IsType<Loop.MultiInstance>(Read(xml));

    private static Loop? Read(string xml)
    {
        var (process, findings) = Bpmn.Read(
            $"<dataObject id='in' name='many things' isCollection='true'/>"
                + $"<dataObject id='out' name='results'/><task id='t'>{xml}</task>",
            "<signal id='s' name='done'/><signalEventDefinition id='sig' signalRef='s'/>"
        );
        Assert.Empty(findings);
        return ((Element.Task)process.Elements["t"]).Loop;
    }
}
