namespace Approvals.Engine.Lint.Schema;

/// <summary>
/// Elements stand in the order of the schema. Many tools see that less strictly, and so does this engine; others
/// refuse such a file.
/// </summary>
internal static class ElementOrder
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var node in file.Nodes)
        {
            var last = (Position: 0, Name: "");
            foreach (var child in node.Xml.Children)
            {
                if (
                    child.Namespace != node.Xml.Namespace
                    || !node.Type.TryGetChild(child.LocalName, out var role)
                )
                    continue;
                if (role.Position >= last.Position)
                {
                    last = (role.Position, child.LocalName);
                    continue;
                }
                yield return new(
                    node,
                    $"'{child.LocalName}' before '{last.Name}' in {node}",
                    "it stands behind it"
                )
                {
                    Place = child,
                };
                break; // The rest would only be more of the same.
            }
        }
    }
}
