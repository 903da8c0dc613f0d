using Approvals.Engine.Lint.Standard;

namespace Approvals.Engine.Tests.LintTests;

public sealed class StandardTable
{
    [Fact]
    public void All_kinds_that_the_table_names_are_in_it() =>
        Assert.All(
            Metamodel.All.Values.SelectMany(KindsNamedBy),
            kind => Assert.True(Metamodel.Knows(kind), kind)
        );

    [Fact]
    public void No_kind_has_two_elements_of_the_same_name() =>
        Assert.All(
            Metamodel.All.Values,
            type =>
                Assert.Equal(
                    type.Children.Select(child => child.Name).Distinct(StringComparer.Ordinal),
                    type.Children.Select(child => child.Name)
                )
        );

    [Theory]
    [InlineData("process", "userTask", "userTask")]
    [InlineData("subProcess", "boundaryEvent", "boundaryEvent")]
    [InlineData("userTask", "potentialOwner", "potentialOwner")]
    [InlineData("multiInstanceLoopCharacteristics", "inputDataItem", "dataInput")]
    [InlineData("sequenceFlow", "conditionExpression", "expression")]
    [InlineData("complexBehaviorDefinition", "event", "implicitThrowEvent")]
    public void An_element_is_of_the_kind_that_its_name_and_place_say(
        string parent,
        string name,
        string kind
    )
    {
        Assert.True(Metamodel.All[parent].TryGetChild(name, out var child));

        Assert.Equal(kind, child.Type?.Name);
    }

    [Theory]
    [InlineData("process", "flowElement")]
    [InlineData("definitions", "userTask")]
    [InlineData("startEvent", "dataInput")]
    [InlineData("endEvent", "dataOutput")]
    public void An_element_without_a_place_there_has_no_kind(string parent, string name) =>
        Assert.False(Metamodel.All[parent].TryGetChild(name, out _));

    [Theory]
    [InlineData("transaction", "activity")]
    [InlineData("globalUserTask", "callableElement")]
    [InlineData("dataObject", "itemAwareElement")]
    [InlineData("dataObject", "flowElement")]
    public void A_kind_is_of_all_kinds_that_it_is_derived_from(string kind, string general) =>
        Assert.True(Metamodel.All[kind].Is(general));

    private static IEnumerable<string> KindsNamedBy(ElementType type) =>
        type
            .Attributes.Where(attribute => attribute.Kind == AttributeKind.Reference)
            .SelectMany(attribute => attribute.Words)
            .Concat(type.Children.SelectMany(child => child.Targets))
            .Concat(type.Children.Select(child => child.TypeName).OfType<string>());
}
