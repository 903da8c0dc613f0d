using System.Globalization;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>A file while it is read: its elements by id, what is found, and what of its extensions was
/// honoured.</summary>
internal sealed class BpmnFile
{
    private readonly Dictionary<string, XmlNode> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<XmlNode, string> _made = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly string _targetNamespace;

    public BpmnFile(XmlNode root)
    {
        Root = root;
        _targetNamespace = root["targetNamespace"] ?? "";
        foreach (var node in root.Descendants())
        {
            if (node.Namespace == BpmnNames.Model && node["id"] is { Length: > 0 } id)
                Add(id, node);
        }
    }

    public XmlNode Root { get; }

    public FindingList Findings { get; } = new();

    /// <summary>The extensions' elements and attributes that the reader made use of.</summary>
    public HashSet<object> Honoured { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The element of BPMN with that id; null where there is none.</summary>
    public XmlNode? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>What a reference names: an id, or a prefix for the file's own namespace and an id.</summary>
    public XmlNode? Resolve(XmlNode at, string? reference)
    {
        if (reference?.Trim() is not { Length: > 0 } name)
            return null;
        if (Find(name) is { } node)
            return node;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && !IsForeign(at, name) ? Find(name[(colon + 1)..]) : null;
    }

    /// <summary>Whether a reference names something of another file.</summary>
    public bool IsForeign(XmlNode at, string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && at.NamespaceOf(reference[..colon]) is { } ns
            && ns != _targetNamespace
            && ns != BpmnNames.Model; // Some write the model's own prefix before all ids.
    }

    /// <summary>An element's id; one is made of its kind and a number where it has none.</summary>
    public string IdOf(XmlNode node)
    {
        if (node["id"] is { Length: > 0 } id)
            return id;
        if (!_made.TryGetValue(node, out var made))
        {
            _made[node] = made = MakeId(node.LocalName);
            var found = $"this {node.LocalName} has none; it is called '{made}'";
            Findings.Warning("id-missing", Passage.Of(node), "an id", found);
        }
        return made;
    }

    /// <summary>Its name; its id where it has none.</summary>
    public string NameOf(XmlNode node) =>
        node["name"] is { } name && !string.IsNullOrWhiteSpace(name) ? name : IdOf(node);

    private string MakeId(string kind)
    {
        while (true)
        {
            var number = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            var id = string.Create(CultureInfo.InvariantCulture, $"{kind}_{number}");
            if (!_byId.ContainsKey(id))
                return id;
        }
    }

    private void Add(string id, XmlNode node)
    {
        if (_byId.TryAdd(id, node))
            return;
        var found = $"'{id}' is that of the {_byId[id].LocalName} on line {_byId[id].Line}, too";
        Findings.Error(
            "duplicate-id",
            Passage.Of(node, node.Attribute("id")!),
            "an id of its own",
            found
        );
    }
}
