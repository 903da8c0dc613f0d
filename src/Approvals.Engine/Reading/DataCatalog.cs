using System.Collections.Frozen;
using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>What a process keeps (BPMN 2.0, 10.4.1): which names mean the same, and which of them an expression uses.</summary>
internal sealed class DataCatalog
{
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "and",
        "between",
        "else",
        "every",
        "external",
        "false",
        "for",
        "function",
        "if",
        "in",
        "instance",
        "not",
        "null",
        "of",
        "or",
        "return",
        "satisfies",
        "some",
        "then",
        "true"
    );

    private readonly BpmnFile _file;
    private readonly Dictionary<XmlNode, DataItem> _items = [];
    private readonly List<DataItem> _outside = [];
    private readonly List<string> _others = []; // Names of variables that are no items.

    public DataCatalog(BpmnFile file, XmlNode process)
    {
        _file = file;
        var references = new Dictionary<XmlNode, List<XmlNode>>();
        var items = new List<XmlNode>();
        foreach (var node in process.Descendants())
        {
            if (TargetOf(node) is { } target)
                (
                    references.TryGetValue(target, out var known) ? known : references[target] = []
                ).Add(node);
            else if (IsItem(node))
                items.Add(node);
            else if (VariableOf(node) is { Length: > 0 } variable)
                _others.Add(variable);
        }
        foreach (var item in items)
            Add(item, references.GetValueOrDefault(item, []));
        foreach (var (target, nodes) in references.Where(r => !_items.ContainsKey(r.Key)))
        {
            Add(target, nodes);
            _outside.Add(_items[target]);
        }
    }

    /// <summary>What is referred to, but stands outside of the process: data stores.</summary>
    public IEnumerable<DataItem> Outside => _outside;

    /// <summary>All names that the process uses.</summary>
    public IEnumerable<string> Names =>
        _items.Values.Distinct().SelectMany(i => i.Names).Concat(_others);

    /// <summary>The items directly in an element, of some kinds; references only where they refer to nothing.</summary>
    public ImmutableArray<DataItem> In(XmlNode node, params ReadOnlySpan<string> kinds)
    {
        var found = ImmutableArray.CreateBuilder<DataItem>();
        foreach (var child in node.Parts())
        {
            if (kinds.Contains(child.LocalName) && TargetOf(child) is null && Of(child) is { } item)
                found.Add(item);
        }
        return found.ToImmutable();
    }

    /// <summary>The item that a reference names; null where it names none.</summary>
    public DataItem? Find(XmlNode at, string? reference) =>
        _file.Resolve(at, reference) is { } node ? Of(node) : null;

    /// <summary>The item that an element is, or refers to; null where it is none.</summary>
    public DataItem? Of(XmlNode? node) => node is null ? null : _items.GetValueOrDefault(node);

    /// <summary>The name by which expressions read and write an item.</summary>
    public static string NameOf(DataItem item) => item.Names.FirstOrDefault(IsPlain, item.Names[0]);

    private void Add(XmlNode item, List<XmlNode> references)
    {
        var made = ItemOf(item, references);
        _items[item] = made;
        foreach (var reference in references)
            _items[reference] = made;
    }

    private DataItem ItemOf(XmlNode node, List<XmlNode> references)
    {
        var names = new[] { node }
            .Concat(references)
            .SelectMany(n => new[] { n["name"]?.Trim(), n["id"] })
            .OfType<string>()
            .Where(name => name.Length > 0)
            .DefaultIfEmpty(node.LocalName)
            .Distinct(StringComparer.Ordinal);
        return new(node["id"] ?? node.LocalName, [.. names], IsCollection(node));
    }

    private bool IsCollection(XmlNode node) =>
        node.Flag("isCollection")
        || _file.Resolve(node, node["itemSubjectRef"])?.Flag("isCollection") == true;

    private XmlNode? TargetOf(XmlNode node) =>
        node.LocalName == "dataObjectReference" ? _file.Resolve(node, node["dataObjectRef"])
        : node.LocalName == "dataStoreReference" ? _file.Resolve(node, node["dataStoreRef"])
        : null;

    private static bool IsItem(XmlNode node) =>
        node.Namespace == BpmnNames.Model
        && node.LocalName
            is "dataObject"
                or "dataObjectReference"
                or "dataStoreReference"
                or "dataInput"
                or "dataOutput"
                or "property"
                or "inputDataItem"
                or "outputDataItem";

    // Where extensions name a variable, that may have a name of several words.
    private static string? VariableOf(XmlNode node) =>
        BpmnNames.PrefixOf(node.Namespace) is null ? null : node["target"] ?? node["name"];

    // What FEEL reads as one name whatever else there is.
    private static bool IsPlain(string name) =>
        (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsLetterOrDigit(c) || c == '_')
        && !Reserved.Contains(name);
}
