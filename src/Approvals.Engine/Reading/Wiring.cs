using System.Collections.Frozen;
using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>
/// Ties the elements of a process to each other: sequence flows, defaults, boundary events and what undoes what. What
/// refers to nothing is left out without a word: the rules look at references.
/// </summary>
internal sealed class Wiring
{
    private readonly ProcessContext _context;
    private readonly ScopeReader _read;
    private readonly Dictionary<string, Element> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<XmlNode, SequenceFlow> _flows = [];

    private Wiring(ProcessContext context, ScopeReader read)
    {
        _context = context;
        _read = read;
        foreach (var (_, element) in read.Elements)
            _byId.TryAdd(element.Id, element); // Of several with the same id the first counts.
    }

    /// <summary>Ties the elements of a process that was read.</summary>
    public static void Tie(ProcessContext context, ScopeReader read, CompiledProcess process)
    {
        var wiring = new Wiring(context, read);
        foreach (var (_, scope) in read.Scopes)
            scope.Process = process;
        process.Elements = wiring._byId.ToFrozenDictionary(StringComparer.Ordinal);
        wiring.TieFlows();
        wiring.TieDefaults();
        wiring.TieBoundaryEvents();
        wiring.TieCompensation();
    }

    private void TieFlows()
    {
        var incoming = new Dictionary<Element, List<SequenceFlow>>();
        var outgoing = new Dictionary<Element, List<SequenceFlow>>();
        foreach (var (node, scope) in _read.Scopes)
        {
            var flows = ImmutableArray.CreateBuilder<SequenceFlow>();
            foreach (var child in node.Parts("sequenceFlow"))
            {
                if (Flow(child) is not { } flow)
                    continue;
                flows.Add(flow);
                Add(outgoing, flow.Source, flow);
                Add(incoming, flow.Target, flow);
            }
            scope.Flows = flows.ToImmutable();
        }
        foreach (var (element, flows) in outgoing)
            element.Outgoing = [.. flows];
        foreach (var (element, flows) in incoming)
            element.Incoming = [.. flows];
    }

    private static void Add(
        Dictionary<Element, List<SequenceFlow>> lists,
        Element element,
        SequenceFlow flow
    )
    {
        if (!lists.TryGetValue(element, out var flows))
            lists[element] = flows = [];
        flows.Add(flow);
    }

    private SequenceFlow? Flow(XmlNode node)
    {
        if (
            Named(node, "sourceRef") is not { } source
            || Named(node, "targetRef") is not { } target
        )
            return null;
        return _flows[node] = new()
        {
            Id = _context.File.IdOf(node),
            Source = source,
            Target = target,
            Condition = _context.Expressions.Expression(node.Part("conditionExpression")),
            Line = node.Line,
        };
    }

    private void TieDefaults()
    {
        foreach (var (node, element) in _read.Elements)
        {
            if (_context.File.Resolve(node, node["default"]) is { } flow)
                element.Default = _flows.GetValueOrDefault(flow);
        }
    }

    private void TieBoundaryEvents()
    {
        var events = new Dictionary<Element.Activity, List<Element.BoundaryEvent>>();
        foreach (var (node, element) in _read.Elements)
        {
            if (element is not Element.BoundaryEvent boundary)
                continue;
            boundary.AttachedTo =
                Named(node, "attachedToRef") as Element.Activity ?? Absent(node, boundary);
            if (!events.TryGetValue(boundary.AttachedTo, out var list))
                events[boundary.AttachedTo] = list = [];
            list.Add(boundary);
        }
        foreach (var (activity, list) in events)
            activity.BoundaryEvents = [.. list];
    }

    // Stands for an activity that is not there, so that whoever looks at the event finds one.
    private static Element.Task Absent(XmlNode node, Element.BoundaryEvent boundary)
    {
        var id = node["attachedToRef"] ?? "";
        return new Element.Task
        {
            Id = id,
            Name = id,
            Scope = boundary.Scope,
        };
    }

    // An association ties the compensation event to the activity that undoes; some draw it the other way round.
    private void TieCompensation()
    {
        foreach (var (scope, _) in _read.Scopes)
        {
            foreach (var association in scope.Parts("association"))
            {
                var (source, target) = (
                    Named(association, "sourceRef"),
                    Named(association, "targetRef")
                );
                if (Undone(source) is { } before && target is Element.Activity handler)
                    before.CompensatedBy ??= handler;
                else if (Undone(target) is { } also && source is Element.Activity reversed)
                    also.CompensatedBy ??= reversed;
            }
        }
    }

    private static Element.Activity? Undone(Element? element) =>
        element is Element.BoundaryEvent boundary
        && boundary.Definitions.Any(d => d is EventDefinition.Compensation)
            ? boundary.AttachedTo
            : null;

    private Element? Named(XmlNode node, string attribute) =>
        _context.File.Resolve(node, node[attribute])?["id"] is { } id
            ? _byId.GetValueOrDefault(id)
            : null;
}
