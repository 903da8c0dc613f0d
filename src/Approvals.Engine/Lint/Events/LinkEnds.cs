namespace Approvals.Engine.Lint.Events;

/// <summary>
/// Where a link names its other end, that is one: the target of an event that throws catches, the sources of one that
/// catches throw, and both have the same name (10.5.5).
/// </summary>
internal static class LinkEnds
{
    private static readonly (string Part, string Kind)[] Ends =
    [
        ("target", "intermediateCatchEvent"),
        ("source", "intermediateThrowEvent"),
    ];

    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from link in file.All("linkEventDefinition")
        from end in Ends
        from other in file.Targets(link, end.Part)
        where other.Is("linkEventDefinition")
        let isEnd = other.Parent is { } happening && happening.Is(end.Kind)
        where !isEnd || other["name"] != link["name"]
        select new Complaint(
            link,
            $"'{end.Part}' of {link} of {link.Parent} to name the same link of an {end.Kind}",
            isEnd
                ? $"{other.Parent} has the link '{other["name"]}'"
                : $"it names that of {other.Parent}"
        );
}
