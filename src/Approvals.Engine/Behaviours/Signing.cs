using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// Signers that people add to a task (加签). Each has a task of their own inside of the one that is signed, so that it
/// goes wherever that goes: interrupted, returned, withdrawn, cancelled.
/// </summary>
internal static class Signing
{
    /// <summary>The task that an added signer has to do; null where there is none, or none yet.</summary>
    public static Instance? TaskOf(Step step, int task, string person) =>
        step.Inside(task).Find(i => i.IsSigner && i.Task?.Assignee == person);

    /// <summary>Asks those who have to answer now, and have not been asked.</summary>
    public static void Ask(Step step, int task)
    {
        var self = step[task];
        foreach (var signer in self.Signers)
        {
            var isTheirTurn = signer.Mode != SignerMode.After || self.Phase == Phase.Signing;
            if (
                isTheirTurn
                && signer.Outcome == SignerOutcome.Open
                && TaskOf(step, task, signer.Person) is null
            )
                Open(step, self, signer);
        }
    }

    /// <summary>
    /// Lets a task that was done go on when nobody has to answer any more. Where somebody disagreed after it was done,
    /// nothing is decided: it opens again for who did it, who sees that.
    /// </summary>
    public static void Settle(Step step, int task)
    {
        var self = step[task];
        if (self.Phase != Phase.Signing || self.IsUnsigned())
            return;
        if (self.Signers.Any(s => s is { IsLate: true, Outcome: SignerOutcome.Disagree }))
            UserTask.Open(step, self);
        else
        {
            step.Assign(task, self.Draft!.Values);
            ActivityBehaviour.Complete(
                step,
                step[task],
                (Element.Activity)step.ElementOf(self)!,
                self.Draft.By
            );
        }
    }

    /// <summary>Opens a task that was done again, for who did it: no signer answers it until it is done once
    /// more.</summary>
    public static void TakeBack(Step step, Instance self)
    {
        foreach (var one in step.Inside(self.Key).Where(i => i.IsSigner))
        {
            if (self.Signers.Any(s => s.Person == one.Task?.Assignee && s.Mode == SignerMode.After))
                step.Cancel(one, CancelReason.Withdrawn);
        }
        UserTask.Open(step, step[self.Key]);
    }

    private static void Open(Step step, Instance self, Signer signer)
    {
        var key = step.State.NextKey;
        step.Emit(new CaseEvent.ElementEntered(key, self.Element, self.Key, null) { Signs = true });
        // While the task is open its signers have as long as it has; after that, as long as it had.
        var like = self.Task ?? UserTask.TaskOf(step, self);
        step.Emit(
            new CaseEvent.TaskOpened(
                key,
                new(like.Name)
                {
                    Assignee = signer.Person,
                    Lane = like.Lane,
                    DueAt = like.DueAt,
                    DueRule = like.DueRule,
                    Priority = like.Priority,
                    Form = Model.Forms.SignerForm.Id,
                }
            )
        );
    }
}
