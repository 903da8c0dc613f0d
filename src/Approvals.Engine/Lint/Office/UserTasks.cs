using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Office;

/// <summary>The user tasks of a file, as they stand there and as they will run.</summary>
internal static class UserTasks
{
    public static IEnumerable<(Node Node, Element.UserTask Element)> Of(LintSubject file)
    {
        var byId = file
            .Processes.SelectMany(process => process.Elements.Values)
            .OfType<Element.UserTask>()
            .DistinctBy(task => task.Id, StringComparer.Ordinal)
            .ToDictionary(task => task.Id, StringComparer.Ordinal);
        foreach (var node in file.All("userTask"))
        {
            if (node.Id is { } id && byId.TryGetValue(id, out var element))
                yield return (node, element);
        }
    }
}
