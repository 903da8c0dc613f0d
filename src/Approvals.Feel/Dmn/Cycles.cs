namespace Approvals.Feel.Dmn;

/// <summary>Elements of a graph that need themselves.</summary>
internal static class Cycles
{
    private const int MaxShown = 10;

    /// <summary>
    /// Each element on a cycle, with the way around it in words. A piece of knowledge may call itself; that is no cycle. Without
    /// recursion, as a graph may be a hundred thousand elements deep.
    /// </summary>
    public static Dictionary<GraphNode, string> In(IEnumerable<GraphNode> nodes)
    {
        var found = new Dictionary<GraphNode, string>();
        var done = new HashSet<GraphNode>();
        foreach (var start in nodes)
        {
            var way = new List<(GraphNode Node, int Next)>();
            var onWay = new Dictionary<GraphNode, int>();
            Enter(start);
            while (way.Count > 0)
            {
                var (node, next) = way[^1];
                var needs = Needs(node);
                if (next == needs.Count)
                {
                    way.RemoveAt(way.Count - 1);
                    onWay.Remove(node);
                    done.Add(node);
                    continue;
                }
                way[^1] = (node, next + 1);
                var needed = needs[next];
                if (onWay.TryGetValue(needed, out var from))
                    Note(way, from, found);
                else if (!done.Contains(needed))
                    Enter(needed);
            }

            void Enter(GraphNode node)
            {
                if (done.Contains(node))
                    return;
                onWay[node] = way.Count;
                way.Add((node, 0));
            }
        }
        return found;
    }

    private static List<GraphNode> Needs(GraphNode node) =>
        [
            .. node
                .Requirements.Where(r =>
                    r.Import is null && !(r.Node == node && node.Kind == NodeKind.Knowledge)
                )
                .Select(r => r.Node)
                .Concat(node.Outputs),
        ];

    private static void Note(
        List<(GraphNode Node, int Next)> way,
        int from,
        Dictionary<GraphNode, string> found
    )
    {
        var cycle = way.Skip(from).Select(w => w.Node).ToList();
        var names = cycle
            .Take(MaxShown)
            .Select(n => n.Name)
            .Append(cycle.Count > MaxShown ? "…" : cycle[0].Name);
        var text = string.Join(" → ", names);
        foreach (var node in cycle)
            found.TryAdd(node, text);
    }
}
