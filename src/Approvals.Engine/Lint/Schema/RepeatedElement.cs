namespace Approvals.Engine.Lint.Schema;

/// <summary>What there is one of is there once (XML schema).</summary>
internal static class RepeatedElement
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        var seen = new HashSet<int>();
        foreach (var node in file.Nodes)
        {
            seen.Clear();
            foreach (var child in node.Xml.Children)
            {
                if (
                    child.Namespace == node.Xml.Namespace
                    && node.Type.TryGetChild(child.LocalName, out var role)
                    && role.IsSingle
                    && !seen.Add(role.Position)
                )
                    yield return new(
                        node,
                        $"at most one '{role.Name}' in {node}",
                        "there is another one"
                    )
                    {
                        Place = child,
                    };
            }
        }
    }
}
