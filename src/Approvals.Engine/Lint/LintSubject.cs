using Approvals.Engine.Lint.Standard;
using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Lint;

/// <summary>
/// A file as the rules see it: its elements with their kinds, found by kind and by id, and its processes as they will
/// run, however faulty they are.
/// </summary>
internal sealed class LintSubject
{
    private static readonly IReadOnlyList<Node> None = [];

    private readonly List<Node> _nodes = [];
    private readonly List<(Node Parent, XmlNode Xml)> _misplaced = [];
    private readonly Dictionary<string, List<Node>> _byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LintSubject?> _imported = new(StringComparer.Ordinal);
    private IReadOnlyList<ReferenceUse>? _references;

    /// <summary>Looks at a file.</summary>
    /// <param name="root">Its definitions.</param>
    /// <param name="processes">Its processes.</param>
    /// <param name="library">All processes and decisions that they may call, those of other files among them.</param>
    /// <param name="others">The definitions of the other files that it is checked together with.</param>
    public LintSubject(
        XmlNode root,
        IReadOnlyList<CompiledProcess> processes,
        Library library,
        IReadOnlyList<XmlNode> others
    )
    {
        Processes = processes;
        Library = library;
        Root = Read(root);
        foreach (var space in All("import").Select(import => import["namespace"]).OfType<string>())
            _imported[space] = others.FirstOrDefault(other => other["targetNamespace"] == space)
                is { } found
                ? new(found, [], Library.Empty, [])
                : null;
        Wire();
    }

    /// <summary>The definitions.</summary>
    public Node Root { get; }

    /// <summary>All elements of BPMN, in the order of the file.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>The processes and global tasks of this file, as they will run.</summary>
    public IReadOnlyList<CompiledProcess> Processes { get; }

    /// <summary>The processes and decisions that this file may call.</summary>
    public Library Library { get; }

    /// <summary>All places that refer to elements, in the order of the file.</summary>
    public IReadOnlyList<ReferenceUse> References =>
        _references ??= [.. Nodes.SelectMany(ReferencesOf)];

    /// <summary>
    /// Elements of BPMN's namespace that may not stand where they do, and those inside of them not.
    /// </summary>
    public IReadOnlyList<(Node Parent, XmlNode Xml)> Misplaced => _misplaced;

    /// <summary>All elements of a kind, and of those derived from it, in the order of the file.</summary>
    public IReadOnlyList<Node> All(string kind) =>
        _byKind.TryGetValue(kind, out var nodes) ? nodes
        : Metamodel.Knows(kind) ? None
        : throw new ArgumentException(
            $"Expected a kind of element, but '{kind}' is none.",
            nameof(kind)
        );

    /// <summary>The element with that id; null where there is none.</summary>
    public Node? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// The element that an attribute refers to; null where it has none, or where nothing has that id.
    /// </summary>
    public Node? Target(Node node, string attribute) =>
        node[attribute] is { } value
        && Resolve(node.Xml, value) is Reference.Found { Target: var target }
            ? target
            : null;

    /// <summary>The elements that the reference elements of that name refer to, as far as there are any.</summary>
    public IEnumerable<Node> Targets(Node node, string child) =>
        from reference in node.References(child)
        select (Resolve(reference, reference.Text) as Reference.Found)?.Target into target
        where target is not null
        select target;

    /// <summary>Whether a file of a namespace that this one imports is checked together with it.</summary>
    public bool HasImported(string space) => _imported.GetValueOrDefault(space) is not null;

    /// <summary>What a reference refers to.</summary>
    /// <param name="place">Where it stands: its prefix means what it means there.</param>
    /// <param name="text">The id, with or without a prefix.</param>
    public Reference Resolve(XmlNode place, string text)
    {
        var name = text.Trim();
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var own = Root["targetNamespace"] ?? "";
        if (colon < 0)
            return FindIn(own, name);
        var (prefix, local) = (name[..colon], name[(colon + 1)..]);
        return place.NamespaceOf(prefix) is { } space
            ? FindIn(space, local)
            : new Reference.UnknownPrefix(prefix);

        Reference FindIn(string space, string id)
        {
            // Tools are not strict about prefixes: but for that of an import, any may stand for this file.
            var isImported = _imported.TryGetValue(space, out var import);
            if ((!isImported || space == own) && Find(id) is { } target)
                return new Reference.Found(target);
            if (!isImported)
                return new Reference.Missing();
            return import is null ? new Reference.External(id)
                : import.Find(id) is { } imported ? new Reference.Found(imported)
                : new Reference.Missing();
        }
    }

    /// <summary>Gives each element its kind. Not recursive: files nest as deep as they like.</summary>
    private Node Read(XmlNode xml)
    {
        var root = new Node(xml, Metamodel.Root, null);
        var open = new Stack<Node>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            Register(node);
            foreach (var child in node.Xml.Children)
            {
                if (child.Namespace != xml.Namespace || node.Type.Content == ElementContent.Open)
                    continue;
                if (!node.Type.TryGetChild(child.LocalName, out var role))
                    _misplaced.Add((node, child));
                else if (role.Type is { } type)
                    node.Add(new(child, type, node));
            }
            for (var i = node.Children.Count - 1; i >= 0; i--)
                open.Push(node.Children[i]);
        }
        return root;
    }

    private void Register(Node node)
    {
        _nodes.Add(node);
        if (node.Id is { Length: > 0 } id)
            _byId.TryAdd(id, node);
        foreach (var kind in node.Type.Kinds)
        {
            if (!_byKind.TryGetValue(kind, out var nodes))
                _byKind.Add(kind, nodes = []);
            nodes.Add(node);
        }
    }

    private IEnumerable<ReferenceUse> ReferencesOf(Node node)
    {
        foreach (var attribute in node.Xml.Attributes)
        {
            if (
                attribute.Namespace.Length > 0
                || node.Type.Attribute(attribute.LocalName)
                    is not { Kind: AttributeKind.Reference, Words: var kinds }
            )
                continue;
            var (name, text) = (attribute.LocalName, attribute.Value);
            yield return new(node, name, text, kinds, Resolve(node.Xml, text))
            {
                Attribute = attribute,
            };
        }
        foreach (var child in node.Xml.Children)
        {
            if (
                child.Namespace != node.Xml.Namespace
                || !node.Type.TryGetChild(child.LocalName, out var role)
                || !role.IsReference
            )
                continue;
            var (name, text) = (child.LocalName, child.Text);
            yield return new(node, name, text, role.Targets, Resolve(child, text))
            {
                Place = child,
            };
        }
    }

    private void Wire()
    {
        foreach (var flow in All("sequenceFlow"))
        {
            flow.Source = Target(flow, "sourceRef");
            flow.Target = Target(flow, "targetRef");
            flow.Source?.AddOutgoing(flow);
            flow.Target?.AddIncoming(flow);
        }
        foreach (var happening in All("event"))
        {
            foreach (var definition in happening.ChildrenOf("eventDefinition"))
                happening.AddTrigger(definition);
            foreach (var definition in Targets(happening, "eventDefinitionRef"))
                happening.AddTrigger(definition);
        }
        foreach (var happening in All("boundaryEvent"))
        {
            happening.AttachedTo = Target(happening, "attachedToRef");
            happening.AttachedTo?.AddBoundaryEvent(happening);
        }
    }
}
