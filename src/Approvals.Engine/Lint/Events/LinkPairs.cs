using Approvals.Engine.Lint.Paths;

namespace Approvals.Engine.Lint.Events;

/// <summary>
/// Links pair within a scope: one event or several throw a link, exactly one of the same name catches it (10.5.5).
/// </summary>
internal static class LinkPairs
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        file.All("flowElementsContainer").SelectMany(CheckScope);

    private static IEnumerable<Complaint> CheckScope(Node scope)
    {
        var throwing = Links(scope, "intermediateThrowEvent");
        var catching = Links(scope, "intermediateCatchEvent");
        foreach (
            var (name, happening) in throwing
                .Where(link => !catching.Contains(link.Key))
                .SelectMany(Pairs)
        )
            yield return new(
                happening,
                $"an event in {scope} that catches the link '{name}'",
                "there is none"
            );
        foreach (
            var (name, happening) in catching
                .Where(link => !throwing.Contains(link.Key))
                .SelectMany(Pairs)
        )
            yield return new(
                happening,
                $"an event in {scope} that throws the link '{name}'",
                "there is none"
            );
        foreach (var (name, happening) in catching.SelectMany(link => Pairs(link).Skip(1)))
            yield return new(
                happening,
                $"only one event in {scope} that catches the link '{name}'",
                $"{happening} is another one"
            );
    }

    private static ILookup<string, Node> Links(Node scope, string kind) =>
        (
            from happening in scope.ChildrenOf(kind)
            from trigger in happening.Triggers
            where trigger.Is("linkEventDefinition")
            select (Name: Ways.LinkName(trigger, happening), Event: happening)
        ).ToLookup(link => link.Name, link => link.Event, StringComparer.Ordinal);

    private static IEnumerable<(string Name, Node Event)> Pairs(IGrouping<string, Node> link) =>
        link.Select(happening => (link.Key, happening));
}
