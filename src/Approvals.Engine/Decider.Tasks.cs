using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Run.Forms;
using Approvals.Feel;

namespace Approvals.Engine;

// What people, the clock, other cases and programs do.
public static partial class Decider
{
    private static Decision Complete(Step step, Command.CompleteTask command)
    {
        if (step.State.Find(command.Key) is not { Task: { } task } self)
            return NotFound(step, $"an open task {command.Key}");
        if (command.By is { } by && task.Assignee is { } assignee && assignee != by)
            return ClaimedBy(step, assignee);
        if (self.IsSigner)
            return Answer(step, self, command);
        if (self.IsUnsigned(SignerMode.Before))
            return Decision.Reject(
                step.State,
                RejectionReason.AwaitsSigners,
                $"Expected all who were asked to sign before task {command.Key} to have answered, but "
                    + $"{Names(self.Signers.Where(IsOpenBefore))} has not. Wait, or remove the signer."
            );

        var form = FormOf(step, self);
        var filling = Fill(step, form, self.Key, command.Values, command.By);
        if (!filling.Complaints.IsEmpty)
            return Decision.Reject(step.State, form!, filling.Complaints);
        step.Emit(new CaseEvent.TaskCompleted(self.Key, command.By, filling.Values));
        if (step[self.Key].Phase == Phase.Signing)
        {
            Signing.Ask(step, self.Key);
            return Rest.Reach(step);
        }
        step.Assign(self.Key, filling.Values);
        ActivityBehaviour.Complete(step, step[self.Key], ActivityOf(step, self), command.By);
        return Rest.Reach(step);
    }

    private static bool IsOpenBefore(Signer signer) =>
        signer is { Mode: SignerMode.Before, Outcome: SignerOutcome.Open };

    private static string? FormOf(Step step, Instance self) =>
        (ActivityOf(step, self) as Element.UserTask)?.Assignment.Form;

    // Where there is no form of that id, anything counts as filled in.
    private static FormFilling Fill(
        Step step,
        string? form,
        int at,
        Value.Context given,
        string? by
    ) =>
        form is not null && step.Process.Library.Form(form) is { } found
            ? FormFill.Check(found, given, new([.. step.VariablesAt(at)], step.Now, by))
            : new(given, []);

    private static Decision Claim(Step step, Command.ClaimTask command)
    {
        if (step.State.Find(command.Key) is not { Task: { } task } self)
            return NotFound(step, $"an open task {command.Key}");
        if (task.Assignee is { } assignee)
            return ClaimedBy(step, assignee);
        if (IsSignerOf(self, command.Person))
            return SignsAlready(step, command.Person);
        step.Emit(new CaseEvent.TaskClaimed(command.Key, command.Person));
        return step.Decide();
    }

    private static Decision Release(Step step, Command.ReleaseTask command)
    {
        if (step.State.Find(command.Key) is not { Task: { } task } self)
            return NotFound(step, $"an open task {command.Key}");
        if (self.IsSigner)
            return OnlySigns(step, command.Key);
        if (task.Assignee is null)
            return Decision.Reject(
                step.State,
                RejectionReason.NotClaimed,
                $"Expected somebody to have task {command.Key}, but nobody has."
            );
        if (command.By is { } by && by != task.Assignee)
            return ClaimedBy(step, task.Assignee);
        step.Emit(new CaseEvent.TaskReleased(command.Key, command.By));
        return step.Decide();
    }

    private static Decision Assign(Step step, Command.AssignTask command)
    {
        if (step.State.Find(command.Key) is not { Task: { } task } self)
            return NotFound(step, $"an open task {command.Key}");
        if (self.IsSigner)
            return OnlySigns(step, command.Key);
        // Who has it may not pass it on; who hands over the work of somebody absent does something else.
        if (
            command.By is { } by
            && by == task.Assignee
            && Forbids(step, self, TaskActions.Transfer) is { } forbidden
        )
            return forbidden;
        if (IsSignerOf(self, command.Person))
            return SignsAlready(step, command.Person);
        step.Emit(new CaseEvent.TaskAssigned(command.Key, command.Person, command.By));
        return step.Decide();
    }

    private static Decision Fire(Step step, Command.FireTimer command)
    {
        if (step.State.FindWait(command.Key) is not Wait.Timer timer)
            return NotFound(step, $"a timer {command.Key}");
        if (timer.DueAt > step.Now.At)
            return Decision.Reject(
                step.State,
                RejectionReason.NotDue,
                $"Expected the time of timer {command.Key} to have come, but it is due at {timer.DueAt:O}."
            );
        Waiting.Fire(step, timer);
        return Rest.Reach(step);
    }

    private static Decision Deliver(Step step, Command.DeliverMessage command)
    {
        if (step.State.FindWait(command.Key) is not Wait.Message wait)
            return NotFound(step, $"a wait {command.Key} for a message");
        if (!Messages.IsFor(step, wait, command.CorrelationKey, command.Payload))
            return Decision.Reject(
                step.State,
                RejectionReason.NotCorrelated,
                $"Expected a message '{wait.Name}' that correlates, but this one is for somebody else."
            );
        // Programs and other cases bring what they bring; a form is what people are asked.
        var form = command.By is null ? null : Messages.RuleOf(step, wait)?.Action?.Form;
        var filling = Fill(step, form, wait.Owner, command.Payload, command.By);
        if (!filling.Complaints.IsEmpty)
            return Decision.Reject(step.State, form!, filling.Complaints);
        Waiting.Receive(step, wait, filling.Values);
        return Rest.Reach(step);
    }

    private static Decision Deliver(Step step, Command.DeliverSignal command) =>
        Throwing.Signal(step, command.Name, command.Payload) == 0
            ? NotFound(step, $"somebody in the case who waits for the signal '{command.Name}'")
            : Rest.Reach(step);

    private static Decision Complete(Step step, Command.CompleteFunction command)
    {
        if (step.State.Find(command.Key) is not { Request: not null, Incident: null } self)
            return NotFound(step, $"a request {command.Key}");
        Functions.Complete(step, self, ActivityOf(step, self), command.Results);
        return Rest.Reach(step);
    }

    private static Decision Fail(Step step, Command.FailFunction command)
    {
        if (step.State.Find(command.Key) is not { Request: not null, Incident: null } self)
            return NotFound(step, $"a request {command.Key}");
        Functions.Fail(step, self, ActivityOf(step, self), command.Problem);
        return step.Decide();
    }

    private static Decision Throw(Step step, Command.ThrowError command)
    {
        if (ActiveActivity(step, command.Key) is not { } self)
            return NotFound(step, $"an activity {command.Key} that is being done");
        if (!Throwing.TryThrowError(step, self, command.Code, command.Values))
            return step.Decide();
        return Rest.Reach(step);
    }

    private static Decision Throw(Step step, Command.ThrowEscalation command)
    {
        if (ActiveActivity(step, command.Key) is not { } self)
            return NotFound(step, $"an activity {command.Key} that is being done");
        Throwing.Escalate(step, self, command.Code, command.Values);
        return Rest.Reach(step);
    }

    private static Instance? ActiveActivity(Step step, int key) =>
        step.State.Find(key)
            is { Phase: Phase.Active, Incident: null, Scope: not 0, IsSigner: false } self
        && step.ElementOf(self) is Element.Activity
            ? self
            : null;

    private static Element.Activity ActivityOf(Step step, Instance self) =>
        (Element.Activity)step.ElementOf(self)!;

    private static Decision ClaimedBy(Step step, string person) =>
        Decision.Reject(
            step.State,
            RejectionReason.ClaimedByAnother,
            $"Expected a task that nobody else has, but '{person}' has it."
        );
}
