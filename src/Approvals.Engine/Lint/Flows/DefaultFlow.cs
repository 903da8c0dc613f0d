namespace Approvals.Engine.Lint.Flows;

/// <summary>
/// The default flow of an activity (10.3) or of an exclusive, inclusive or complex gateway (10.6) is one that leaves
/// it; other elements have none.
/// </summary>
internal static class DefaultFlow
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        foreach (var node in file.All("flowNode"))
        {
            if (node.Xml.Attribute("default") is not { } attribute)
                continue;
            if (node.Type.Attribute("default") is null)
                yield return new(
                    node,
                    "a default flow only of an activity or an exclusive, inclusive or complex gateway",
                    $"{node} has one"
                )
                {
                    Attribute = attribute,
                };
            else if (
                file.Target(node, "default") is { } flow
                && flow.Is("sequenceFlow")
                && flow.Source != node
            )
                yield return new(
                    node,
                    $"the default flow of {node} to leave it",
                    $"{flow} leaves {(flow.Source is { } source ? source.ToString() : "nothing")}"
                )
                {
                    Attribute = attribute,
                };
        }
    }
}
