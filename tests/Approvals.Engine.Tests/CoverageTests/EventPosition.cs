using System.Diagnostics;
using Approvals.Engine.Model;

namespace Approvals.Engine.Tests.CoverageTests;

/// <summary>What an event reacts to or causes, and where it stands (BPMN 2.0, table 10.93).</summary>
/// <param name="Kind">The kind, as the standard calls it.</param>
/// <param name="Position">The position: one of <see cref="Positions"/>.</param>
internal sealed record EventPosition(string Kind, string Position)
{
    /// <summary>The columns of the table.</summary>
    public static readonly string[] Positions =
    [
        "start",
        "event sub-process",
        "event sub-process, non-interrupting",
        "catch",
        "boundary",
        "boundary, non-interrupting",
        "throw",
        "end",
    ];

    /// <summary>The rows of the table: for each kind, at which positions the standard has it.</summary>
    public static readonly (string Kind, string Allowed)[] Kinds =
    [
        ("None", "x.....xx"),
        ("Message", "xxxxxxxx"),
        ("Timer", "xxxxxx.."),
        ("Error", ".x..x..x"),
        ("Escalation", ".xx.xxxx"),
        ("Cancel", "....x..x"),
        ("Compensation", ".x..x.xx"),
        ("Conditional", "xxxxxx.."),
        ("Link", "...x..x."),
        ("Signal", "xxxxxxxx"),
        ("Terminate", ".......x"),
        ("Multiple", "xxxxxxxx"),
        ("Parallel multiple", "xxxxxx.."),
    ];

    /// <summary>All pairs that the standard has.</summary>
    public static IEnumerable<EventPosition> All =>
        from row in Kinds
        from column in Enumerable.Range(0, Positions.Length)
        where row.Allowed[column] == 'x'
        select new EventPosition(row.Kind, Positions[column]);

    /// <summary>What an event is, and where it stands.</summary>
    public static EventPosition Of(Element.Event e) => new(KindOf(e), Positions[ColumnOf(e)]);

    private static string KindOf(Element.Event e) =>
        e.Definitions switch
        {
            [] => "None",
            [var only] => only.GetType().Name,
            _ => e.IsParallelMultiple ? "Parallel multiple" : "Multiple",
        };

    private static int ColumnOf(Element.Event e) =>
        e switch
        {
            Element.StartEvent { Scope.Owner: not Element.EventSubProcess } => 0,
            Element.StartEvent { IsInterrupting: true } => 1,
            Element.StartEvent => 2,
            Element.IntermediateCatchEvent => 3,
            Element.BoundaryEvent { IsInterrupting: true } => 4,
            Element.BoundaryEvent => 5,
            Element.IntermediateThrowEvent => 6,
            Element.EndEvent => 7,
            _ => throw new UnreachableException(e.ToString()),
        };
}
