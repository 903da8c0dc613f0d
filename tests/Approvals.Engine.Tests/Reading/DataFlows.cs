using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Tests.Reading;

public sealed class DataFlows
{
    private const string Objects = """
        <dataObject id='d1' name='Order'/><dataObjectReference id='r1' dataObjectRef='d1' name='Order [new]'/>
        <dataObject id='d2'/><property id='p1' name='limit'/>
        """;

    [Fact]
    public void All_names_of_a_data_object_are_one_item()
    {
        var (process, _) = Bpmn.Read(Objects);

        Assert.Equal(
            ["Order,d1,Order [new],r1", "d2", "limit,p1"],
            process.Root.Data.Select(d => string.Join(',', d.Names))
        );
    }

    [Fact]
    public void A_data_store_is_an_item_of_each_process_that_refers_to_it()
    {
        var (process, _) = Bpmn.Read(
            "<subProcess id='s'><dataStoreReference id='r' dataStoreRef='st'/></subProcess>",
            "<dataStore id='st' name='Archive'/>"
        );

        Assert.Equal("Archive,st,r", string.Join(',', Assert.Single(process.Root.Data).Names));
    }

    [Fact]
    public void An_item_is_a_collection_where_it_or_its_definition_says_so()
    {
        var (process, _) = Bpmn.Read(
            "<dataObject id='a' isCollection='true'/><dataObject id='b' itemSubjectRef='tns:i'/><dataObject id='c'/>",
            "<itemDefinition id='i' isCollection='true'/>"
        );

        Assert.Equal([true, true, false], process.Root.Data.Select(d => d.IsCollection));
    }

    [Fact]
    public void Associations_put_values_into_inputs_and_from_outputs()
    {
        var task = Task(
            """
            <ioSpecification><dataInput id='in' name='subject'/><dataOutput id='out' name='opinion'/></ioSpecification>
            <property id='p2' name='count'/>
            <dataInputAssociation><sourceRef>r1</sourceRef><targetRef>in</targetRef></dataInputAssociation>
            <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>d2</targetRef></dataOutputAssociation>
            """
        );

        Assert.Equal(("subject", "7"), Single(task.Inputs, ("Order", Value.Of(7))));
        Assert.Equal(("d2", "8"), Single(task.Outputs, ("opinion", Value.Of(8))));
        Assert.Equal(
            ["count,p2", "subject,in", "opinion,out"],
            task.Data.Select(d => string.Join(',', d.Names))
        );
    }

    [Fact]
    public void An_association_may_transform_or_assign()
    {
        var task = Task(
            """
            <ioSpecification><dataInput id='in' name='x'/></ioSpecification>
            <dataInputAssociation><sourceRef>d1</sourceRef><targetRef>in</targetRef>
              <transformation>Order + 1</transformation></dataInputAssociation>
            <dataInputAssociation><targetRef>in</targetRef>
              <assignment><from>Order + 2</from><to>x.y</to></assignment>
              <assignment><from>Order + 3</from><to>in</to></assignment></dataInputAssociation>
            """
        );

        Assert.Equal(
            [("x", "8"), ("x.y", "9"), ("x", "10")],
            task.Inputs.Select(m => (m.Target, m.Source.Evaluate(("Order", Value.Of(7))) ?? ""))
        );
    }

    [Fact]
    public void Names_of_several_words_may_stand_in_expressions()
    {
        var (process, _) = Bpmn.Read(
            "<dataObject id='d' name='net-amount (total)'/>"
                + "<complexGateway id='g'>"
                + "<activationCondition>net-amount (total) > 1</activationCondition></complexGateway>"
        );

        var condition = ((Element.ComplexGateway)process.Elements["g"]).ActivationCondition;
        Assert.Equal("true", condition.Evaluate(("net-amount (total)", Value.Of(2))));
    }

    [Fact]
    public void Events_take_from_what_they_catch_and_give_to_what_they_throw()
    {
        var (process, _) = Bpmn.Read(
            $"""
            {Objects}<startEvent id='s'><dataOutput id='o' name='sum'/>
              <dataOutputAssociation><sourceRef>o</sourceRef>
                <targetRef>d2</targetRef></dataOutputAssociation></startEvent>
            <endEvent id='e'><dataInput id='i' name='sum'/>
              <dataInputAssociation><sourceRef>d2</sourceRef><targetRef>i</targetRef></dataInputAssociation></endEvent>
            """
        );

        Assert.Equal(
            ("d2", "5"),
            Single(((Element.Event)process.Elements["s"]).Mappings, ("sum", Value.Of(5)))
        );
        Assert.Equal(
            ("sum", "6"),
            Single(((Element.Event)process.Elements["e"]).Mappings, ("d2", Value.Of(6)))
        );
    }

    [Fact]
    public void A_process_has_inputs_and_outputs()
    {
        var (process, _) = Bpmn.Read(
            "<ioSpecification><dataInput id='i' name='in'/><dataOutput id='o'/></ioSpecification>"
        );

        Assert.Equal(
            ("in", "o"),
            (Assert.Single(process.Inputs).Names[0], Assert.Single(process.Outputs).Names[0])
        );
    }

    [Fact]
    public void Parameters_of_camunda_s_family_are_read()
    {
        var task = Task(
            """
            <extensionElements><operaton:inputOutput>
              <operaton:inputParameter name='a'>Hello ${who}</operaton:inputParameter>
              <operaton:inputParameter name='b'/>
              <operaton:inputParameter name='c'><operaton:list><operaton:value>x</operaton:value>
                <operaton:value>${who}</operaton:value></operaton:list></operaton:inputParameter>
              <operaton:inputParameter name='d'><operaton:map>
                <operaton:entry key='k'>${who}</operaton:entry></operaton:map></operaton:inputParameter>
              <operaton:inputParameter name='e'><operaton:script scriptFormat='feel'>who + "!"</operaton:script>
              </operaton:inputParameter>
              <operaton:outputParameter name='f'>${who}</operaton:outputParameter>
            </operaton:inputOutput></extensionElements>
            """
        );

        Assert.Equal(
            [
                ("a", "Hello Li"),
                ("b", ""),
                ("c", "[\"x\", \"Li\"]"),
                ("d", "{k: \"Li\"}"),
                ("e", "Li!"),
            ],
            task.Inputs.Select(m => (m.Target, m.Source.Evaluate(("who", Value.Of("Li"))) ?? ""))
        );
        Assert.Equal(("f", "Li"), Single(task.Outputs, ("who", Value.Of("Li"))));
    }

    [Theory]
    [InlineData("zeebe")]
    [InlineData("approvals")]
    public void Mappings_of_zeebe_and_our_own_are_read(string prefix)
    {
        var task = Task(
            $"""
            <extensionElements><{prefix}:ioMapping><{prefix}:input source='=x + 1' target='a.b'/>
              <{prefix}:output source='= x' target='c'/></{prefix}:ioMapping></extensionElements>
            """
        );

        Assert.Equal(("a.b", "2"), Single(task.Inputs, ("x", Value.Of(1))));
        Assert.Equal(("c", "1"), Single(task.Outputs, ("x", Value.Of(1))));
    }

    private static Element.Task Task(string content)
    {
        var (process, findings) = Bpmn.Read($"{Objects}<task id='t'>{content}</task>");
        Assert.Empty(findings);
        return (Element.Task)process.Elements["t"];
    }

    private static (string Target, string Value) Single(
        IEnumerable<Mapping> mappings,
        params (string Name, Value Value)[] variables
    )
    {
        var mapping = Assert.Single(mappings);
        return (mapping.Target, mapping.Source.Evaluate(variables) ?? "");
    }
}
