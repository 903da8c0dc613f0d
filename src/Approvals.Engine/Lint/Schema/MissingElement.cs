namespace Approvals.Engine.Lint.Schema;

/// <summary>What an element must have is there (XML schema).</summary>
internal static class MissingElement
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.Nodes
        from needed in node.Type.RequiredChildren
        where
            !node.Xml.Children.Any(child =>
                child.Namespace == node.Xml.Namespace
                && node.Type.TryGetChild(child.LocalName, out var role)
                && role.Position == needed.Position
            )
        select new Complaint(node, $"'{needed.Name}' in {node}", "there is none");
}
