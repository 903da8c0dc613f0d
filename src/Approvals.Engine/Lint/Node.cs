using Approvals.Engine.Lint.Standard;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Lint;

/// <summary>
/// An element of BPMN as the rules see it: with its kind, with what it is connected to, and whatever else several
/// rules ask for. What is wrong with it (a flow without a target, a kind that may not stand there) is left open here.
/// </summary>
internal sealed class Node(XmlNode xml, ElementType type, Node? parent)
{
    private List<Node>? _children;
    private List<Node>? _incoming;
    private List<Node>? _outgoing;
    private List<Node>? _boundaryEvents;
    private List<Node>? _triggers;
    private bool? _listsFlows;

    /// <summary>The element in the file.</summary>
    public XmlNode Xml { get; } = xml;

    /// <summary>Its kind.</summary>
    public ElementType Type { get; } = type;

    /// <summary>The element of BPMN around it; null for the outermost one.</summary>
    public Node? Parent { get; } = parent;

    /// <summary>The elements of BPMN directly in it, without references.</summary>
    public IReadOnlyList<Node> Children => _children ?? [];

    /// <summary>
    /// The process, sub-process or choreography that it lies directly in; null where there is none.
    /// </summary>
    public Node? Scope { get; } =
        parent is null ? null
        : parent.Is("flowElementsContainer") ? parent
        : parent.Scope;

    /// <summary>The process that it is, or lies in; null where there is none.</summary>
    public Node? Process
    {
        get
        {
            var node = this;
            while (node is not null && !node.Is("process"))
                node = node.Parent;
            return node;
        }
    }

    /// <summary>Its id; null where it has none.</summary>
    public string? Id => Xml["id"];

    /// <summary>Its id, or that of the nearest element around it that has one, but for the definitions.</summary>
    public string? IdOrOwner
    {
        get
        {
            var node = this;
            while (node is { Id: null, Parent: not null })
                node = node.Parent;
            return node.Parent is null && node != this ? null : node.Id;
        }
    }

    /// <summary>The sequence flows that end here.</summary>
    public IReadOnlyList<Node> Incoming => _incoming ?? [];

    /// <summary>The sequence flows that begin here.</summary>
    public IReadOnlyList<Node> Outgoing => _outgoing ?? [];

    /// <summary>Of an activity: the events on its border.</summary>
    public IReadOnlyList<Node> BoundaryEvents => _boundaryEvents ?? [];

    /// <summary>Of an event: its definitions, those that it refers to among them.</summary>
    public IReadOnlyList<Node> Triggers => _triggers ?? [];

    /// <summary>Of a boundary event: the activity that it is attached to; null where there is none.</summary>
    public Node? AttachedTo { get; internal set; }

    /// <summary>Of a sequence flow: where it begins; null where that is nowhere.</summary>
    public Node? Source { get; internal set; }

    /// <summary>Of a sequence flow: where it ends; null where that is nowhere.</summary>
    public Node? Target { get; internal set; }

    /// <summary>
    /// Whether the process around it is to be executable to the letter of the standard: it says so, and lists the flows
    /// of its elements, as tools write it. Without those lists somebody wrote it by hand, and is given the benefit of
    /// the doubt.
    /// </summary>
    public bool IsExecutable =>
        Process is { } process && process.IsTrue("isExecutable") && process.ListsFlows;

    /// <summary>Whether it is a sub-process that an event starts.</summary>
    public bool IsEventSubProcess => Is("subProcess") && IsTrue("triggeredByEvent");

    /// <summary>Whether it is done only to undo another activity.</summary>
    public bool IsForCompensation => Is("activity") && IsTrue("isForCompensation");

    /// <summary>The value of an attribute without a namespace; null where it has none.</summary>
    public string? this[string attribute] => Xml[attribute];

    /// <summary>Whether it is of that kind, or of one derived from it.</summary>
    public bool Is(string kind) => Type.Is(kind);

    /// <summary>Whether an attribute is true.</summary>
    public bool IsTrue(string attribute) => Xml[attribute]?.Trim() is "true" or "1";

    /// <summary>Whether an attribute says false.</summary>
    public bool IsFalse(string attribute) => Xml[attribute]?.Trim() is "false" or "0";

    /// <summary>The first element of that name in it; null where it has none.</summary>
    public Node? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Xml.LocalName == name)
                return child;
        }
        return null;
    }

    /// <summary>The elements of a kind directly in it.</summary>
    public IEnumerable<Node> ChildrenOf(string kind) => Children.Where(c => c.Is(kind));

    /// <summary>The reference elements of that name in it: their text is the id of an element.</summary>
    public IEnumerable<XmlNode> References(string name) =>
        Xml.Children.Where(c => c.LocalName == name && c.Namespace == Xml.Namespace);

    /// <summary>Whether one of its definitions is of that kind.</summary>
    public bool HasTrigger(string kind) => Triggers.Any(t => t.Is(kind));

    /// <summary>Its kind, and its id where it has one.</summary>
    public override string ToString() =>
        Id is { } id ? $"the {Xml.LocalName} '{id}'" : $"the {Xml.LocalName}";

    private bool ListsFlows =>
        _listsFlows ??= Xml.Descendants()
            .Any(n => n.LocalName is "incoming" or "outgoing" && n.Namespace == Xml.Namespace);

    internal void Add(Node child) => (_children ??= []).Add(child);

    internal void AddIncoming(Node flow) => (_incoming ??= []).Add(flow);

    internal void AddOutgoing(Node flow) => (_outgoing ??= []).Add(flow);

    internal void AddBoundaryEvent(Node happening) => (_boundaryEvents ??= []).Add(happening);

    internal void AddTrigger(Node definition) => (_triggers ??= []).Add(definition);
}
