using Approvals.Engine.Behaviours;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine;

// Going back. To know beforehand what becomes void, decide, look at the facts, and do not keep them.
public static partial class Decider
{
    private static Decision Return(Step step, Command.ReturnTask command)
    {
        if (step.State.Find(command.Key) is not { Task: not null } self)
            return NotFound(step, $"an open task {command.Key}");
        if (self.IsSigner)
            return OnlySigns(step, command.Key);
        if (Forbids(step, self, TaskActions.Return) is { } forbidden)
            return forbidden;
        if (Redirection.Find(step, self, command.To) is not { } way)
            return NotFound(
                step,
                $"an element '{command.To}' in the scopes around '{self.Element}'"
            );
        if (
            !way.LeadsTo(self)
            || !step.State.Passed.Any(p => p.Scope == way.Common.Key && p.Element == way.Entry.Id)
        )
            return Decision.Reject(
                step.State,
                RejectionReason.NotEarlier,
                $"Expected a step that was done before '{self.Element}', but '{command.To}' was not."
            );
        if (!way.CanEnter())
            return IsOneOfMany(step, command.To);
        if (way.ServedBetween() is { } served)
            return IsServed(step, served);

        if (command.StraightBack)
        {
            Redirect(step, RedirectKind.Return, self.Element, command.To, command);
            way.GoBackFor(self);
        }
        else
        {
            Redirect(step, way, RedirectKind.Return, self.Element, command.To, command);
            way.GoBack(CancelReason.Returned);
        }
        return Rest.Reach(step);
    }

    private static Decision Withdraw(Step step, Command.WithdrawStep command)
    {
        // Of several instances that did it, the one of who takes it back.
        var steps = step.State.Passed.Where(p => p.Element == command.To).ToList();
        var done = steps.FindLast(p => p.By == command.By) ?? steps.LastOrDefault();
        if (UnsignedOf(step, command) is { } unsigned && (done is null || done.Key < unsigned.Key))
            return Withdraw(step, unsigned, command);
        if (done is null || step.State.Find(done.Scope) is not { } around)
            return NotFound(step, $"a step '{command.To}' that was done");
        if (done.By is null || done.By != command.By)
            return Decision.Reject(
                step.State,
                RejectionReason.NotTheirs,
                $"Expected the one who did '{command.To}', but that was {done.By ?? "nobody in particular"}."
            );
        if (
            Forbids(step, step.ElementIn(done.Scope, command.To), TaskActions.Withdraw) is
            { } forbidden
        )
            return forbidden;
        if (around.Repetition is not null)
            return IsOneOfMany(step, command.To);
        if (done.Corrects != 0 && done.Corrects != done.Scope)
            return WithdrawCorrection(step, done, command);

        // From any token that came of it the way back is the same; without one, all that came of it is done.
        var way = step.Inside(around.Key)
            .Select(i => (From: i, Way: Redirection.Find(step, i, command.To)))
            .Where(w => w.Way?.LeadsTo(w.From) == true)
            .Select(w => w.Way)
            .FirstOrDefault();
        if (way?.ServedBetween() is { } served)
            return IsServed(step, served);
        if (
            way is null
            || way.IsWorkedOn()
            || way.VoidSteps().Exists(p => p != done && p.By is not null && p.Key > done.Key)
        )
            return IsTooLate(step, command.To);

        Redirect(step, way, RedirectKind.Withdrawal, command.To, command.To, command);
        way.GoBack(CancelReason.Withdrawn);
        return Rest.Reach(step);
    }

    // A task that who takes it back did, and that waits for added signers.
    private static Instance? UnsignedOf(Step step, Command.WithdrawStep command) =>
        step
            .State.Instances.ToArray()
            .LastOrDefault(i =>
                i is { Phase: Phase.Signing, Incident: null, Draft.By: { } by }
                && i.Element == command.To
                && by == command.By
            );

    // Nothing has come of it yet but that others were asked.
    private static Decision Withdraw(Step step, Instance unsigned, Command.WithdrawStep command)
    {
        if (Forbids(step, unsigned, TaskActions.Withdraw) is { } forbidden)
            return forbidden;
        if (
            unsigned.Signers.Any(s =>
                s is { Mode: SignerMode.After, Outcome: not SignerOutcome.Open }
            )
        )
            return IsTooLate(step, command.To);
        Redirect(step, RedirectKind.Withdrawal, command.To, command.To, command);
        Signing.TakeBack(step, unsigned);
        return Rest.Reach(step);
    }

    // It led straight to a task: that waits for it once more.
    private static Decision WithdrawCorrection(
        Step step,
        PassedStep done,
        Command.WithdrawStep command
    )
    {
        if (
            step.State.Find(done.Corrects) is not { Task: not null, Draft: null } task
            || Redirection.Find(step, task, command.To) is not { } way
        )
            return IsTooLate(step, command.To);
        if (way.ServedBetween() is { } served)
            return IsServed(step, served);
        Redirect(step, RedirectKind.Withdrawal, command.To, command.To, command);
        way.GoBackFor(task);
        return Rest.Reach(step);
    }

    private static Decision Move(Step step, Command.MoveToken command)
    {
        if (step.State.Find(command.Key) is not { Scope: not 0 } self)
            return NotFound(step, $"a token {command.Key}");
        if (self.IsSigner)
            self = step[self.Scope]; // It is part of the task that is signed.
        if (self.Loop > 0)
            self = step[self.Scope]; // One instance of many does not move by itself.
        if (Redirection.Find(step, self, command.To) is not { } way)
            return NotFound(
                step,
                $"an element '{command.To}' in the scopes around '{self.Element}'"
            );
        if (!way.CanEnter())
            return IsOneOfMany(step, command.To);
        step.Emit(
            new CaseEvent.CaseRedirected(
                RedirectKind.Move,
                self.Element,
                command.To,
                [],
                command.By,
                command.Reason
            )
        );
        way.Move(self);
        return Rest.Reach(step);
    }

    private static void Redirect(
        Step step,
        Redirection way,
        RedirectKind kind,
        string from,
        string to,
        Command command
    ) =>
        step.Emit(
            new CaseEvent.CaseRedirected(
                kind,
                from,
                to,
                [.. way.VoidSteps()],
                command.By,
                command.Reason
            )
        );

    // What was done in between still counts.
    private static void Redirect(
        Step step,
        RedirectKind kind,
        string from,
        string to,
        Command command
    ) =>
        step.Emit(
            new CaseEvent.CaseRedirected(kind, from, to, [], command.By, command.Reason)
            {
                StraightBack = true,
            }
        );

    private static Decision IsServed(Step step, string served) =>
        Decision.Reject(
            step.State,
            RejectionReason.AlreadyServed,
            $"Expected nothing to have been served on anybody in between, but by '{served}' a document was. "
                + "Only a new document can correct it."
        );

    private static Decision IsTooLate(Step step, string to) =>
        Decision.Reject(
            step.State,
            RejectionReason.TooLate,
            $"Expected that nobody had acted since '{to}', but somebody has."
        );

    private static Decision IsOneOfMany(Step step, string to) =>
        NotPossible(
            step,
            $"a step that is done once, but '{to}' is one of many instances; go back to a step before all of them"
        );
}
