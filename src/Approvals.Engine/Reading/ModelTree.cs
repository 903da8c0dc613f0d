using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Ways through the elements of BPMN; those of other namespaces are passed by.</summary>
internal static class ModelTree
{
    /// <summary>The elements of BPMN directly in one.</summary>
    public static IEnumerable<XmlNode> Parts(this XmlNode node) =>
        node.Children.Where(c => c.Namespace == BpmnNames.Model);

    /// <summary>Those of one name.</summary>
    public static IEnumerable<XmlNode> Parts(this XmlNode node, string localName) =>
        node.Children.Where(c => c.LocalName == localName && c.Namespace == BpmnNames.Model);

    /// <summary>The first of that name; null where there is none.</summary>
    public static XmlNode? Part(this XmlNode node, string localName)
    {
        foreach (var child in node.Children) // Asked for a dozen times for each element.
        {
            if (child.LocalName == localName && child.Namespace == BpmnNames.Model)
                return child;
        }
        return null;
    }

    /// <summary>The text of the first of that name; null where there is none, or where it is blank.</summary>
    public static string? PartText(this XmlNode node, string localName) =>
        node.Part(localName)?.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether an attribute is <c>true</c>, as XML Schema writes it.</summary>
    public static bool Flag(this XmlNode node, string attribute, bool absent = false) =>
        node[attribute]?.Trim() switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => absent,
        };
}
