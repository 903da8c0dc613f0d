using System.Collections.Immutable;

namespace Approvals.Engine.Model;

/// <summary>What a process or sub-process directly contains.</summary>
public sealed class Scope
{
    /// <summary>The sub-process that this is the content of; null for a process.</summary>
    public Element.Embedded? Owner { get; internal set; }

    /// <summary>The process that this belongs to.</summary>
    public CompiledProcess Process { get; internal set; } = null!;

    /// <summary>Its elements, in the order of the file; event sub-processes are among them.</summary>
    public ImmutableArray<Element> Elements { get; internal set; } = [];

    /// <summary>Its sequence flows, in the order of the file.</summary>
    public ImmutableArray<SequenceFlow> Flows { get; internal set; } = [];

    /// <summary>Its start events, in the order of the file.</summary>
    public ImmutableArray<Element.StartEvent> Starts { get; internal set; } = [];

    /// <summary>Its event sub-processes, in the order of the file.</summary>
    public ImmutableArray<Element.EventSubProcess> EventSubProcesses { get; internal set; } = [];

    /// <summary>Its data objects and properties: variables of its own.</summary>
    public ImmutableArray<DataItem> Data { get; internal set; } = [];

    /// <summary>From where tokens can come where; computed when it is asked for first.</summary>
    internal Reachability Reach => field ??= new(this);
}

/// <summary>A data object, data input, data output or property (BPMN 2.0, 10.4.1).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">All names by which expressions may call it, the preferred one first: its name, its id, and the
/// ids and names of references to it. They are one variable under several names.</param>
/// <param name="IsCollection">Whether it holds a list.</param>
public sealed record DataItem(string Id, ImmutableArray<string> Names, bool IsCollection = false);
