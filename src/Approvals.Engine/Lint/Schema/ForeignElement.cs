using Approvals.Engine.Lint.Standard;

namespace Approvals.Engine.Lint.Schema;

/// <summary>Elements of other namespaces stand in extensionElements (8.3.3 and the XML schema).</summary>
internal static class ForeignElement
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.Nodes
        where node != file.Root && node.Type.Content != ElementContent.Open // Beside diagrams, all sorts stand there.
        from child in node.Xml.Children
        where child.Namespace != node.Xml.Namespace
        select new Complaint(
            node,
            "elements of other namespaces in extensionElements",
            $"'{child}' stands directly in {node}"
        )
        {
            Place = child,
        };
}
