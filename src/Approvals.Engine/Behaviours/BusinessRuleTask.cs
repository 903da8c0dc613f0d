using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;
using Approvals.Feel.Dmn;

namespace Approvals.Engine.Behaviours;

/// <summary>Evaluates a decision of DMN, and keeps its result.</summary>
internal sealed class BusinessRuleTask : ActivityBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity)
    {
        var task = (Element.BusinessRuleTask)activity;
        if (task.Function is { } function)
        {
            Functions.Request(step, self, activity, function);
            return;
        }
        if (task.Decision is null)
        {
            Complete(step, self, activity);
            return;
        }
        var name = step.Evaluate(task.Decision, self.Key) is Value.String { Text: var text }
            ? text
            : "";
        if (ModelWith(step.ProcessIn(self.Scope).Library, name) is not { } model)
        {
            step.Fail(
                self,
                IncidentKind.NothingToCall,
                $"Expected a decision '{name}' for {activity}, but the definitions have none of that name."
            );
            return;
        }
        var inputs = Visible.Merged(step.State, self);
        var result = model.Evaluate(name, inputs, step.Now.At, days: step.Now.Calendar).Value;
        step.Emit(new CaseEvent.DecisionMade(self.Key, name, result));
        Results.Keep(step, self, task.ResultVariable, result);
        Complete(step, step[self.Key], activity);
    }

    private static DmnModel? ModelWith(Library library, string decision) =>
        library.Decisions.FirstOrDefault(m =>
            m.DecisionNames.Contains(decision, StringComparer.Ordinal)
        );
}
