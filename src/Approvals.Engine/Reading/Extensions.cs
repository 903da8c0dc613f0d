using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>
/// Looks for what extensions say. Whatever is asked for counts as honoured; at the end, the rest is told to be ignored.
/// </summary>
internal static class Extensions
{
    private const string Container = "extensionElements";

    /// <summary>The attribute of that name in our namespace, or in one of Activiti's family; null where there is none,
    /// or where it is blank.</summary>
    public static Passage? Extra(this BpmnFile file, XmlNode node, string localName)
    {
        foreach (var ns in BpmnNames.Family)
        {
            if (node.Attribute(localName, ns) is not { } member || !IsMeant(ns, node, localName))
                continue;
            file.Honoured.Add(member);
            return string.IsNullOrWhiteSpace(member.Value) ? null : Passage.Of(node, member);
        }
        return null;
    }

    /// <summary>The first of several attributes that is there.</summary>
    public static Passage? Extra(this BpmnFile file, XmlNode node, string first, string second) =>
        file.Extra(node, first) ?? file.Extra(node, second);

    /// <summary>Whether an attribute of an extension is <c>true</c>; null where there is none.</summary>
    public static bool? ExtraFlag(this BpmnFile file, XmlNode node, string localName) =>
        file.Extra(node, localName) is { } flag ? flag.Text == "true" : null;

    /// <summary>The extension elements of that name: ours, Zeebe's and those of Activiti's family.</summary>
    public static IReadOnlyList<XmlNode> ExtraElements(
        this BpmnFile file,
        XmlNode node,
        string localName
    )
    {
        var found = Named(node, localName);
        file.Honoured.UnionWith(found);
        return found;
    }

    /// <summary>The first extension element of that name; null where there is none.</summary>
    public static XmlNode? ExtraElement(this BpmnFile file, XmlNode node, string localName)
    {
        if (Named(node, localName) is not [var first, ..])
            return null;
        file.Honoured.Add(first);
        return first;
    }

    /// <summary>Whether an element has any extension elements.</summary>
    public static bool HasExtensions(this XmlNode node) => node.Part(Container) is not null;

    /// <summary>The elements of that name in an extension element.</summary>
    public static IEnumerable<XmlNode> Within(
        this BpmnFile file,
        XmlNode extension,
        string localName
    )
    {
        foreach (var child in extension.Children)
        {
            if (child.LocalName != localName || child.Namespace != extension.Namespace)
                continue;
            file.Honoured.Add(child);
            yield return child;
        }
    }

    /// <summary>An attribute of an extension element: without a namespace, or with the element's own.</summary>
    public static Passage? Own(this BpmnFile file, XmlNode extension, string localName)
    {
        var member =
            extension.Attribute(localName) ?? extension.Attribute(localName, extension.Namespace);
        if (member is null)
            return null;
        file.Honoured.Add(member);
        return string.IsNullOrWhiteSpace(member.Value) ? null : Passage.Of(extension, member);
    }

    private static IReadOnlyList<XmlNode> Named(XmlNode node, string localName)
    {
        List<XmlNode>? found = null; // Asked a dozen times of each element, mostly in vain.
        foreach (var container in node.Children)
        {
            if (container.LocalName != Container || container.Namespace != BpmnNames.Model)
                continue;
            foreach (var element in container.Children)
            {
                if (element.LocalName == localName && IsOfExtension(element))
                    (found ??= []).Add(element);
            }
        }
        return found ?? (IReadOnlyList<XmlNode>)[];
    }

    private static bool IsMeant(string ns, XmlNode node, string attribute) =>
        ns != BpmnNames.Own || OfficeExtension.Allows(node, attribute);

    private static bool IsOfExtension(XmlNode element) =>
        element.Namespace == BpmnNames.Own
            ? OfficeExtension.Has(element.LocalName)
            : BpmnNames.PrefixOf(element.Namespace) is not null;
}
