namespace Approvals.Browser.Tests.Diagrams;

/// <summary>Something that makes a diagram hard to read.</summary>
/// <param name="Name">What holds of a good diagram.</param>
/// <param name="Find">What is wrong: a line a fault.</param>
internal sealed record Check(string Name, Func<Picture, IEnumerable<string>> Find)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        new("bpmn-js reads it without a warning", picture => picture.Warnings),
        new("no shape lies over another", Overlaps),
        new("each shape stands within what it belongs to", Escapes),
        new("each step stands in its lane", StepsInOtherLanes),
        new("no flow runs through a shape", FlowsThroughShapes),
        new("no label lies over a shape", LabelsOverShapes),
        new("no label lies over another", LabelsOverLabels),
        new("no flow runs through a label", FlowsThroughLabels),
        new("every label is in its pool", LabelsOutside),
        new("every name fits into its box", NamesThatDoNotFit),
    ];

    private static IEnumerable<string> Overlaps(Picture picture) =>
        from first in picture.Shapes
        from second in picture.Shapes
        where string.CompareOrdinal(first.Id, second.Id) < 0
        where first.Box.Meets(second.Box)
        where first.Host != second.Id && second.Host != first.Id
        where !picture.Around(first).Contains(second) && !picture.Around(second).Contains(first)
        where !StandsInLane(first, second) && !StandsInLane(second, first)
        select $"{first.Id} and {second.Id} lie over each other";

    // Whether it belongs there is another check.
    private static bool StandsInLane(Shape shape, Shape lane) =>
        lane.Kind == "Lane" && shape.Kind != "Lane" && lane.Box.Holds(shape.Box);

    private static IEnumerable<string> Escapes(Picture picture) =>
        from shape in picture.Shapes
        where shape.Host is null // One at an edge sticks out of it.
        let parent = picture.Find(shape.Parent)
        where parent is not null && !parent.Box.Holds(shape.Box)
        select $"{shape.Id} sticks out of {parent.Id}";

    private static IEnumerable<string> StepsInOtherLanes(Picture picture) =>
        from shape in picture.Shapes
        from lane in shape.Lanes
        where picture.Find(lane) is { } drawn && !drawn.Box.Meets(shape.Box)
        select $"{shape.Id} does not stand in its lane {lane}";

    private static IEnumerable<string> FlowsThroughShapes(Picture picture) =>
        from flow in picture.Flows
        let ends = new[] { picture.Find(flow.Source), picture.Find(flow.Target) }
            .OfType<Shape>()
            .ToList()
        from shape in picture.Shapes
        where !ends.Contains(shape) && !ends.SelectMany(picture.Around).Contains(shape)
        where shape.Kind != "Lane" && flow.Meets(shape.Box)
        select $"{flow.Id} runs through {shape.Id}";

    private static IEnumerable<string> LabelsOverShapes(Picture picture) =>
        from label in picture.Labels
        from shape in picture.Shapes
        where shape.Meets(label.Box) && !(HasRoom(shape) && shape.Box.Holds(label.Box))
        select $"the label of {label.Of} lies over {shape.Id}";

    // Labels, and the titles of what holds other things.
    private static IEnumerable<Label> Texts(Picture picture) =>
        picture.Labels.Concat(
            from shape in picture.Shapes
            where HasRoom(shape)
            from line in shape.Name
            select new Label(shape.Id, line)
        );

    // A label may stand in what holds other things.
    private static bool HasRoom(Shape shape) =>
        shape.IsLane || shape.Kind is "SubProcess" or "AdHocSubProcess" or "Transaction";

    private static IEnumerable<string> LabelsOverLabels(Picture picture) =>
        from first in Texts(picture)
        from second in Texts(picture)
        where string.CompareOrdinal(first.Of, second.Of) < 0 && first.Box.Meets(second.Box)
        select $"the labels of {first.Of} and {second.Of} lie over each other";

    private static IEnumerable<string> FlowsThroughLabels(Picture picture) =>
        from flow in picture.Flows
        from label in Texts(picture)
        where flow.Meets(label.Box)
        select $"{flow.Id} runs through the label of {label.Of}";

    private static IEnumerable<string> LabelsOutside(Picture picture)
    {
        var pools = picture.Shapes.Where(shape => shape.Kind == "Participant").ToList();
        return from label in picture.Labels
            where pools.Count > 0 && !pools.Any(pool => pool.Box.Holds(label.Box))
            select $"the label of {label.Of} stands outside of the pool";
    }

    private static IEnumerable<string> NamesThatDoNotFit(Picture picture) =>
        from shape in picture.Shapes
        from fault in new[]
        {
            shape.Name.All(shape.Box.Holds) ? null : "does not fit into its box",
            shape.Name.Any(line => shape.Signs.Any(line.Meets)) ? "lies over its sign" : null,
        }
        where fault is not null
        select $"the name of {shape.Id} {fault}";
}
