using Approvals.Engine.Model;

namespace Approvals.Engine.Reading;

/// <summary>Reads which actions a step forbids: names with commas between.</summary>
internal static class ForbidsReader
{
    private static readonly TaskActions[] All =
    [
        .. Enum.GetValues<TaskActions>().Where(a => a != TaskActions.None),
    ];

    public static TaskActions Read(BpmnFile file, Passage? given)
    {
        var all = TaskActions.None;
        if (given is not { } at)
            return all;
        var names = at.Text.Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        foreach (var name in names)
        {
            var action = Array.Find(All, a => JsonAt.NameOf(a) == name);
            if (action == TaskActions.None)
                file.Findings.Error(
                    "attribute-value",
                    at,
                    $"'forbids' to name some of {string.Join(", ", All.Select(JsonAt.NameOf))}",
                    $"found '{name}'"
                );
            all |= action;
        }
        return all;
    }
}
