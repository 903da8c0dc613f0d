using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>Waits until a person says that it is done.</summary>
internal sealed class UserTask : ActivityBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity)
    {
        var assignment = ((Element.UserTask)activity).Assignment;
        var due = At(step, self, assignment.Due);
        var task = new OpenTask(activity.Name)
        {
            Assignee = assignment.Assignee is { } assignee
                ? NameList.Of(step.Evaluate(assignee, self.Key)).FirstOrDefault()
                : null,
            CandidateUsers = NameList.Of(step, self.Key, assignment.CandidateUsers),
            CandidateGroups = NameList.Of(step, self.Key, assignment.CandidateGroups),
            Lane = activity.Lane,
            DueAt = due?.DueAt,
            DueRule = due?.Rule,
            FollowUpAt = At(step, self, assignment.FollowUp)?.DueAt,
            Priority = Number(step, self, assignment.Priority),
            Form = assignment.Form,
        };
        if (Staffing.Find(step, self, assignment, task) is not { } staffed)
            return;
        step.Emit(new CaseEvent.TaskOpened(self.Key, staffed));
        if (
            activity.Approval?.Merged is { } merged
            && staffed is { Assignee: { } person, InsteadOf: null }
        )
            Merge(step, self, activity, person, merged);
    }

    // Who has just decided is not asked the same again: nothing was changed by anybody in between.
    private static void Merge(
        Step step,
        Instance self,
        Element.Activity activity,
        string person,
        Formula merged
    )
    {
        var last = step.State.Passed.LastOrDefault(passed => passed.By is not null);
        if (
            last is null
            || last.By != person
            || last.Scope != self.Scope
            || step.ElementIn(last.Scope, last.Element)
                is not Element.Activity { Approval: not null }
            || step.Evaluate(merged, self.Scope) is not Value.Context values
        )
            return;
        step.Emit(
            new CaseEvent.TaskCompleted(self.Key, person, values) { MergedWith = last.Element }
        );
        step.Assign(self.Key, values);
        Complete(step, step[self.Key], activity, person);
    }

    // A date that cannot be computed opens the task without one: the work must not stand still for it.
    private static TimerStart? At(Step step, Instance self, TimerRule? rule) =>
        rule?.Start(step.VariablesAt(self.Key), step.Now, out _);

    private static int? Number(Step step, Instance self, Formula? formula) =>
        formula is null
            ? null
            : step.Evaluate(formula, self.Key) switch
            {
                Value.Number { Amount: >= 0 and <= 100 } number => (int)number.Amount,
                Value.String text when int.TryParse(text.Text, out var number) => number,
                _ => null,
            };
}
