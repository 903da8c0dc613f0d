using System.Collections.Frozen;
using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>What processes keep (BPMN 2.0, 10.4.1): which names mean the same, and which of them an expression
/// uses.</summary>
internal sealed class DataCatalog
{
    private const int MaxNames = 100; // Of one item: far above any real file, and looked through for each use.

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

    public DataCatalog(BpmnFile file)
    {
        _file = file;
        var references = new Dictionary<XmlNode, List<XmlNode>>();
        foreach (var node in file.Root.Descendants().Where(n => TargetOf(n) is not null))
        {
            var target = TargetOf(node)!;
            if (!references.TryGetValue(target, out var known))
                references[target] = known = [];
            known.Add(node);
        }
        foreach (var item in file.Root.Descendants().Where(IsItem))
        {
            if (TargetOf(item) is null)
                Add(item, references.GetValueOrDefault(item, []));
        }
        foreach (var (target, nodes) in references.Where(r => !_items.ContainsKey(r.Key)))
            Add(target, nodes); // A data store: it stands outside of all processes.
    }

    /// <summary>All names of variables that stand in a process.</summary>
    public IEnumerable<string> NamesIn(XmlNode process) =>
        process
            .Descendants()
            .SelectMany(n => Of(n)?.Names ?? VariableOf(n))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The data stores that a process refers to.</summary>
    public IEnumerable<DataItem> StoresOf(XmlNode process) =>
        process
            .Descendants()
            .Where(n => n.LocalName == "dataStoreReference" && TargetOf(n) is not null)
            .Select(n => Of(n)!)
            .Distinct();

    /// <summary>The items directly in an element, of some kinds; references only where they refer to nothing.</summary>
    public ImmutableArray<DataItem> In(XmlNode node, params ReadOnlySpan<string> kinds)
    {
        List<DataItem>? found = null; // Asked of each element, mostly in vain.
        foreach (var child in node.Children)
        {
            if (kinds.Contains(child.LocalName) && TargetOf(child) is null && Of(child) is { } item)
                (found ??= []).Add(item);
        }
        return found is null ? [] : [.. found];
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
            .Distinct(StringComparer.Ordinal)
            .Take(MaxNames);
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
    private static ImmutableArray<string> VariableOf(XmlNode node)
    {
        if (BpmnNames.PrefixOf(node.Namespace) is null)
            return [];
        var name = node.LocalName switch
        {
            "inputParameter" or "outputParameter" => node["name"],
            "input" or "output" or "in" or "out" => node["target"],
            _ => null,
        };
        return string.IsNullOrWhiteSpace(name) ? [] : [name];
    }

    // What FEEL reads as one name whatever else there is.
    private static bool IsPlain(string name) =>
        (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsLetterOrDigit(c) || c == '_')
        && !Reserved.Contains(name);
}
