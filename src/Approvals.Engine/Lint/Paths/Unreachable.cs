namespace Approvals.Engine.Lint.Paths;

/// <summary>
/// Each element can be reached from a start of its process or sub-process. Where there is a start event, or a task or
/// gateway that starts the process, tokens begin there; where there is none, at all elements without an incoming flow
/// (10.5.2, 13.3.4).
/// </summary>
internal static class Unreachable
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        file.All("flowElementsContainer")
            .Where(scope =>
                (scope.Is("process") || scope.Is("subProcess")) && !scope.Is("adHocSubProcess")
            )
            .SelectMany(CheckScope);

    private static IEnumerable<Complaint> CheckScope(Node scope)
    {
        var nodes = scope.ChildrenOf("flowNode").ToList();
        var catchers = Ways.Catchers(scope);
        var hasStart = nodes.Exists(node => node.Is("startEvent") || node.IsTrue("instantiate"));
        var reached = new HashSet<Node>();
        Ways.Spread(
            nodes.Where(node => Ways.IsEntry(node) || (!hasStart && IsFirst(node))),
            node => Ways.Next(node, catchers),
            reached
        );
        // Of a whole path that cannot be reached the first element is enough, of a circle any.
        foreach (var first in nodes.Where(IsFirst).Concat(nodes))
        {
            if (reached.Contains(first))
                continue;
            Ways.Spread([first], node => Ways.Next(node, catchers), reached);
            if (!IsLost(first))
                yield return new(
                    first,
                    $"a way from a start of {scope} to {first}",
                    first.Incoming.Count == 0
                        ? "no flow leads to it"
                        : "it is reached only from itself"
                );
        }
    }

    private static bool IsFirst(Node node) => node.Incoming.Count == 0 && !node.Is("boundaryEvent");

    /// <summary>Whether another rule says why: a border event of nothing, a flow that crosses a border.</summary>
    private static bool IsLost(Node node) =>
        (
            node.Is("boundaryEvent")
            && (node.AttachedTo is null || node.AttachedTo.Scope != node.Scope)
        )
        || node.Incoming.Any(flow => flow.Source is null || flow.Source.Scope != node.Scope)
        || (node.Incoming.Count == 0 && node.Is("event"));
}
