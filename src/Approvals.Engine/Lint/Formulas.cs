using System.Diagnostics;
using Approvals.Engine.Model;

namespace Approvals.Engine.Lint;

/// <summary>All formulas of a process.</summary>
internal static class Formulas
{
    /// <summary>The formulas, each with the id of the element or flow that it belongs to.</summary>
    public static IEnumerable<(string Owner, Formula Formula)> Of(CompiledProcess process)
    {
        if (process.Concerns is { } concerns)
            yield return (process.Id, concerns);
        foreach (var element in process.Elements.Values)
        {
            foreach (var formula in Of(element).OfType<Formula>())
                yield return (element.Id, formula);
            foreach (var flow in element.Outgoing)
            {
                if (flow.Condition is { } condition)
                    yield return (flow.Id, condition);
            }
        }
    }

    private static IEnumerable<Formula?> Of(Element element) =>
        element switch
        {
            Element.Activity activity =>
            [
                .. Of(activity.Inputs),
                .. Of(activity.Outputs),
                .. Of(activity.Loop),
                .. OfKind(activity),
            ],
            Element.Event happening =>
            [
                .. Of(happening.Mappings),
                .. happening.Definitions.SelectMany(Of),
            ],
            Element.ComplexGateway gateway => [gateway.ActivationCondition],
            Element.Gateway => [],
            _ => throw new UnreachableException(element.GetType().Name),
        };

    private static IEnumerable<Formula?> OfKind(Element.Activity activity) =>
        activity switch
        {
            Element.UserTask task => Of(task.Assignment),
            Element.ServiceTask task => [task.Function?.Name],
            Element.SendTask task => [.. Of(task.Message), task.Function?.Name],
            Element.ReceiveTask task => Of(task.Message),
            Element.BusinessRuleTask task => [task.Decision, task.Function?.Name],
            Element.ScriptTask task => [task.Script],
            Element.CallActivity call => [call.CalledElement],
            Element.AdHocSubProcess scope => [scope.CompletionCondition],
            _ => [],
        };

    private static IEnumerable<Formula?> Of(Assignment assignment) =>
        [
            assignment.Assignee,
            .. assignment.CandidateUsers,
            .. assignment.CandidateGroups,
            assignment.Due?.Text,
            assignment.FollowUp?.Text,
            assignment.Priority,
            assignment.Concerns,
            assignment.Recuses,
        ];

    private static IEnumerable<Formula?> Of(IEnumerable<Mapping> mappings) =>
        mappings.Select(mapping => mapping.Source);

    private static IEnumerable<Formula?> Of(Loop? loop) =>
        loop switch
        {
            null => [],
            Loop.Standard standard => [standard.Maximum, standard.Condition],
            Loop.MultiInstance multi =>
            [
                multi.Cardinality,
                multi.Collection,
                multi.OutputElement,
                multi.CompletionCondition,
                .. multi.Throws is null ? [] : Of(multi.Throws),
                .. multi.ConditionalThrows.Select(t => t.Condition),
                .. multi.ConditionalThrows.SelectMany(t => Of(t.Throws)),
            ],
            _ => throw new UnreachableException(loop.GetType().Name),
        };

    private static IEnumerable<Formula?> Of(EventDefinition definition) =>
        definition switch
        {
            EventDefinition.Timer timer => [timer.Rule.Text],
            EventDefinition.Message message => Of(message.Rule),
            EventDefinition.Signal signal => [signal.Name],
            EventDefinition.Conditional conditional => [conditional.Condition],
            _ => [],
        };

    private static IEnumerable<Formula?> Of(MessageRule? rule) =>
        rule is null
            ? []
            :
            [
                rule.Name,
                rule.CorrelationKey,
                .. rule.Properties.Select(property => property.FromMessage),
                .. rule.Properties.Select(property => property.FromData),
                rule.Action?.Label,
                .. rule.Action?.Users ?? [],
                .. rule.Action?.Groups ?? [],
            ];
}
