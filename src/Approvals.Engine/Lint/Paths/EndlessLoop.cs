namespace Approvals.Engine.Lint.Paths;

/// <summary>
/// A loop has a way out. One in which something is waited for may still be meant, as something else can end it; one
/// in which nothing is never stops.
/// </summary>
internal static class EndlessLoop
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        file.All("flowElementsContainer")
            .Where(scope => scope.Is("process") || scope.Is("subProcess"))
            .SelectMany(CheckScope);

    private static IEnumerable<Complaint> CheckScope(Node scope)
    {
        var nodes = scope.ChildrenOf("flowNode").ToList();
        var catchers = Ways.Catchers(scope);
        var before = nodes
            .SelectMany(node => Ways.Next(node, catchers).Select(next => (Node: node, Next: next)))
            .ToLookup(step => step.Next, step => step.Node);
        var endless = new HashSet<Node>(nodes);
        var ending = new HashSet<Node>();
        Ways.Spread(
            nodes.Where(node => !Ways.Next(node, catchers).Any()),
            node => before[node],
            ending
        );
        endless.ExceptWith(ending);

        var told = new HashSet<Node>();
        foreach (
            var first in nodes.Where(node => endless.Contains(node) && node.Incoming.Count > 0)
        )
        {
            if (told.Contains(first))
                continue;
            var known = told.Count;
            Ways.Spread(
                [first],
                node => Ways.Next(node, catchers).Concat(before[node]).Where(endless.Contains),
                told
            );
            var complaint = new Complaint(
                first,
                $"a way from {first} to an end of {scope}",
                "it leads only round in a circle"
            );
            yield return told.Skip(known).Any(Waits) ? complaint.AsWarning() : complaint;
        }
    }

    private static bool Waits(Node node) =>
        (node.Is("activity") && !IsPassedAtOnce(node)) || node.Is("catchEvent");

    private static bool IsPassedAtOnce(Node activity) =>
        activity.Type.Name is "task" or "manualTask" or "scriptTask"
        || (activity.Type.Name == "serviceTask" && !Vendors.NamesFunction(activity));
}
