using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads how a step decides, what it decides on, and who may begin a process.</summary>
internal static class ApprovalReader
{
    /// <summary>How a step decides; null where it does not.</summary>
    public static ApprovalRule? Read(ProcessContext context, XmlNode node)
    {
        var file = context.File;
        var kind = Words.Read<ApprovalKind>(file, file.Extra(node, "approval"));
        var subjects = Words.ReadAll<ApprovalSubject>(file, file.Extra(node, "subject"));
        var merged = file.Extra(node, "merged");
        if (kind is null)
            return subjects.IsEmpty
                ? null
                : new(ApprovalKind.Single) { Subjects = subjects, Merged = Formula(merged) };
        return new(kind.Value) { Subjects = subjects, Merged = Formula(merged) };

        Formula? Formula(Passage? given) =>
            given is { } passage ? context.Expressions.NameOrExpression(passage) : null;
    }

    /// <summary>How a process is called in the catalogue of what may be begun; null where it is not in it.</summary>
    public static StartRule? Start(BpmnFile file, XmlNode node)
    {
        var groups = file.Extra(node, "candidateGroups")?.Text ?? "";
        return file.Extra(node, "startable") is { } label
            ? new(
                label.Text,
                [
                    .. groups.Split(
                        ',',
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    ),
                ]
            )
            : null;
    }
}
