using Approvals.Engine.Model;

namespace Approvals.Engine.Lint.Activities;

/// <summary>A business rule task evaluates a decision that exists (10.3.3).</summary>
internal static class UnknownDecision
{
    public static IEnumerable<Complaint> Check(LintSubject file)
    {
        var known = file
            .Library.Decisions.SelectMany(model => model.DecisionNames)
            .ToHashSet(StringComparer.Ordinal);
        return from process in file.Processes
            from element in process.Elements.Values
            let task = element as Element.BusinessRuleTask
            where task?.Decision?.Literal is { } name && !known.Contains(name)
            let node = file.Find(task.Id)
            where node is not null
            orderby node.Xml.Line, node.Xml.Column
            select new Complaint(
                node,
                $"a decision '{task.Decision!.Literal}' for {node}",
                "there is none in the files that were checked together"
            )
            {
                Called = task.Decision!.Literal,
            };
    }
}
