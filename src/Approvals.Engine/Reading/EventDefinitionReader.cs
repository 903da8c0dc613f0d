using System.Collections.Frozen;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads what triggers an event or what it throws (BPMN 2.0, 10.5.5): one row for each kind.</summary>
internal static class EventDefinitionReader
{
    private delegate EventDefinition Reader(ProcessContext context, XmlNode node, XmlNode owner);

    private static readonly FrozenDictionary<string, Reader> Readers = new Dictionary<
        string,
        Reader
    >
    {
        ["timerEventDefinition"] = static (c, n, _) =>
            new EventDefinition.Timer(TimerReader.Read(c, n)),
        ["messageEventDefinition"] = static (c, n, owner) =>
            new EventDefinition.Message(MessageReader.Read(c, n, owner)),
        ["signalEventDefinition"] = static (c, n, _) => new EventDefinition.Signal(SignalOf(c, n)),
        ["conditionalEventDefinition"] = static (c, n, _) =>
            new EventDefinition.Conditional(ConditionOf(c, n)),
        ["errorEventDefinition"] = static (c, n, _) =>
            new EventDefinition.Error(CodeOf(c, n, "error"), VariableOf(c, n, "error")),
        ["escalationEventDefinition"] = static (c, n, _) =>
            new EventDefinition.Escalation(
                CodeOf(c, n, "escalation"),
                VariableOf(c, n, "escalation")
            ),
        ["linkEventDefinition"] = static (c, n, owner) =>
            new EventDefinition.Link(n["name"]?.Trim() ?? owner["name"]?.Trim() ?? ""),
        ["compensateEventDefinition"] = static (c, n, _) =>
            new EventDefinition.Compensation(
                ActivityOf(c, n),
                n.Flag("waitForCompletion", absent: true)
            ),
        ["cancelEventDefinition"] = static (_, _, _) => new EventDefinition.Cancel(),
        ["terminateEventDefinition"] = static (_, _, _) => new EventDefinition.Terminate(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether an element is the definition of an event.</summary>
    public static bool IsDefinition(XmlNode node) =>
        node.Namespace == BpmnNames.Model && Readers.ContainsKey(node.LocalName);

    /// <summary>The definitions of an event in the order of the file: those in it, and those that it refers
    /// to.</summary>
    public static IEnumerable<EventDefinition> ReadAll(ProcessContext context, XmlNode owner)
    {
        foreach (var part in owner.Parts())
        {
            var definition =
                IsDefinition(part) ? Read(context, part, owner)
                : part.LocalName != "eventDefinitionRef" ? null
                : context.File.Resolve(part, part.Text) is { } target ? context.Definition(target)
                : null;
            if (definition is not null)
                yield return definition;
        }
    }

    /// <summary>One definition; null where the element is none.</summary>
    public static EventDefinition? Read(ProcessContext context, XmlNode node, XmlNode owner) =>
        IsDefinition(node) ? Readers[node.LocalName](context, node, owner) : null;

    private static Formula? SignalOf(ProcessContext context, XmlNode node) =>
        context.File.Resolve(node, node["signalRef"]) is { LocalName: "signal" } signal
            ? context.NameOf(signal)
            : null;

    private static Formula ConditionOf(ProcessContext context, XmlNode node) =>
        context.Expressions.Expression(node.Part("condition"))
        ?? context.Expressions.Feel(Passage.Of(node).With("")); // No expression: the rules say so.

    // Its code; else its name, else its id. Null catches all.
    private static string? CodeOf(ProcessContext context, XmlNode node, string kind)
    {
        if (
            context.File.Resolve(node, node[kind + "Ref"]) is not { } target
            || target.LocalName != kind
        )
            return null;
        return target[kind + "Code"] is { } code && !string.IsNullOrWhiteSpace(code)
            ? code.Trim()
            : context.File.NameOf(target);
    }

    private static string? VariableOf(ProcessContext context, XmlNode node, string kind) =>
        context.File.Extra(node, kind + "CodeVariable")?.Text;

    private static string? ActivityOf(ProcessContext context, XmlNode node) =>
        context.File.Resolve(node, node["activityRef"]) is { } activity
            ? context.File.IdOf(activity)
            : null;
}
