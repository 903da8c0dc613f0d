using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads correlation as the standard has it (BPMN 2.0, 8.4.2).</summary>
internal static class CorrelationReader
{
    /// <summary>The properties of all keys whose values can be found in a message.</summary>
    public static ImmutableArray<CorrelationProperty> Read(ProcessContext context, XmlNode message)
    {
        var properties = ImmutableArray.CreateBuilder<CorrelationProperty>();
        foreach (var key in context.Correlation.Keys)
        {
            foreach (var reference in key.Parts("correlationPropertyRef"))
            {
                var file = context.File;
                if (file.Resolve(reference, reference.Text) is not { } property)
                    continue;
                var fromMessage = FromMessage(context, property, message);
                if (fromMessage is null)
                    continue; // This message does not carry it.
                var id = file.IdOf(property);
                properties.Add(
                    new(file.IdOf(key), id, fromMessage, FromData(context, key, property))
                );
            }
        }
        return properties.ToImmutable();
    }

    private static Formula? FromMessage(ProcessContext context, XmlNode property, XmlNode message)
    {
        foreach (var retrieval in property.Parts("correlationPropertyRetrievalExpression"))
        {
            if (context.File.Resolve(retrieval, retrieval["messageRef"]) == message)
                return context.Expressions.Expression(retrieval.Part("messagePath"));
        }
        return null;
    }

    private static Formula? FromData(ProcessContext context, XmlNode key, XmlNode property)
    {
        foreach (var subscription in context.Correlation.Subscriptions)
        {
            if (context.File.Resolve(subscription, subscription["correlationKeyRef"]) != key)
                continue;
            foreach (var binding in subscription.Parts("correlationPropertyBinding"))
            {
                if (context.File.Resolve(binding, binding["correlationPropertyRef"]) == property)
                    return context.Expressions.Expression(binding.Part("dataPath"));
            }
        }
        return null;
    }
}

/// <summary>The correlation keys of a file, and how a process subscribes to them.</summary>
internal sealed record Correlation(
    ImmutableArray<XmlNode> Keys,
    ImmutableArray<XmlNode> Subscriptions
)
{
    public static Correlation Of(BpmnFile file, XmlNode process) =>
        new(
            // A key belongs to a collaboration or choreography, or to one of its conversations.
            [.. file.Root.Parts().Where(p => p.LocalName != "process").SelectMany(KeysIn)],
            [.. process.Parts("correlationSubscription")]
        );

    private static IEnumerable<XmlNode> KeysIn(XmlNode collaboration) =>
        collaboration
            .Descendants()
            .Where(n => n.LocalName == "correlationKey" && n.Namespace == BpmnNames.Model);
}
