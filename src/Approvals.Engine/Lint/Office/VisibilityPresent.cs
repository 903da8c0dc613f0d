using Approvals.Engine.Reading;

namespace Approvals.Engine.Lint.Office;

/// <summary>
/// Each user task says who may see what is dealt with there, by its own class or that of its process, and the class is
/// one that there are rules for.
/// </summary>
internal static class VisibilityPresent
{
    public static IEnumerable<Complaint> Check(LintSubject file) =>
        from node in file.Nodes
        where node.Is("process") || node.Is("userTask")
        let own = Deciding.Own(node, "visibility")
        let given = own?.Value.Trim()
        where
            given is { Length: > 0 }
                ? !OfficeExtension.VisibilityClasses.Contains(given)
                : node.Is("userTask")
                    && string.IsNullOrWhiteSpace(
                        node.Process is { } process
                            ? Deciding.Own(process, "visibility")?.Value
                            : null
                    )
        select new Complaint(
            node,
            $"a class of what {node} deals with (approvals:visibility), here or at the process: one of "
                + string.Join(", ", OfficeExtension.VisibilityClasses),
            given is { Length: > 0 } ? $"'{given}' is none of them" : "it has none"
        )
        {
            Attribute = own,
        };
}
