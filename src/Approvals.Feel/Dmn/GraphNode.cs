namespace Approvals.Feel.Dmn;

internal enum NodeKind
{
    Input,
    Decision,
    Knowledge,
    Service,
}

/// <summary>An element of the requirement graph (DMN 1.5, chapter 6).</summary>
internal sealed class GraphNode(NodeKind kind, string name, string label, FeelType type)
{
    public NodeKind Kind => kind;

    /// <summary>The name of its variable, by which other elements know it.</summary>
    public string Name => name;

    /// <summary>Its own name, which should be that of its variable, but may differ.</summary>
    public string Label => label;

    /// <summary>The type of its variable.</summary>
    public FeelType Type => type;

    /// <summary>
    /// The logic of a decision, or the function that a piece of knowledge is; of others, why they cannot be used, or
    /// null.
    /// </summary>
    public Expression? Logic { get; set; }

    /// <summary>What its logic may name.</summary>
    public List<Requirement> Requirements { get; } = [];

    /// <summary>What a service is given: its inputs, then its input decisions (DMN 1.5, 10.4).</summary>
    public List<Requirement> Parameters { get; } = [];

    /// <summary>What a service gives.</summary>
    public List<Requirement> Outputs { get; } = [];
}

/// <summary>What an element needs.</summary>
/// <param name="Import">The import through which it is known; null where it is of the same model.</param>
/// <param name="Node">What is needed.</param>
internal sealed record Requirement(Import? Import, GraphNode Node)
{
    /// <summary>The name of the import in front of the name; empty where there is none.</summary>
    public string Prefix => Import?.Name ?? "";

    /// <summary>The name with its prefix.</summary>
    public string QualifiedName => Prefix.Length == 0 ? Node.Name : $"{Prefix}.{Node.Name}";
}

/// <summary>
/// Another model, and the name under which its elements are known: empty where they are known by their own names alone.
/// </summary>
internal sealed record Import(string Name, DmnModel Model);
