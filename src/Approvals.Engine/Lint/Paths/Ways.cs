namespace Approvals.Engine.Lint.Paths;

/// <summary>How tokens can go within a process or sub-process.</summary>
internal static class Ways
{
    /// <summary>Where tokens can go next from a node, without asking for conditions.</summary>
    public static IEnumerable<Node> Next(Node node, ILookup<string, Node> catchers)
    {
        foreach (var flow in node.Outgoing)
        {
            if (flow.Target is { } target)
                yield return target;
        }
        foreach (var happening in node.BoundaryEvents)
            yield return happening;
        if (!node.Is("intermediateThrowEvent"))
            yield break;
        foreach (var trigger in node.Triggers.Where(t => t.Is("linkEventDefinition")))
        {
            // Of several that catch it, which is wrong, the first stands for all: a step takes no longer for them.
            if (catchers[LinkName(trigger, node)].FirstOrDefault() is { } catcher)
                yield return catcher;
        }
    }

    /// <summary>The events of a scope that catch links, by the name of the link.</summary>
    public static ILookup<string, Node> Catchers(Node scope) =>
        (
            from happening in scope.ChildrenOf("intermediateCatchEvent")
            from trigger in happening.Triggers
            where trigger.Is("linkEventDefinition")
            select (Name: LinkName(trigger, happening), Event: happening)
        ).ToLookup(link => link.Name, link => link.Event, StringComparer.Ordinal);

    /// <summary>The name of a link: that of its definition, else that of the event, as some tools write it.</summary>
    public static string LinkName(Node trigger, Node happening) =>
        (trigger["name"] ?? happening["name"] ?? "").Trim();

    /// <summary>Whether tokens begin here: something outside of the flow starts it.</summary>
    public static bool IsEntry(Node node) =>
        node.Is("startEvent")
        || node.IsEventSubProcess
        || node.IsForCompensation
        || node.IsTrue("instantiate")
        || (node.Is("intermediateCatchEvent") && node.HasTrigger("linkEventDefinition"));

    /// <summary>Adds all that can be reached from some nodes, by a given step, to those reached already.</summary>
    public static void Spread(
        IEnumerable<Node> from,
        Func<Node, IEnumerable<Node>> next,
        HashSet<Node> reached
    )
    {
        var open = new Stack<Node>(from.Where(reached.Add));
        while (open.TryPop(out var node))
        {
            foreach (var further in next(node).Where(reached.Add))
                open.Push(further);
        }
    }
}
