namespace Approvals.Engine.Model;

/// <summary>Link events (BPMN 2.0, 10.5.5): jumps within a scope.</summary>
internal static class Links
{
    /// <summary>The event that a link leads to; null where the thrower is no link, or its link leads nowhere.</summary>
    public static Element.IntermediateCatchEvent? TargetOf(Element.Event thrower) =>
        NameOf(thrower) is { } name
            ? thrower
                .Scope.Elements.OfType<Element.IntermediateCatchEvent>()
                .FirstOrDefault(e => NameOf(e) == name)
            : null;

    /// <summary>The name of the link of an event; null where it is none.</summary>
    public static string? NameOf(Element.Event e) =>
        e.Definitions.OfType<EventDefinition.Link>().FirstOrDefault()?.Name;
}
