using System.Xml;

namespace Approvals.Engine.Lint.Schema;

/// <summary>
/// An id is a name of XML without a colon: references could not name it otherwise (XML schema, xsd:ID).
/// </summary>
internal static class InvalidId
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.Nodes
        let attribute = node.Xml.Attribute("id")
        where attribute is not null && !IsName(attribute.Value.Trim())
        select new Complaint(
            node,
            "an id of letters, digits, '_', '-' and '.' that begins with a letter or '_'",
            $"found '{attribute.Value}'"
        )
        {
            Attribute = attribute,
        };

    private static bool IsName(string text) =>
        XmlReader.IsName(text) && !text.Contains(':', StringComparison.Ordinal);
}
