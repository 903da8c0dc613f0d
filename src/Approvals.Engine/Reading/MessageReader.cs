using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads which message is meant, and what correlates it.</summary>
internal static class MessageReader
{
    /// <summary>The message of an element that has a <c>messageRef</c> or an <c>operationRef</c>; null where it has
    /// neither, or one that names nothing.</summary>
    /// <param name="context">The process.</param>
    /// <param name="node">A message event definition, or a send or receive task.</param>
    /// <param name="owner">The event or task, where a correlation key may stand as well.</param>
    public static MessageRule? Read(ProcessContext context, XmlNode node, XmlNode owner)
    {
        var file = context.File;
        if (MessageOf(file, node) is not { } message)
            return null;
        return new(context.NameOf(message))
        {
            CorrelationKey =
                KeyOf(context, owner) ?? KeyOf(context, node) ?? KeyOf(context.Shared, message),
            Properties = context.Correlation.Read(message),
            Action = ActionOf(context, node),
        };
    }

    private static ActionRule? ActionOf(ProcessContext context, XmlNode node)
    {
        var (file, expressions) = (context.File, context.Expressions);
        return expressions.Text(file.Extra(node, "action")) is { } label
            ? new(label)
            {
                Users = [.. expressions.Texts(file.Extra(node, "candidateUsers"))],
                Groups = [.. expressions.Texts(file.Extra(node, "candidateGroups"))],
                Form = file.Extra(node, "formKey")?.Text,
            }
            : null;
    }

    private static XmlNode? MessageOf(BpmnFile file, XmlNode node)
    {
        var reference = node["messageRef"];
        if (string.IsNullOrWhiteSpace(reference))
        {
            var operation = file.Resolve(
                node,
                node["operationRef"] ?? node.PartText("operationRef")
            );
            reference = operation?.PartText("inMessageRef");
        }
        return file.Resolve(node, reference) is { LocalName: "message" } message ? message : null;
    }

    private static Formula? KeyOf(ProcessContext context, XmlNode node)
    {
        var file = context.File;
        if (file.Extra(node, "correlationKey") is { } own)
            return context.Expressions.NameOrExpression(own);
        return
            file.ExtraElement(node, "subscription") is { } subscription
            && file.Own(subscription, "correlationKey") is { } key
            ? context.Expressions.NameOrExpression(key)
            : null;
    }
}
