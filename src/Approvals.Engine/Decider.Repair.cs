using Approvals.Engine.Behaviours;
using Approvals.Engine.Migration;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine;

// What those who look after cases do.
public static partial class Decider
{
    private static Decision Add(Step step, Command.AddInstance command)
    {
        if (WholeOf(step, command.Key) is not { } whole)
            return NotFound(step, $"a running multi-instance activity {command.Key}");
        if (whole.Repetition!.Total >= Loops.MaxInstances)
            return NotPossible(
                step,
                $"at most {Loops.MaxInstances} instances, but there would be more"
            );
        var activity = ActivityOf(step, whole);
        step.Emit(new CaseEvent.LoopExtended(whole.Key, command.Item));
        Loops.GoOn(step, whole.Key, activity, (Loop.MultiInstance)activity.Loop!);
        return Rest.Reach(step);
    }

    private static Decision Remove(Step step, Command.RemoveInstance command)
    {
        if (WholeOf(step, command.Key) is not { } whole)
            return NotFound(step, $"a running multi-instance activity {command.Key}");
        var activity = ActivityOf(step, whole);
        var loop = (Loop.MultiInstance)activity.Loop!;
        var progress = whole.Repetition!;
        var number = NumberOf(step, whole, command.Item);
        if (number == 0)
            return NotFound(
                step,
                $"an instance of {activity} for {command.Item} that is not completed"
            );
        if (number > progress.Begun)
            step.Emit(new CaseEvent.LoopShortened(whole.Key, number));
        else
            step.Cancel(step.Inside(whole.Key).First(i => i.Loop == number), CancelReason.Removed);
        Loops.GoOn(step, whole.Key, activity, loop);
        return Rest.Reach(step);
    }

    // The last instance that is not completed and has the item: one that has not begun before one that has.
    private static int NumberOf(Step step, Instance whole, Value? item)
    {
        var progress = whole.Repetition!;
        var running = step.Inside(whole.Key).Select(i => i.Loop).ToHashSet();
        for (var number = progress.Total; number > 0; number--)
        {
            var isOpen = number > progress.Begun || running.Contains(number);
            if (isOpen && (item is null || progress.Items?.Items[number - 1].Equals(item) == true))
                return number;
        }
        return 0;
    }

    private static Instance? WholeOf(Step step, int key)
    {
        var found = step.State.Find(key);
        if (found is { Loop: > 0 })
            found = step.State.Find(found.Scope);
        return
            found is { Repetition: not null, Incident: null }
            && ActivityOf(step, found).Loop is Loop.MultiInstance
            ? found
            : null;
    }

    private static Decision Activate(Step step, Command.ActivateActivity command)
    {
        if (
            step.State.Find(command.Key) is not { Phase: Phase.Active, Incident: null } self
            || step.ContentOf(self)?.Owner is not Element.AdHocSubProcess adHoc
        )
            return NotFound(step, $"a running ad-hoc sub-process {command.Key}");
        var activity = adHoc.Content.Elements.FirstOrDefault(e => e.Id == command.Activity);
        if (activity is not Element.Activity { IsForCompensation: false })
            return NotFound(step, $"an activity '{command.Activity}' in {adHoc}");
        if (adHoc.IsSequential && step.Inside(self.Key).Count > 0)
            return NotPossible(
                step,
                $"nothing to be going on in {adHoc}, but one activity is, and it takes one at a time"
            );
        step.Then(new Work.Arrive(activity, self.Key, null));
        return Rest.Reach(step);
    }

    private static Decision Set(Step step, Command.SetVariables command)
    {
        if (step.State.Find(command.Key) is null)
            return NotFound(step, $"an instance {command.Key}");
        step.AssignOwn(command.Key, command.Values);
        return step.State.IsSuspended ? step.Decide() : Rest.Reach(step);
    }

    private static Decision Suspend(Step step, Command.SuspendCase command)
    {
        step.Emit(new CaseEvent.CaseSuspended(command.By) { Until = command.Until });
        return step.Decide();
    }

    private static Decision Resume(Step step, Command.ResumeCase command)
    {
        step.Emit(new CaseEvent.CaseResumed(command.By));
        step.ConditionsAreStale = true; // Variables may have been set meanwhile.
        return Rest.Reach(step);
    }

    private static Decision Retry(Step step, Command.RetryIncident command)
    {
        if (step.State.Find(command.Key) is not { Incident: { } incident } self)
            return NotFound(step, $"an incident {command.Key}");
        step.Emit(new CaseEvent.IncidentResolved(self.Key, command.By));
        self = step[self.Key];
        if (step.ElementOf(self) is not { } element)
            Retry(step, self);
        else if (incident.Kind == IncidentKind.Endless)
        {
            step.Emit(new CaseEvent.TokenConsumed(self.Key));
            var flow = element.Incoming.FirstOrDefault(f => f.Id == self.Flow);
            step.Then(
                new Work.Arrive(element, self.Scope, flow)
                {
                    Compensates = self.Compensates,
                    Corrects = self.Corrects,
                }
            );
        }
        else
            BehaviourTable.Of(element).Retry(step, self, element, incident);
        return Rest.Reach(step);
    }

    // The case itself could not begin to wait, or to wait again.
    private static void Retry(Step step, Instance root)
    {
        if (step.IsEmpty(root.Key))
            Scopes.Open(step, root, step.Process.Root);
        else
            Scopes.Watch(step, root, step.Process.Root);
    }

    private static Decision Resolve(Step step, Command.ResolveIncident command)
    {
        if (
            step.State.Find(command.Key) is not { Incident: not null } self
            || step.ElementOf(self) is not { } element
        )
            return NotFound(step, $"an incident {command.Key} at an element");
        step.Emit(new CaseEvent.IncidentResolved(self.Key, command.By));
        step.Assign(self.Scope, command.Values);
        BehaviourTable.Of(element).Skip(step, step[self.Key], element);
        return Rest.Reach(step);
    }

    private static Decision ChangeDue(Step step, Command.ChangeDue command)
    {
        var isTask = step.State.Find(command.Key) is { Task: not null };
        var isTimer = step.State.FindWait(command.Key) is Wait.Timer;
        if (!isTask && !(isTimer && command.DueAt is not null))
            return NotFound(step, $"an open task or a timer {command.Key}");
        step.Emit(
            new CaseEvent.DueChanged(command.Key, command.DueAt, command.By) { Rule = command.Rule }
        );
        return step.Decide();
    }

    private static Decision Cancel(Step step, Command.CancelCase command)
    {
        step.CancelInside(RootKey, CancelReason.CaseCancelled);
        step.Emit(new CaseEvent.CaseCancelled(command.By, command.Reason));
        return step.Decide();
    }

    private static Decision Migrate(Step step, Command.MigrateCase command)
    {
        var problems = MigrationCheck.Check(step.Process, command.To, command.Mapping, step.State);
        if (problems.Count > 0)
            return Decision.Reject(
                step.State,
                RejectionReason.CannotMigrate,
                string.Join(" ", problems.Select(p => p.Message))
            );
        MigrationCheck.Carry(step, command.To, command.Mapping);
        return Rest.Reach(step);
    }

    private static Decision NotPossible(Step step, string expectedAndFound) =>
        Decision.Reject(step.State, RejectionReason.NotPossible, $"Expected {expectedAndFound}.");
}
