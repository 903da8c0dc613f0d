namespace Approvals.Feel.Dmn;

/// <summary>
/// Elements of a graph that need themselves, found by Tarjan's algorithm: each element and each requirement is looked
/// at once. Without recursion, as a graph may be a hundred thousand elements deep.
/// </summary>
internal sealed class Cycles
{
    private const int MaxShown = 10;

    private readonly Dictionary<GraphNode, Visit> _visits = [];
    private readonly Stack<Visit> _open = [];
    private readonly Dictionary<GraphNode, string> _found = [];

    private Cycles() { }

    /// <summary>
    /// Each element that needs itself, with a way around in words. A piece of knowledge may call itself; that is no
    /// cycle.
    /// </summary>
    public static IReadOnlyDictionary<GraphNode, string> In(IEnumerable<GraphNode> nodes)
    {
        var cycles = new Cycles();
        foreach (var node in nodes)
        {
            if (!cycles._visits.ContainsKey(node))
                cycles.Search(node);
        }
        return cycles._found;
    }

    private sealed record Visit(GraphNode Node, int Number, List<GraphNode> Needs)
    {
        public int Next { get; set; }

        /// <summary>The lowest number of an open visit that is known to be reached from here.</summary>
        public int Lowest { get; set; } = Number;

        public bool IsOpen { get; set; } = true;
    }

    private void Search(GraphNode start)
    {
        var way = new Stack<Visit>([Begin(start)]);
        while (way.TryPeek(out var visit))
        {
            if (visit.Next < visit.Needs.Count)
            {
                var needed = visit.Needs[visit.Next++];
                if (!_visits.TryGetValue(needed, out var other))
                    way.Push(Begin(needed));
                else if (other.IsOpen)
                    visit.Lowest = Math.Min(visit.Lowest, other.Number);
                continue;
            }
            way.Pop();
            if (way.TryPeek(out var before))
                before.Lowest = Math.Min(before.Lowest, visit.Lowest);
            if (visit.Lowest == visit.Number)
                Close(visit);
        }
    }

    private Visit Begin(GraphNode node)
    {
        var visit = new Visit(node, _visits.Count, NeedsOf(node));
        _visits[node] = visit;
        _open.Push(visit);
        return visit;
    }

    // All visits that are open since this one need each other.
    private void Close(Visit visit)
    {
        var group = new HashSet<GraphNode>();
        Visit last;
        do
        {
            last = _open.Pop();
            last.IsOpen = false;
            group.Add(last.Node);
        } while (last.Number != visit.Number);
        if (group.Count == 1 && !visit.Needs.Contains(visit.Node))
            return;
        var way = WayAround(visit.Node, group);
        foreach (var node in group)
            _found[node] = way;
    }

    private string WayAround(GraphNode start, HashSet<GraphNode> group)
    {
        var seen = new HashSet<GraphNode>();
        var way = new List<GraphNode>();
        var node = start;
        while (seen.Add(node))
        {
            way.Add(node);
            node = _visits[node].Needs.First(group.Contains);
        }
        way.RemoveRange(0, way.IndexOf(node));
        var names = way.Select(n => ProblemList.Shortened(n.Name)).Take(MaxShown);
        return string.Join(
            " → ",
            names.Append(way.Count > MaxShown ? "…" : ProblemList.Shortened(node.Name))
        );
    }

    private static List<GraphNode> NeedsOf(GraphNode node) =>
        [
            .. node
                .Requirements.Where(r => r.Node != node || node.Kind != NodeKind.Knowledge)
                .Concat(node.Outputs)
                .Where(r => r.Import is null)
                .Select(r => r.Node),
        ];
}
