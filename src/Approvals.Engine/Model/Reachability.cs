using System.Collections.Frozen;

namespace Approvals.Engine.Model;

/// <summary>
/// From which elements of a scope a token can come to which flows; computed once for each flow that a gateway asks
/// about. Beside sequence flows, tokens go from an activity to the events on its border, and from link to link.
/// </summary>
internal sealed class Reachability
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _sources;
    private readonly FrozenDictionary<string, FrozenSet<string>> _ownSources;
    private readonly HashSet<(string From, string To)> _back;

    public Reachability(Scope scope)
    {
        SequenceFlow[] flows =
        [
            .. from element in scope.Elements
            where element is Element.InclusiveGateway or Element.ComplexGateway
            where element.Incoming.Length > 1
            from flow in element.Incoming
            select flow,
        ];
        _sources = SourcesOf(flows, Before(scope, Next));
        _ownSources = SourcesOf(flows, Before(scope, NextOfSameToken));
        _back = BackEdges(scope);
    }

    /// <summary>Whether a token at an element can come to a flow into an inclusive or complex gateway without passing
    /// that gateway.</summary>
    public bool Reaches(string element, SequenceFlow flow) =>
        _sources.TryGetValue(flow.Id, out var sources) && sources.Contains(element);

    /// <summary>The same of that very token: not of one that comes beside it, by a border that does not
    /// interrupt.</summary>
    public bool ReachesItself(string element, SequenceFlow flow) =>
        _ownSources.TryGetValue(flow.Id, out var sources) && sources.Contains(element);

    /// <summary>The elements to which tokens can come from an element without going round a loop once more.</summary>
    public HashSet<string> ForwardFrom(Element element)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Element>([element]);
        while (open.TryPop(out var at))
        {
            foreach (var next in Next(at))
            {
                if (!_back.Contains((at.Id, next.Id)) && found.Add(next.Id))
                    open.Push(next);
            }
        }
        return found;
    }

    /// <summary>Where a token can go from an element.</summary>
    public static IEnumerable<Element> Next(Element element)
    {
        foreach (var flow in element.Outgoing)
            yield return flow.Target;
        if (element is Element.Activity activity)
        {
            foreach (var boundary in activity.BoundaryEvents)
                yield return boundary;
        }
        if (
            element is Element.IntermediateThrowEvent thrower
            && Links.TargetOf(thrower) is { } target
        )
            yield return target;
    }

    private static IEnumerable<Element> NextOfSameToken(Element element) =>
        Next(element).Where(next => next is not Element.BoundaryEvent { IsInterrupting: false });

    private static Dictionary<string, List<Element>> Before(
        Scope scope,
        Func<Element, IEnumerable<Element>> nextOf
    )
    {
        var before = scope.Elements.ToDictionary(
            e => e.Id,
            e => new List<Element>(),
            StringComparer.Ordinal
        );
        foreach (var element in scope.Elements)
        {
            foreach (var next in nextOf(element))
                before.GetValueOrDefault(next.Id)?.Add(element);
        }
        return before;
    }

    private static FrozenDictionary<string, FrozenSet<string>> SourcesOf(
        SequenceFlow[] flows,
        Dictionary<string, List<Element>> before
    ) => flows.ToFrozenDictionary(f => f.Id, f => SourcesOf(f, before), StringComparer.Ordinal);

    private static FrozenSet<string> SourcesOf(
        SequenceFlow flow,
        Dictionary<string, List<Element>> before
    )
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Element>([flow.Source]);
        while (open.TryPop(out var element))
        {
            if (element == flow.Target || !found.Add(element.Id))
                continue;
            foreach (var earlier in before.GetValueOrDefault(element.Id) ?? [])
                open.Push(earlier);
        }
        return found.ToFrozenSet(StringComparer.Ordinal);
    }

    // The edges that close a loop: those that lead back to an element which the way from the beginning leads through.
    private static HashSet<(string, string)> BackEdges(Scope scope)
    {
        var back = new HashSet<(string, string)>();
        var (begun, ended) = (new HashSet<Element>(), new HashSet<Element>());
        foreach (var first in scope.Elements.OrderBy(e => e.Incoming.IsEmpty ? 0 : 1))
        {
            var way = new Stack<(Element At, IEnumerator<Element> Next)>();
            if (begun.Add(first))
                way.Push((first, Next(first).GetEnumerator()));
            while (way.TryPeek(out var top))
            {
                if (!top.Next.MoveNext())
                {
                    ended.Add(top.At);
                    way.Pop();
                }
                else if (begun.Add(top.Next.Current))
                    way.Push((top.Next.Current, Next(top.Next.Current).GetEnumerator()));
                else if (!ended.Contains(top.Next.Current))
                    back.Add((top.At.Id, top.Next.Current.Id));
            }
        }
        return back;
    }
}
