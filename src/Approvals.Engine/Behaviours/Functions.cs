using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>Work that is asked for outside of the engine, and waited for.</summary>
internal static class Functions
{
    /// <summary>Asks.</summary>
    public static void Request(
        Step step,
        Instance self,
        Element.Activity activity,
        Function function
    )
    {
        var name = step.Evaluate(function.Name, self.Key);
        step.Emit(
            new CaseEvent.FunctionRequested(
                self.Key,
                new(
                    name is Value.String { Text: var text } ? text : name.ToString(),
                    step.Compute(activity.Inputs, self.Key),
                    function.Retries
                )
            )
        );
    }

    /// <summary>What was asked for was done.</summary>
    public static void Complete(
        Step step,
        Instance self,
        Element.Activity activity,
        Value.Context results
    )
    {
        step.Emit(new CaseEvent.FunctionCompleted(self.Key, results));
        if (Of(activity)?.ResultVariable is not { } variable)
            step.Assign(self.Key, results);
        else if (results.TryGet("result", out var result))
            step.Assign(self.Key, variable, result);
        else
            step.Assign(self.Key, variable, results);
        ActivityBehaviour.Complete(step, step[self.Key], activity);
    }

    /// <summary>What was asked for failed: it is tried again, or becomes an incident.</summary>
    public static void Fail(Step step, Instance self, Element.Activity activity, string problem)
    {
        var left = Math.Max(self.Request!.RetriesLeft - 1, 0);
        step.Emit(new CaseEvent.FunctionFailed(self.Key, problem, left));
        if (self.Request.RetriesLeft > 0)
            return;
        step.Fail(
            step[self.Key],
            IncidentKind.FunctionFailed,
            $"Expected '{self.Request.Name}' to be done for {activity}, but: {problem}"
        );
    }

    private static Function? Of(Element.Activity activity) =>
        activity switch
        {
            Element.ServiceTask task => task.Function,
            Element.SendTask task => task.Function,
            Element.BusinessRuleTask task => task.Function,
            _ => null,
        };
}
