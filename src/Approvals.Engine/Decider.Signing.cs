using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Engine.Model.Forms;
using Approvals.Engine.Run;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Engine;

// Who prepares a task, and who signs it, beside who has it.
public static partial class Decider
{
    private static Decision Delegate(Step step, Command.DelegateTask command)
    {
        var (self, refused) = Held(step, command.Key, command.By, TaskActions.Delegate);
        if (self is not { Task: { } task })
            return refused!;
        if (task.Delegation is { } already)
            return NotPossible(
                step,
                $"a task that nobody prepares, but '{already.Person}' does; take it back first"
            );
        if (command.Person.Length == 0 || command.Person == task.Assignee)
            return NotPossible(
                step,
                $"somebody other than '{task.Assignee}' to prepare it, but found '{command.Person}'"
            );
        if (command.Until <= step.Now.At)
            return NotPossible(
                step,
                $"a time after now until which it is prepared, but found {command.Until:O}"
            );
        step.Emit(
            new CaseEvent.TaskDelegated(
                self.Key,
                command.Person,
                command.Scope,
                command.Until,
                command.By,
                command.Reason
            )
        );
        return step.Decide();
    }

    private static Decision TakeBack(Step step, Command.TakeBackTask command)
    {
        if (step.State.Find(command.Key) is not { Task: { } task })
            return NotFound(step, $"an open task {command.Key}");
        if (task.Delegation is null)
            return NotPossible(step, "a task that somebody prepares, but nobody does");
        if (command.By is { } by && by != task.Assignee)
            return ClaimedBy(step, task.Assignee!);
        step.Emit(new CaseEvent.TaskTakenBack(command.Key, command.By));
        return step.Decide();
    }

    private static Decision Prepare(Step step, Command.PrepareTask command)
    {
        if (step.State.Find(command.Key) is not { Task: { } task } self)
            return NotFound(step, $"an open task {command.Key}");
        if (task.Delegation is not { } delegation)
            return NotPossible(step, "a task that was given to be prepared, but this one was not");
        if (command.By is { } by && by != delegation.Person)
            return Decision.Reject(
                step.State,
                RejectionReason.NotTheirs,
                $"Expected '{delegation.Person}', who prepares the task, but found '{by}'."
            );
        if (delegation.Until < step.Now.At)
            return NotPossible(
                step,
                $"it to be prepared until {delegation.Until:O}, but that is over; only who has it may do it now"
            );
        var form = FormOf(step, self);
        var filling = Fill(step, form, self.Key, command.Values, command.By);
        // Who has it fills in the rest, and signs.
        var wrong = filling.Complaints.RemoveAll(c => c.Code == FormComplaint.Missing);
        if (!wrong.IsEmpty)
            return Decision.Reject(step.State, form!, wrong);
        step.Emit(new CaseEvent.TaskPrepared(self.Key, command.By, filling.Values));
        return step.Decide();
    }

    private static Decision Add(Step step, Command.AddSigner command)
    {
        var (self, refused) = Held(step, command.Key, command.By, TaskActions.AddSigner);
        if (self is not { Task: { } task })
            return refused!;
        if (command.Person.Length == 0 || command.Person == task.Assignee)
            return NotPossible(
                step,
                $"somebody other than '{task.Assignee}' to sign, too, but found '{command.Person}'"
            );
        if (IsSignerOf(self, command.Person))
            return SignsAlready(step, command.Person);
        if (self.Signers.Length >= Signer.MaxPerTask)
            return NotPossible(
                step,
                $"at most {Signer.MaxPerTask} added signers, but {Names(self.Signers)} sign already"
            );
        step.Emit(
            new CaseEvent.SignerAdded(
                self.Key,
                command.Person,
                command.Mode,
                command.By,
                command.Reason
            )
        );
        Signing.Ask(step, self.Key);
        step.ConditionsAreStale = true;
        return Rest.Reach(step);
    }

    private static Decision Remove(Step step, Command.RemoveSigner command)
    {
        var self = step.State.Find(command.Key);
        if (self?.Signers.FirstOrDefault(s => s.Person == command.Person) is not { } signer)
            return NotFound(step, $"a signer '{command.Person}' of a task {command.Key}");
        if (signer.Outcome != SignerOutcome.Open)
            return NotPossible(
                step,
                $"a signer who has not answered, but '{signer.Person}' has; an opinion stays"
            );
        if (signer.AddedBy != command.By)
            return Decision.Reject(
                step.State,
                RejectionReason.NotTheirs,
                $"Expected the one who added '{signer.Person}', but that was "
                    + $"{signer.AddedBy ?? "nobody in particular"}."
            );
        var own = Signing.TaskOf(step, self.Key, signer.Person);
        step.Emit(new CaseEvent.SignerRemoved(self.Key, signer.Person, command.By, command.Reason));
        if (own is not null)
            step.Cancel(own, CancelReason.Removed);
        Signing.Settle(step, self.Key);
        step.ConditionsAreStale = true;
        return Rest.Reach(step);
    }

    private static Decision Answer(Step step, Instance self, Command.CompleteTask command)
    {
        var form = self.Task!.Form ?? SignerForm.Id;
        var filling = Fill(step, form, self.Key, command.Values, command.By);
        if (!filling.Complaints.IsEmpty)
            return Decision.Reject(step.State, form, filling.Complaints);
        var outcome = TextOf(filling.Values, SignerForm.Outcome) switch
        {
            Signer.Agree => SignerOutcome.Agree,
            Signer.Disagree => SignerOutcome.Disagree,
            _ => SignerOutcome.Open,
        };
        if (outcome == SignerOutcome.Open)
            return NotPossible(
                step,
                $"'{SignerForm.Outcome}' to be {Signer.Agree} or {Signer.Disagree}, but it is neither"
            );
        step.Emit(new CaseEvent.TaskCompleted(self.Key, command.By, filling.Values));
        step.Emit(
            new CaseEvent.SignerAnswered(
                self.Key,
                self.Task!.Assignee!,
                outcome,
                TextOf(filling.Values, SignerForm.Opinion)
            )
        );
        Signing.Settle(step, self.Scope);
        step.ConditionsAreStale = true;
        return Rest.Reach(step);
    }

    // A task that somebody has who may do that with it; or why not.
    private static (Instance? Self, Decision? Refused) Held(
        Step step,
        int key,
        string? by,
        TaskActions action
    )
    {
        if (step.State.Find(key) is not { Task: { } task } self)
            return (null, NotFound(step, $"an open task {key}"));
        if (self.IsSigner)
            return (null, OnlySigns(step, key));
        if (Forbids(step, self, action) is { } forbidden)
            return (null, forbidden);
        if (task.Assignee is null)
            return (
                null,
                Decision.Reject(
                    step.State,
                    RejectionReason.NotClaimed,
                    $"Expected somebody to have task {key}, but nobody has. Claim it first."
                )
            );
        return by is not null && by != task.Assignee
            ? (null, ClaimedBy(step, task.Assignee))
            : (self, null);
    }

    private static Decision? Forbids(Step step, Instance self, TaskActions action) =>
        Forbids(step, step.ElementOf(self), action);

    private static Decision? Forbids(Step step, Element? element, TaskActions action) =>
        element is Element.UserTask { Assignment.Forbids: var forbids } && forbids.HasFlag(action)
            ? Decision.Reject(
                step.State,
                RejectionReason.Forbidden,
                $"Expected a step that allows '{action}', but {element} forbids it."
            )
            : null;

    private static bool IsSignerOf(Instance self, string person) =>
        self.Signers.Any(s => s.Person == person);

    private static Decision SignsAlready(Step step, string person) =>
        NotPossible(step, $"somebody who does not sign the task yet, but '{person}' does");

    private static Decision OnlySigns(Step step, int key) =>
        NotPossible(
            step,
            $"a task that is somebody's own, but {key} is that of an added signer, who can only answer it"
        );

    private static string Names(IEnumerable<Signer> signers) =>
        string.Join(", ", signers.Select(s => $"'{s.Person}'"));

    private static string? TextOf(Value.Context values, string key) =>
        values.TryGet(key, out var value) && value is Value.String { Text: var text } ? text : null;
}
