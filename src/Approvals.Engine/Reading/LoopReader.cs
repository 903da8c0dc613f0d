using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads how often an activity is done (BPMN 2.0, 10.3.8).</summary>
internal static class LoopReader
{
    /// <summary>Its loop; null where it is done once.</summary>
    public static Loop? Read(ProcessContext context, XmlNode activity) =>
        activity.Part("multiInstanceLoopCharacteristics") is { } multi
            ? MultiInstance(context, multi)
        : activity.Part("standardLoopCharacteristics") is { } standard ? Standard(context, standard)
        : null;

    private static Loop.Standard Standard(ProcessContext context, XmlNode node) =>
        new(
            node.Flag("testBefore"),
            Passage.Of(node, "loopMaximum") is { } maximum
                ? context.Expressions.Feel(maximum)
                : null,
            context.Expressions.Expression(node.Part("loopCondition"))
        );

    private static Loop.MultiInstance MultiInstance(ProcessContext context, XmlNode node)
    {
        var vendor = VendorLoop.Read(context, node);
        var input = Item(context, node, "inputDataItem");
        var output = Item(context, node, "outputDataItem");
        var behavior = node["behavior"]?.Trim() switch
        {
            "None" => LoopBehavior.None,
            "One" => LoopBehavior.One,
            "Complex" => LoopBehavior.Complex,
            _ => LoopBehavior.All,
        };
        return new()
        {
            IsSequential = node.Flag("isSequential"),
            Cardinality = context.Expressions.Expression(node.Part("loopCardinality")),
            Collection = CollectionOf(context, node.Part("loopDataInputRef")) ?? vendor.Collection,
            InputNames = input.IsEmpty ? vendor.InputNames : input,
            OutputNames = output,
            OutputElement = vendor.OutputElement,
            OutputCollection =
                TargetOf(context, node.Part("loopDataOutputRef")) ?? vendor.OutputCollection,
            CompletionCondition =
                context.Expressions.Expression(node.Part("completionCondition"))
                ?? vendor.CompletionCondition,
            Behavior = behavior,
            Throws = Thrown(context, node, behavior),
            ConditionalThrows =
            [
                .. node.Parts("complexBehaviorDefinition").SelectMany(c => Complex(context, c)),
            ],
        };
    }

    private static ImmutableArray<string> Item(ProcessContext context, XmlNode node, string kind) =>
        context.Data.Of(node.Part(kind))?.Names ?? [];

    // Of a data item; or of a variable, as Activiti's family writes it.
    private static Formula? CollectionOf(ProcessContext context, XmlNode? reference) =>
        TargetOf(context, reference) is { } name
            ? context.Expressions.NameOrExpression(Passage.Of(reference!).With(name))
            : null;

    private static string? TargetOf(ProcessContext context, XmlNode? reference)
    {
        if (reference?.Text.Trim() is not { Length: > 0 } name)
            return null;
        return context.Data.Find(reference, name) is { } item ? DataCatalog.NameOf(item) : name;
    }

    private static EventDefinition? Thrown(
        ProcessContext context,
        XmlNode node,
        LoopBehavior behavior
    )
    {
        var reference = behavior switch
        {
            LoopBehavior.None => node["noneBehaviorEventRef"],
            LoopBehavior.One => node["oneBehaviorEventRef"],
            _ => null,
        };
        return context.File.Resolve(node, reference) is { } definition
            ? context.Definition(definition)
            : null;
    }

    private static IEnumerable<ConditionalThrow> Complex(ProcessContext context, XmlNode node)
    {
        if (context.Expressions.Expression(node.Part("condition")) is not { } condition)
            return [];
        var thrown = node.Part("event") ?? node.Part("implicitThrowEvent");
        return thrown is null
            ? []
            : EventDefinitionReader
                .ReadAll(context, thrown.Part("implicitThrowEvent") ?? thrown)
                .Take(1)
                .Select(definition => new ConditionalThrow(condition, definition));
    }
}
