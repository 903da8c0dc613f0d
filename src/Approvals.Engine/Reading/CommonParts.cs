using System.Globalization;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads what all activities, and what all events, have in common.</summary>
internal static class CommonParts
{
    private const int MaxQuantity = 1_000; // Of tokens: far above any real process.

    public static void Read(ProcessContext context, XmlNode node, Element element)
    {
        element.Line = node.Line;
        switch (element)
        {
            case Element.Activity activity:
                Read(context, node, activity);
                break;
            case Element.Event happening:
                Read(context, node, happening);
                break;
            default: // A gateway has nothing more.
                break;
        }
    }

    /// <summary>What an activity, or an event that throws, is given.</summary>
    public static IEnumerable<Mapping> InputsOf(ProcessContext context, XmlNode node) =>
        [.. AssociationReader.Inputs(context, node), .. ExtensionMappings.Inputs(context, node)];

    /// <summary>What an activity, or an event that catches, leaves behind.</summary>
    public static IEnumerable<Mapping> OutputsOf(ProcessContext context, XmlNode node) =>
        [.. AssociationReader.Outputs(context, node), .. ExtensionMappings.Outputs(context, node)];

    private static void Read(ProcessContext context, XmlNode node, Element.Activity activity)
    {
        activity.Loop = LoopReader.Read(context, node);
        activity.IsForCompensation = node.Flag("isForCompensation");
        activity.Approval = node.LocalName is "userTask" or "globalUserTask" or "callActivity"
            ? ApprovalReader.Read(context, node)
            : null;
        activity.StartQuantity = Quantity(node["startQuantity"]);
        activity.CompletionQuantity = Quantity(node["completionQuantity"]);
        activity.Serves = context.File.Extra(node, "serves")?.Text.Trim() is "true" or "1";
        activity.Inputs = [.. InputsOf(context, node)];
        activity.Outputs = [.. OutputsOf(context, node)];
        var properties = context.Data.In(node, "property");
        activity.Data = node.Part("ioSpecification") is { } io
            ? [.. properties, .. context.Data.In(io, "dataInput", "dataOutput")]
            : properties;
    }

    private static void Read(ProcessContext context, XmlNode node, Element.Event happening)
    {
        happening.Definitions = [.. EventDefinitionReader.ReadAll(context, node)];
        happening.IsParallelMultiple = node.Flag("parallelMultiple");
        var signals = node.Parts().Where(EventDefinitionReader.IsDefinition);
        happening.Mappings = happening is Element.IntermediateThrowEvent or Element.EndEvent
            ?
            [
                .. InputsOf(context, node),
                .. signals.SelectMany(s => ExtensionMappings.Inputs(context, s)),
            ]
            : [.. OutputsOf(context, node)];
    }

    private static int Quantity(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity)
            ? Math.Clamp(quantity, 1, MaxQuantity)
            : 1;
}
