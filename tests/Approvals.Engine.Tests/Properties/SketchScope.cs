using System.Xml.Linq;

namespace Approvals.Engine.Tests.Properties;

/// <summary>The inside of a process or sub-process that is being drawn.</summary>
/// <param name="sketch">The file.</param>
/// <param name="kind">The element that it is the inside of; <c>eventSubProcess</c> for that.</param>
/// <param name="depth">In how many others it lies.</param>
/// <param name="isCalled">Whether it belongs to a process that is called.</param>
/// <param name="isAside">Whether it lies in an event sub-process.</param>
internal sealed class SketchScope(
    Sketch sketch,
    string kind,
    int depth,
    bool isCalled,
    bool isAside = false
)
{
    private readonly List<XElement> _nodes = [];
    private readonly List<XElement> _flows = [];
    private readonly List<XElement> _associations = [];

    public Sketch Sketch => sketch;

    public Answers Answers => sketch.Answers;

    public string Kind => kind;

    public int Depth => depth;

    public bool IsCalled => isCalled;

    public bool IsAside => isAside;

    /// <summary>Whether it has neither start nor end events.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The activities that can be undone.</summary>
    public List<string> Compensable { get; } = [];

    /// <summary>All that it contains, in the order of the schema.</summary>
    public IEnumerable<XElement> Content => [.. _nodes, .. _flows, .. _associations];

    public XElement Add(XElement node)
    {
        _nodes.Add(node);
        return node;
    }

    public XElement Add(string element, params object?[] content) =>
        Add(sketch.Make(element, content));

    /// <summary>Draws a sequence flow.</summary>
    public XElement Flow(XElement from, XElement to, string? condition = null)
    {
        var flow = sketch.Make(
            "sequenceFlow",
            new XAttribute("sourceRef", IdOf(from)),
            new XAttribute("targetRef", IdOf(to)),
            condition is null ? null : Sketch.Part("conditionExpression", condition)
        );
        _flows.Add(flow);
        return flow;
    }

    public void Associate(XElement from, XElement to) =>
        _associations.Add(
            sketch.Make(
                "association",
                new XAttribute("associationDirection", "One"),
                new XAttribute("sourceRef", IdOf(from)),
                new XAttribute("targetRef", IdOf(to))
            )
        );

    /// <summary>A scope inside of this one.</summary>
    public SketchScope Inside(string element) =>
        new(sketch, element, depth + 1, isCalled, isAside || element == "eventSubProcess")
        {
            IsOpen = element == "subProcess" && Answers.OneIn(4),
        };

    public static string IdOf(XElement node) => node.Attribute("id")!.Value;
}

/// <summary>A piece of a diagram: where tokens come in, and where they go out.</summary>
internal readonly record struct Piece(XElement First, XElement Last)
{
    public static Piece Of(XElement node) => new(node, node);
}
