using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>An element of a <see cref="BpmnDocument"/>. What is set here is set in the document, and nothing
/// else.</summary>
public sealed class BpmnElement
{
    internal BpmnElement(XmlNode node) => Node = node;

    /// <summary>The element as XML, for all that is not told here.</summary>
    public XmlNode Node { get; }

    /// <summary>Its kind as the file names it: <c>userTask</c>, <c>sequenceFlow</c>, <c>lane</c> …</summary>
    public string Kind => Node.LocalName;

    /// <summary>Its id; null where it has none.</summary>
    public string? Id => Node["id"];

    /// <summary>Its line in the file, from 1.</summary>
    public int Line => Node.Line;

    /// <summary>Its name; null where it has none.</summary>
    /// <exception cref="ArgumentException">The text has characters that cannot stand in XML.</exception>
    public string? Name
    {
        get => Node["name"];
        set
        {
            if (value is null)
                Node.Remove("name");
            else
                Node.Set("name", value);
        }
    }
}
