namespace Approvals.Engine.Lint;

/// <summary>What the value of an attribute, or the text of an element, refers to.</summary>
internal abstract record Reference
{
    private Reference() { } // Closed: these kinds and no others.

    /// <summary>An element of this file.</summary>
    /// <param name="Target">The element.</param>
    public sealed record Found(Node Target) : Reference;

    /// <summary>An element of a file that this one imports.</summary>
    /// <param name="Name">Its id there.</param>
    public sealed record External(string Name) : Reference;

    /// <summary>Nothing: no element has that id.</summary>
    public sealed record Missing : Reference;

    /// <summary>Nothing: its prefix stands for no namespace.</summary>
    /// <param name="Prefix">The prefix.</param>
    public sealed record UnknownPrefix(string Prefix) : Reference;
}
