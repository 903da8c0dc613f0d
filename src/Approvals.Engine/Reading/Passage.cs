using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>A text of a file, and where it stands.</summary>
/// <param name="Text">The text.</param>
/// <param name="Node">The element that it belongs to.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal readonly record struct Passage(string Text, XmlNode Node, int Line, int Column)
{
    /// <summary>The element's own text.</summary>
    public static Passage Of(XmlNode node) => new(node.Text.Trim(), node, node.Line, node.Column);

    /// <summary>The value of an attribute.</summary>
    public static Passage Of(XmlNode node, XmlMember member) =>
        new(member.Value.Trim(), node, member.Line, member.Column);

    /// <summary>The value of an attribute without a namespace; null where it is absent or blank.</summary>
    public static Passage? Of(XmlNode node, string attribute) =>
        node.Attribute(attribute) is { } member && !string.IsNullOrWhiteSpace(member.Value)
            ? Of(node, member)
            : null;

    /// <summary>Another text at the same place.</summary>
    public Passage With(string text) => this with { Text = text };
}
