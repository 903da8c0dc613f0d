using Approvals.Engine.Lint.Standard;

namespace Approvals.Engine.Lint.References;

/// <summary>The prefix of a reference stands for a namespace (XML namespaces; QName of the XML schema).</summary>
internal static class UndeclaredPrefix
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        OfReferences(file).Concat(OfForeignNames(file));

    private static IEnumerable<Complaint> OfReferences(LintSubject file) =>
        from use in file.References
        where use.Name != "calledElement" // Some vendors' ids have colons; there is a rule of its own for calls.
        let unknown = use.Reference as Reference.UnknownPrefix
        where unknown is not null
        select use.Complain(
            $"a declared prefix in '{use.Name}' of {use.Node}",
            $"'{unknown.Prefix}' of '{use.Text.Trim()}' stands for no namespace"
        );

    private static IEnumerable<Complaint> OfForeignNames(LintSubject file) =>
        from node in file.Nodes
        from attribute in node.Xml.Attributes
        where attribute.Namespace.Length == 0
        where node.Type.Attribute(attribute.LocalName)?.Kind == AttributeKind.ForeignName
        let colon = attribute.Value.IndexOf(':', StringComparison.Ordinal)
        where colon > 0 && node.Xml.NamespaceOf(attribute.Value[..colon].Trim()) is null
        select new Complaint(
            node,
            $"a declared prefix in '{attribute.LocalName}' of {node}",
            $"'{attribute.Value[..colon]}' of '{attribute.Value}' stands for no namespace"
        )
        {
            Attribute = attribute,
        }.AsWarning(); // The engine does not look at types: nothing depends on it.
}
