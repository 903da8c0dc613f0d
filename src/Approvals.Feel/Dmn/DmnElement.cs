using Approvals.Feel.Xml;

namespace Approvals.Feel.Dmn;

/// <summary>
/// An element of a <see cref="DmnDocument"/>. What is set here is set in the document, and nothing else.
/// </summary>
public sealed class DmnElement
{
    private readonly XmlNode _node;

    internal DmnElement(XmlNode node) => _node = node;

    /// <summary>
    /// Its kind as the file names it: <c>decision</c>, <c>inputData</c>, <c>literalExpression</c>, <c>rule</c> …
    /// </summary>
    public string Kind => _node.LocalName;

    /// <summary>Its id; null where it has none.</summary>
    public string? Id => _node["id"];

    /// <summary>Its line in the file, from 1.</summary>
    public int Line => _node.Line;

    /// <summary>
    /// Its name; null where it has none. A decision, an input, a piece of knowledge and a service carry their
    /// variable's name along with their own. Texts that use the name are not changed.
    /// </summary>
    /// <exception cref="ArgumentException">The text has characters that cannot stand in XML.</exception>
    public string? Name
    {
        get => _node["name"];
        set
        {
            if (Part("variable") is { } variable && variable["name"] is { } same && same == Name)
                variable.Set("name", value ?? "");
            if (value is null)
                _node.Remove("name");
            else
                _node.Set("name", value);
        }
    }

    /// <summary>
    /// The FEEL text of a literal expression, or of a cell, a type's allowed values or an input of a decision table;
    /// null for elements that have none of their own, which ignore what is set.
    /// </summary>
    /// <exception cref="ArgumentException">The text has characters that cannot stand in XML.</exception>
    public string? Text
    {
        get => Part("text")?.Text;
        set => Part("text")?.SetText(value ?? "");
    }

    private XmlNode? Part(string localName) =>
        _node.Children.FirstOrDefault(c =>
            c.LocalName == localName && c.Namespace == _node.Namespace
        );
}
