using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>Waits until a person says that it is done.</summary>
internal sealed class UserTask : ActivityBehaviour
{
    protected override void Begin(Step step, Instance self, Element.Activity activity) =>
        Open(step, self);

    /// <summary>What it was sent back for is done: it begins once more.</summary>
    public override void Resume(Step step, Instance self, Element element)
    {
        if (self.Phase == Phase.SetAside)
            BeginAgain(step, self, (Element.Activity)element);
    }

    /// <summary>Opens the task, perhaps again: then for who had it.</summary>
    public static void Open(Step step, Instance self)
    {
        step.Emit(new CaseEvent.TaskOpened(self.Key, TaskOf(step, self)));
        Signing.Ask(step, self.Key);
    }

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
