namespace Approvals.Engine.Model;

/// <summary>A path from one element to the next (BPMN 2.0, 8.4.13).</summary>
public sealed class SequenceFlow
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it begins.</summary>
    public required Element Source { get; init; }

    /// <summary>Where it ends.</summary>
    public required Element Target { get; init; }

    /// <summary>When it is taken; null for always.</summary>
    public Formula? Condition { get; init; }

    /// <summary>The line of the file on which it begins.</summary>
    public int Line { get; init; }

    /// <summary>Its id and ends, for messages.</summary>
    public override string ToString() => $"'{Id}' from '{Source.Id}' to '{Target.Id}'";
}
