using System.Xml;
using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

/// <summary>
/// An element of a <see cref="DmnDocument"/>. What is set here is set in the document, and nothing else.
/// </summary>
public sealed class DmnElement
{
    private readonly XElement _xml;

    internal DmnElement(XElement xml) => _xml = xml;

    /// <summary>
    /// Its kind as the file names it: <c>decision</c>, <c>inputData</c>, <c>literalExpression</c>, <c>rule</c> …
    /// </summary>
    public string Kind => _xml.Name.LocalName;

    /// <summary>Its id; null where it has none.</summary>
    public string? Id => _xml.Attribute("id")?.Value;

    /// <summary>Its line in the file, from 1.</summary>
    public int Line => ((IXmlLineInfo)_xml).LineNumber;

    /// <summary>
    /// Its name; null where it has none. A decision, an input, a piece of knowledge and a service carry their
    /// variable's name along with their own. Texts that use the name are not changed.
    /// </summary>
    /// <exception cref="ArgumentException">The text has characters that cannot stand in XML.</exception>
    public string? Name
    {
        get => _xml.Attribute("name")?.Value;
        set
        {
            if (
                _xml.Element(_xml.Name.Namespace + "variable")?.Attribute("name") is { } variable
                && variable.Value == Name
            )
                variable.Value = Checked(value) ?? "";
            _xml.SetAttributeValue("name", Checked(value));
        }
    }

    /// <summary>
    /// The FEEL text of a literal expression, or of a cell, a type's allowed values or an input of a decision table;
    /// null for elements that have none of their own, which ignore what is set.
    /// </summary>
    /// <exception cref="ArgumentException">The text has characters that cannot stand in XML.</exception>
    public string? Text
    {
        get => TextElement?.Value;
        set
        {
            if (TextElement is { } text)
                text.Value = Checked(value) ?? "";
        }
    }

    private static string? Checked(string? value)
    {
        try
        {
            return value is null ? null : XmlConvert.VerifyXmlChars(value);
        }
        catch (XmlException e)
        {
            throw new ArgumentException(e.Message, nameof(value), e);
        }
    }

    private XElement? TextElement => _xml.Element(_xml.Name.Namespace + "text");
}
