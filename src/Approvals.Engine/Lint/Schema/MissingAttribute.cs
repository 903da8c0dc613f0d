namespace Approvals.Engine.Lint.Schema;

/// <summary>The attributes that an element must have are there (XML schema).</summary>
internal static class MissingAttribute
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var node in file.Nodes)
        {
            foreach (var needed in node.Type.RequiredAttributes)
            {
                if (node.Xml.Attribute(needed.Name) is not null)
                    continue;
                var complaint = new Complaint(
                    node,
                    $"the attribute '{needed.Name}' of {node}",
                    "it is missing"
                );
                // Only files that import this one would need a namespace to refer to.
                yield return needed.Name == "targetNamespace" ? complaint.AsWarning() : complaint;
            }
        }
    }
}
