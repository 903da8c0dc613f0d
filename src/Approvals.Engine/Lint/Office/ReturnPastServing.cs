using Approvals.Engine.Lint.Paths;

namespace Approvals.Engine.Lint.Office;

/// <summary>
/// What was served on a person is not undone by going back behind their back: where a flow leads back across the step
/// that served it, every way from there serves something anew (a correction, a withdrawal).
/// </summary>
internal static class ReturnPastServing
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from served in file.All("activity")
        where Deciding.Own(served, "serves")?.Value.Trim() == "true" && served.Scope is not null
        from flow in BackFlows(served)
        where CanEndUnserved(flow.Target!)
        select new Complaint(
            flow,
            $"{flow}, which leads back across {served}, to serve a new document on every way that follows",
            "the case can end without: mark the step that tells the person with approvals:serves"
        );

    // From what is reached only after the service, to what is reached before it.
    private static IEnumerable<Node> BackFlows(Node served)
    {
        var before = FromStarts(served);
        return From(Next(served))
            .Where(node => !before.Contains(node))
            .SelectMany(node => node.Outgoing)
            .Where(flow => flow.Target is { } target && target != served && before.Contains(target))
            .Where(flow => LeadsTo(flow.Target!, served))
            .OrderBy(flow => flow.Xml.Line);
    }

    private static bool LeadsTo(Node from, Node to) => From([from]).Contains(to);

    private static HashSet<Node> FromStarts(Node served)
    {
        var reached = new HashSet<Node>();
        Ways.Spread(
            served.Scope!.Children.Where(n => n.Is("startEvent")),
            node => node == served ? [] : Next(node),
            reached
        );
        return reached;
    }

    private static bool CanEndUnserved(Node from)
    {
        var reached = new HashSet<Node>();
        Ways.Spread(
            [from],
            node => Deciding.Own(node, "serves")?.Value.Trim() == "true" ? [] : Next(node),
            reached
        );
        return reached.Any(node => node.Is("endEvent") && Deciding.Own(node, "serves") is null);
    }

    private static HashSet<Node> From(IEnumerable<Node> nodes)
    {
        var reached = new HashSet<Node>();
        Ways.Spread(nodes, Next, reached);
        return reached;
    }

    private static IEnumerable<Node> Next(Node node) =>
        node.Outgoing.Select(flow => flow.Target).OfType<Node>().Concat(node.BoundaryEvents);
}
