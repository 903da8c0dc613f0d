using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads what a process or sub-process contains, and what those contain in turn.</summary>
internal sealed class ScopeReader(ProcessContext context)
{
    private static readonly string[] DataKinds =
    [
        "dataObject",
        "dataObjectReference",
        "dataStoreReference",
        "property",
    ];

    /// <summary>All elements that were read, with where they stand in the file.</summary>
    public List<(XmlNode Node, Element Element)> Elements { get; } = [];

    /// <summary>All scopes that were read, with where they stand in the file.</summary>
    public List<(XmlNode Node, Scope Scope)> Scopes { get; } = [];

    /// <summary>Fills a scope with the elements in a process or sub-process.</summary>
    /// <param name="node">The process or sub-process.</param>
    /// <param name="scope">What it contains.</param>
    /// <param name="lane">The lane that the sub-process lies in; null for none.</param>
    public void Fill(XmlNode node, Scope scope, string? lane = null)
    {
        Scopes.Add((node, scope));
        var elements = ImmutableArray.CreateBuilder<Element>();
        foreach (var child in node.Parts())
        {
            if (ElementReaders.IsElement(child))
                elements.Add(Add(child, scope, lane));
        }
        scope.Elements = elements.ToImmutable();
        scope.Starts = [.. elements.OfType<Element.StartEvent>()];
        scope.EventSubProcesses = [.. elements.OfType<Element.EventSubProcess>()];
        scope.Data = context.Data.In(node, DataKinds);
    }

    /// <summary>Reads one element into a scope.</summary>
    public Element Add(XmlNode node, Scope scope, string? lane)
    {
        var element = ElementReaders.Read(context, node);
        element.Scope = scope;
        element.Lane = context.Lanes.GetValueOrDefault(element.Id, lane!);
        Elements.Add((node, element));
        if (element is Element.Embedded embedded)
        {
            embedded.Content.Owner = embedded;
            Fill(node, embedded.Content, element.Lane); // As deep as elements are nested at most.
        }
        return element;
    }
}
