using Approvals.Engine.Behaviours;
using Approvals.Engine.Run;

namespace Approvals.Engine;

// Going back. To know beforehand what becomes void, decide, look at the facts, and do not keep them.
public static partial class Decider
{
    private static Decision Return(Step step, Command.ReturnTask command)
    {
        if (step.State.Find(command.Key) is not { Task: not null } self)
            return NotFound(step, $"an open task {command.Key}");
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

        Redirect(step, way, RedirectKind.Return, self.Element, command.To, command);
        way.GoBack(CancelReason.Returned);
        return Rest.Reach(step);
    }

    private static Decision Withdraw(Step step, Command.WithdrawStep command)
    {
        // Of several instances that did it, the one of who takes it back.
        var steps = step.State.Passed.Where(p => p.Element == command.To).ToList();
        var done = steps.FindLast(p => p.By == command.By) ?? steps.LastOrDefault();
        if (done is null || step.State.Find(done.Scope) is not { } around)
            return NotFound(step, $"a step '{command.To}' that was done");
        if (done.By is null || done.By != command.By)
            return Decision.Reject(
                step.State,
                RejectionReason.NotTheirs,
                $"Expected the one who did '{command.To}', but that was {done.By ?? "nobody in particular"}."
            );
        if (around.Repetition is not null)
            return IsOneOfMany(step, command.To);

        // From any token that came of it the way back is the same; without one, all that came of it is done.
        var way = step.Inside(around.Key)
            .Select(i => (From: i, Way: Redirection.Find(step, i, command.To)))
            .Where(w => w.Way?.LeadsTo(w.From) == true)
            .Select(w => w.Way)
            .FirstOrDefault();
        if (
            way is null
            || way.VoidSteps().Exists(p => p != done && p.By is not null && p.Key > done.Key)
        )
            return Decision.Reject(
                step.State,
                RejectionReason.TooLate,
                $"Expected that nobody had acted since '{command.To}', but somebody has."
            );

        Redirect(step, way, RedirectKind.Withdrawal, command.To, command.To, command);
        way.GoBack(CancelReason.Withdrawn);
        return Rest.Reach(step);
    }

    private static Decision Move(Step step, Command.MoveToken command)
    {
        if (step.State.Find(command.Key) is not { Scope: not 0 } self)
            return NotFound(step, $"a token {command.Key}");
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

    private static Decision IsOneOfMany(Step step, string to) =>
        NotPossible(
            step,
            $"a step that is done once, but '{to}' is one of many instances; go back to a step before all of them"
        );
}
