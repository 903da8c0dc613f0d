namespace Approvals.Engine.Lint.Schema;

/// <summary>Attributes without a namespace are those of the standard (XML schema).</summary>
internal static class UnknownAttribute
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.Nodes
        from attribute in node.Xml.Attributes
        where
            attribute.Namespace.Length == 0
            && attribute.LocalName != "default" // Of which another rule speaks.
            && node.Type.Attribute(attribute.LocalName) is null
        select new Complaint(
            node,
            $"only attributes of BPMN 2.0 without a namespace in {node}",
            $"'{attribute.LocalName}' is none, and is ignored"
        )
        {
            Attribute = attribute,
        };
}
