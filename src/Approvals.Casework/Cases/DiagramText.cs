using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Casework.Cases;

/// <summary>The diagram of a process as lines of text: what leads on from an element stands below it, further
/// in.</summary>
internal sealed class DiagramText
{
    private readonly List<DiagramLine> _lines = [];
    private readonly HashSet<string> _drawn = new(StringComparer.Ordinal);
    private readonly HashSet<string> _active = new(StringComparer.Ordinal);
    private readonly HashSet<string> _passed;

    private DiagramText(CaseState state, IEnumerable<CaseEvent> facts)
    {
        foreach (var instance in state.Instances)
            _active.Add(instance.Element);
        _passed =
        [
            .. facts.Select(fact =>
                fact switch
                {
                    CaseEvent.ActivityCompleted e => e.Element,
                    CaseEvent.LoopCompleted e => e.Element,
                    CaseEvent.EventOccurred e => e.Element,
                    CaseEvent.GatewayPassed e => e.Element,
                    _ => "",
                }
            ),
        ];
    }

    /// <summary>Draws a process.</summary>
    /// <param name="process">The process.</param>
    /// <param name="state">What the case stands at.</param>
    /// <param name="facts">All that has happened in it.</param>
    public static IReadOnlyList<DiagramLine> Of(
        CompiledProcess process,
        CaseState state,
        IEnumerable<CaseEvent> facts
    )
    {
        var text = new DiagramText(state, facts);
        text.Draw(process.Root, 0);
        return text._lines;
    }

    private void Draw(Scope scope, int depth)
    {
        var first = scope.Elements.Where(e => e.Incoming.IsEmpty && e is not Element.BoundaryEvent);
        foreach (var element in first.Concat(scope.Elements))
        {
            // Events on a border are drawn with what they sit on.
            if (!_drawn.Contains(element.Id) && element is not Element.BoundaryEvent)
                Draw(element, null, depth);
        }
    }

    private void Draw(Element element, string? by, int depth)
    {
        var isAgain = !_drawn.Add(element.Id);
        _lines.Add(new(depth, element.Id, element.Name, by, MarkOf(element), isAgain));
        if (isAgain)
            return;
        if (element is Element.Embedded embedded)
            Draw(embedded.Content, depth + 1);
        if (element is Element.Activity activity)
        {
            foreach (var edge in activity.BoundaryEvents)
                Draw(edge, null, depth + 1);
        }
        // One way on stays in the same column: so a row of steps reads as a list.
        var next = element.Outgoing.Length == 1 ? depth : depth + 1;
        foreach (var flow in element.Outgoing)
            Draw(flow.Target, flow.Condition?.Text, next);
    }

    private DiagramMark MarkOf(Element element) =>
        _active.Contains(element.Id) ? DiagramMark.Active
        : _passed.Contains(element.Id) ? DiagramMark.Done
        : DiagramMark.Waiting;
}

/// <summary>An element of a diagram as a line of text.</summary>
/// <param name="Depth">How far in it stands; 0 for the margin.</param>
/// <param name="Element">The element.</param>
/// <param name="Name">Its name; the id where it has none.</param>
/// <param name="By">The condition of the flow that leads there; null for none.</param>
/// <param name="Mark">Whether the case has been there.</param>
/// <param name="IsAgain">Whether it was drawn before: then this line only says that the way leads there.</param>
public sealed record DiagramLine(
    int Depth,
    string Element,
    string Name,
    string? By,
    DiagramMark Mark,
    bool IsAgain
);

/// <summary>Whether a case has been at an element.</summary>
public enum DiagramMark
{
    /// <summary>Not yet.</summary>
    Waiting,

    /// <summary>It stands there.</summary>
    Active,

    /// <summary>It has passed it.</summary>
    Done,
}
