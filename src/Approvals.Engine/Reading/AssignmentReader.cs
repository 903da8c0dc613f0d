using Approvals.Engine.Model;
using Approvals.Feel.Xml;

namespace Approvals.Engine.Reading;

/// <summary>Reads who may do a user task, until when and with which form: from extensions, and from BPMN's
/// resources.</summary>
internal static class AssignmentReader
{
    public static Assignment Read(ProcessContext context, XmlNode node)
    {
        var file = context.File;
        var expressions = context.Expressions;
        var zeebe = file.ExtraElement(node, "assignmentDefinition");
        var schedule = file.ExtraElement(node, "taskSchedule");
        var resources = ResourceReader.Read(context, node);

        return new()
        {
            Assignee = expressions.Text(Given(file, node, "assignee", zeebe)) ?? resources.Assignee,
            CandidateUsers =
            [
                .. expressions.Texts(Given(file, node, "candidateUsers", zeebe)),
                .. resources.Users,
            ],
            CandidateGroups =
            [
                .. expressions.Texts(Given(file, node, "candidateGroups", zeebe)),
                .. resources.Groups,
            ],
            Due = Date(context, Given(file, node, "dueDate", schedule)),
            FollowUp = Date(context, Given(file, node, "followUpDate", schedule)),
            Priority = Priority(context, node),
            Form = FormOf(file, node),
            Duty = file.Extra(node, "duty")?.Text,
            Concerns = file.Extra(node, "concerns") is { } concerns
                ? expressions.Feel(concerns)
                : null,
            Recuses = file.Extra(node, "recuses") is { } recuses ? expressions.Feel(recuses) : null,
            Visibility = file.Extra(node, "visibility")?.Text,
            NobodyFound = Words.Read<VacancyRule>(file, file.Extra(node, "nobodyFound")) ?? default,
            ApproverIsStarter =
                Words.Read<StarterRule>(file, file.Extra(node, "approverIsStarter")) ?? default,
            OnTimeout = Words.Read<TimeoutRule>(file, file.Extra(node, "onTimeout")) ?? default,
            Forbids = ForbidsReader.Read(file, file.Extra(node, "forbids")),
        };
    }

    private static Passage? Given(BpmnFile file, XmlNode node, string name, XmlNode? zeebe) =>
        file.Extra(node, name) ?? (zeebe is null ? null : file.Own(zeebe, name));

    private static TimerRule? Date(ProcessContext context, Passage? given) =>
        context.Expressions.Text(given) is { } text
            ? TimerRule.Of(TimerKind.DateOrDuration, text)
            : null;

    private static Formula? Priority(ProcessContext context, XmlNode node)
    {
        var zeebe = context.File.ExtraElement(node, "priorityDefinition");
        var given =
            context.File.Extra(node, "priority")
            ?? (zeebe is null ? null : context.File.Own(zeebe, "priority"));
        return context.Expressions.Text(given);
    }

    private static string? FormOf(BpmnFile file, XmlNode node)
    {
        file.ExtraElement(node, "userTask"); // Zeebe marks tasks that its own engine keeps; so does ours.
        if ((file.Extra(node, "formKey", "formRef") ?? file.Extra(node, "formId")) is { } attribute)
            return attribute.Text;
        if (file.ExtraElement(node, "formDefinition") is not { } form)
            return null;
        return (
            file.Own(form, "formId")
            ?? file.Own(form, "formKey")
            ?? file.Own(form, "externalReference")
        )?.Text;
    }
}
