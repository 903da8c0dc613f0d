using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>Waits until a person says that it is done.</summary>
internal sealed class UserTask : ActivityBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity)
    {
        Open(step, self);
        if (
            activity.Approval?.Merged is { } merged
            && step[self.Key].Task is { Assignee: { } person, InsteadOf: null }
        )
            Merge(step, step[self.Key], activity, person, merged);
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

    /// <summary>What it was sent back for is done: it begins once more.</summary>
    public override void Resume(Step step, Instance self, Element element)
    {
        if (self.Phase == Phase.SetAside)
            BeginAgain(step, self, (Element.Activity)element);
    }

    /// <summary>Opens the task, perhaps again: then for who had it.</summary>
    public static void Open(Step step, Instance self)
    {
        OpenTask? task = TaskOf(step, self);
        // Who had it before has it again; else there must be somebody.
        if (self.Holder is null)
            task = Staffing.Find(step, self, RulesOf(step, self), task);
        if (task is null)
            return;
        step.Emit(new CaseEvent.TaskOpened(self.Key, task));
        Signing.Ask(step, self.Key);
    }

    private static Assignment RulesOf(Step step, Instance self) =>
        ((Element.UserTask)step.ElementOf(self)!).Assignment;

    /// <summary>The task as it opens now.</summary>
    public static OpenTask TaskOf(Step step, Instance self)
    {
        var activity = (Element.UserTask)step.ElementOf(self)!;
        var assignment = activity.Assignment;
        var due = At(step, self, assignment.Due);
        return new(activity.Name)
        {
            Assignee =
                self.Holder
                ?? (
                    assignment.Assignee is { } assignee
                        ? NameList.Of(step.Evaluate(assignee, self.Key)).FirstOrDefault()
                        : null
                ),
            CandidateUsers = NameList.Of(step, self.Key, assignment.CandidateUsers),
            CandidateGroups = NameList.Of(step, self.Key, assignment.CandidateGroups),
            Lane = activity.Lane,
            DueAt = due?.DueAt,
            DueRule = due?.Rule,
            FollowUpAt = At(step, self, assignment.FollowUp)?.DueAt,
            Priority = Number(step, self, assignment.Priority),
            Form = assignment.Form,
        };
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
