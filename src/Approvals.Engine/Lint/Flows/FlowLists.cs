namespace Approvals.Engine.Lint.Flows;

/// <summary>
/// The lists of incoming and outgoing flows of an element are optional; where a process has them, they say the same
/// as its sequence flows (8.4.13: the two are opposite ends of one association).
/// </summary>
internal static class FlowLists
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        var listing = file.All("flowNode")
            .Where(node => node.References("incoming").Any() || node.References("outgoing").Any())
            .Select(node => node.Process)
            .ToHashSet();
        return from node in file.All("flowNode")
            where listing.Contains(node.Process)
            from complaint in Compare(file, node, "incoming", node.Incoming)
                .Concat(Compare(file, node, "outgoing", node.Outgoing))
            select complaint;
    }

    private static IEnumerable<Complaint> Compare(
        LintSubject file,
        Node node,
        string list,
        IReadOnlyList<Node> flows
    )
    {
        var listed = file.Targets(node, list).ToHashSet();
        foreach (var flow in flows.Where(flow => !listed.Contains(flow)))
            yield return new(node, $"{flow} among '{list}' of {node}", "it is not listed");

        listed.ExceptWith(flows);
        foreach (var flow in listed.Where(flow => flow.Is("sequenceFlow")))
            yield return new(
                node,
                $"only flows that {(list == "incoming" ? "end" : "begin")} at {node} among its '{list}'",
                $"{flow} is listed"
            );
    }
}
