using Approvals.Engine.Lint.Standard;

namespace Approvals.Engine.Lint.Schema;

/// <summary>
/// An element that says of which type of the schema it is names one that may stand there (XML schema).
/// </summary>
internal static class SchemaType
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.Nodes
        let attribute = node.Xml.Attribute("type", Instance)
        where attribute is not null && node.Type.Content != ElementContent.Open
        where !MayBe(node, attribute.Value.Trim())
        select new Complaint(
            node,
            $"a type of BPMN's schema that may stand for {node}",
            $"found '{attribute.Value}'"
        )
        {
            Attribute = attribute,
        };

    /// <summary>
    /// Types are called <c>t</c> and the name of the kind; whose prefix is wrong is still understood.
    /// </summary>
    private static bool MayBe(Node node, string name)
    {
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return local.StartsWith('t')
            && local.Length > 1
            && Metamodel.All.TryGetValue(
                string.Concat(char.ToLowerInvariant(local[1]).ToString(), local.AsSpan(2)),
                out var type
            )
            && (type.Is(node.Type.Name) || node.Type.Is(type.Name));
    }
}
