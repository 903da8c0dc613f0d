using Approvals.Engine.Model;
using Approvals.Feel;

namespace Approvals.Engine.Tests.Reading;

public sealed class Correlations
{
    [Theory]
    [InlineData(
        "<message id='m' name='paid'><extensionElements>"
            + "<zeebe:subscription correlationKey='=order'/></extensionElements></message>",
        ""
    )]
    [InlineData("<message id='m' name='paid' approvals:correlationKey='order'/>", "")]
    [InlineData("<message id='m' name='paid'/>", "approvals:correlationKey='=order'")]
    public void A_correlation_key_is_read(string message, string attribute)
    {
        var rule = Awaited(message, $"<messageEventDefinition messageRef='m' {attribute}/>");

        Assert.Equal("7", rule.CorrelationKey.Evaluate(("order", Value.Of(7))));
    }

    [Fact]
    public void Correlation_of_the_standard_is_read()
    {
        var rule = Awaited(
            """
            <message id='m'/><message id='other'/>
            <correlationProperty id='cp'>
              <correlationPropertyRetrievalExpression messageRef='other'>
                <messagePath>b</messagePath></correlationPropertyRetrievalExpression>
              <correlationPropertyRetrievalExpression messageRef='m'>
                <messagePath>a + 1</messagePath></correlationPropertyRetrievalExpression>
            </correlationProperty>
            <correlationProperty id='unused'/>
            <collaboration id='co'><conversation id='v'><correlationKey id='key'>
              <correlationPropertyRef>cp</correlationPropertyRef><correlationPropertyRef>unused</correlationPropertyRef>
            </correlationKey></conversation></collaboration>
            """,
            "<messageEventDefinition messageRef='m'/>",
            """
            <correlationSubscription correlationKeyRef='key'><correlationPropertyBinding correlationPropertyRef='cp'>
              <dataPath>order.id</dataPath></correlationPropertyBinding></correlationSubscription>
            """
        );

        var property = Assert.Single(rule.Properties);
        Assert.Equal(("key", "cp"), (property.Key, property.Id));
        Assert.Equal("2", property.FromMessage.Evaluate(("a", Value.Of(1))));
        Assert.Equal(
            "9",
            property.FromData.Evaluate(("order", Value.Context.Of(("id", Value.Of(9)))))
        );
    }

    private static MessageRule Awaited(string before, string definition, string content = "")
    {
        var (process, findings) = Bpmn.Read(
            $"{content}<intermediateCatchEvent id='c'>{definition}</intermediateCatchEvent>",
            before
        );
        Assert.Empty(findings);
        var message = Assert.IsType<EventDefinition.Message>(
            Assert.Single(((Element.Event)process.Elements["c"]).Definitions)
        );
        return message.Rule!;
    }
}
