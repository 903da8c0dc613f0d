using System.Xml.Linq;

namespace Approvals.Feel.Dmn;

internal enum NodeKind
{
    Input,
    Decision,
    Knowledge,
    Service,
}

/// <summary>An element of the requirement graph (DMN 1.5, chapter 6).</summary>
internal sealed class GraphNode(NodeKind kind, string name, FeelType type, XElement xml)
{
    public NodeKind Kind => kind;

    /// <summary>The name of its variable, by which other elements know it.</summary>
    public string Name => name;

    /// <summary>The type of its variable.</summary>
    public FeelType Type => type;

    public XElement Xml => xml;

    /// <summary>The logic of a decision, or the function that a piece of knowledge is; null for inputs and services.</summary>
    public Expression? Logic { get; set; }

    /// <summary>What its logic may name.</summary>
    public List<Requirement> Requirements { get; } = [];

    /// <summary>What a service is given: its inputs, then its input decisions.</summary>
    public List<Requirement> Parameters { get; } = [];

    /// <summary>What a service gives.</summary>
    public List<GraphNode> Outputs { get; } = [];
}

/// <summary>What an element needs.</summary>
/// <param name="Import">The name of the import through which it is known; null where it is of the same model.</param>
/// <param name="Node">What is needed.</param>
internal sealed record Requirement(string? Import, GraphNode Node);
