using System.Collections.Immutable;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Lint;

/// <summary>A place in a file that refers to an element.</summary>
/// <param name="Node">The element that refers.</param>
/// <param name="Name">The attribute or the element in it that does.</param>
/// <param name="Text">What it says.</param>
/// <param name="Kinds">The kinds that it may refer to.</param>
/// <param name="Reference">What it refers to.</param>
internal sealed record ReferenceUse(
    Node Node,
    string Name,
    string Text,
    ImmutableArray<string> Kinds,
    Reference Reference
)
{
    /// <summary>The attribute; null where an element refers.</summary>
    public XmlMember? Attribute { get; init; }

    /// <summary>The element; null where an attribute refers.</summary>
    public XmlNode? Place { get; init; }

    /// <summary>A complaint about it.</summary>
    public Complaint Complain(string expected, string found) =>
        new(Node, expected, found) { Attribute = Attribute, Place = Place };
}
