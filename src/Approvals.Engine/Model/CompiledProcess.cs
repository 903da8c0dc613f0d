using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Approvals.Engine.Model;

/// <summary>
/// A process that can run: its elements wired to each other, its expressions parsed, and the processes that it calls
/// bound. Immutable; shared by all its cases and by all threads.
/// </summary>
public sealed class CompiledProcess
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, as people read it; the id where it has none.</summary>
    public required string Name { get; init; }

    /// <summary>The line of the file on which it begins; 0 where that is not known.</summary>
    public int Line { get; init; }

    /// <summary>Whether the file says that it is executable.</summary>
    public bool IsExecutable { get; init; }

    /// <summary>The version, as the file or the publisher names it; null where none does.</summary>
    public string? Version { get; init; }

    /// <summary>Whom its cases concern: gives the code of a person, or a list of them, from when its variables say so;
    /// null where nothing is said.</summary>
    public Formula? Concerns { get; init; }

    /// <summary>The class of what its cases deal with, such as <c>talk-record</c>: for rules on who may see what; null
    /// where it says nothing.</summary>
    public string? Visibility { get; init; }

    /// <summary>Who may begin it by themselves; null where only programs and other cases do.</summary>
    public StartRule? Start { get; init; }

    /// <summary>What it contains.</summary>
    public required Scope Root { get; init; }

    /// <summary>All its elements by id, those inside of sub-processes too.</summary>
    public FrozenDictionary<string, Element> Elements { get; internal set; } =
        FrozenDictionary<string, Element>.Empty;

    /// <summary>What the process itself takes as inputs and gives as outputs (BPMN 2.0, 10.4.2).</summary>
    public ImmutableArray<DataItem> Inputs { get; init; } = [];

    /// <summary>What the process gives to its caller; empty for all variables.</summary>
    public ImmutableArray<DataItem> Outputs { get; init; } = [];

    /// <summary>The definitions that it was checked together with: the processes and decisions that it may
    /// call.</summary>
    public Library Library { get; internal set; } = Library.Empty;

    /// <summary>The forms that its tasks and actions name, each with the element that does.</summary>
    public IEnumerable<(Element Element, string Form)> FormKeys =>
        Elements.Values.SelectMany(element => KeysOf(element).Select(form => (element, form)));

    /// <summary>Its id, for messages.</summary>
    public override string ToString() => $"process '{Id}'";

    private static IEnumerable<string> KeysOf(Element element) =>
        element switch
        {
            Element.UserTask task => Given([task.Assignment.Form]),
            Element.ReceiveTask task => Given([task.Message?.Action?.Form]),
            Element.Event happening => Given(
                happening
                    .Definitions.OfType<EventDefinition.Message>()
                    .Select(m => m.Rule?.Action?.Form)
            ),
            _ => [],
        };

    private static IEnumerable<string> Given(IEnumerable<string?> forms) => forms.OfType<string>();
}
