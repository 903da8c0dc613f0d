using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Behaviours;

/// <summary>
/// What all activities do (BPMN 2.0, 13.3.2): gather tokens, begin once or in a loop, map data in and out, and go on.
/// What an activity of one kind does between is in its own file.
/// </summary>
internal abstract class ActivityBehaviour : Behaviour
{
    /// <summary>The work begins: it is done at once (<see cref="Complete"/>), or waits.</summary>
    protected abstract void Begin(Step step, Instance self, Element.Activity activity);

    public override void Arrive(Step step, Work.Arrive arrival)
    {
        var activity = (Element.Activity)arrival.Element;
        if (
            activity.StartQuantity > 1
            && arrival.Corrects == 0 // No other tokens come.
            && !Gathering.Complete(step, arrival, activity)
        )
            return;

        WatchAndStart(step, step.Enter(arrival), activity);
    }

    /// <summary>One instance begins: of a loop, or the only one.</summary>
    public void Start(Step step, Instance self, Element.Activity activity)
    {
        if (!activity.Inputs.IsEmpty && MapsInputs)
            step.AssignOwn(self.Key, step.Compute(activity.Inputs, self.Key));
        Begin(step, step[self.Key], activity);
    }

    /// <summary>One that was set aside begins once more, with the waits for the events on its border.</summary>
    protected void BeginAgain(Step step, Instance self, Element.Activity activity)
    {
        if (self.Loop > 0)
            Start(step, self, activity);
        else
            WatchAndStart(step, self, activity);
    }

    /// <summary>Whether the inputs become variables of the activity's own.</summary>
    protected virtual bool MapsInputs => true;

    public override void Retry(Step step, Instance self, Element element, Incident incident)
    {
        var activity = (Element.Activity)element;
        if (incident.Kind == IncidentKind.NoFlow)
            GoOn(step, self, activity, null);
        else if (incident.Kind == IncidentKind.BadWait)
            WatchAndStart(step, self, activity);
        else
        {
            step.CancelInside(self.Key, CancelReason.Interrupted); // It begins anew.
            BeginWork(step, step[self.Key], activity);
        }
    }

    public override void Skip(Step step, Instance self, Element element)
    {
        step.CancelInside(self.Key, CancelReason.NotNeeded);
        var activity = (Element.Activity)element;
        if (activity.Loop is not null && self.Loop == 0)
            GoOn(step, step[self.Key], activity, null);
        else
            Complete(step, step[self.Key], activity);
    }

    private void WatchAndStart(Step step, Instance self, Element.Activity activity)
    {
        if (
            !activity.BoundaryEvents.IsEmpty
            && !Waiting.TryStart(step, self, activity.BoundaryEvents)
        )
            return;
        if (!HasBegun(step, self))
            BeginWork(step, self, activity);
        else if (step.ContentOf(self) is { } content)
            Scopes.Watch(step, self, content);
    }

    private void BeginWork(Step step, Instance self, Element.Activity activity)
    {
        if (activity.Loop is not null && self.Loop == 0)
            Loops.Start(step, self, activity);
        else
            Start(step, self, activity);
    }

    // It has if only a wait that was to begin again could not.
    private static bool HasBegun(Step step, Instance self) =>
        self.Task is not null
        || self.Request is not null
        || self.Repetition is not null
        || !step.IsEmpty(self.Key);

    /// <summary>The work of one instance is done.</summary>
    public static void Complete(
        Step step,
        Instance self,
        Element.Activity activity,
        string? by = null
    )
    {
        if (!activity.Outputs.IsEmpty)
            MapOutputs(step, self, activity);
        if (self.Loop > 0)
            Loops.Completed(step, step[self.Key], activity, by);
        else
            GoOn(step, self, activity, by);
    }

    private static void MapOutputs(Step step, Instance self, Element.Activity activity) =>
        step.Assign(
            self.Scope,
            step.Compute(
                activity.Outputs.Where(o => self.Loop == 0 || !Loops.IsOfAll(o, activity)),
                self.Key
            )
        );

    /// <summary>The activity as a whole is done: tokens leave it, or whoever waits for it goes on.</summary>
    public static void GoOn(Step step, Instance self, Element.Activity activity, string? by)
    {
        if (activity.Scope.Owner is Element.AdHocSubProcess)
            step.Then(new Work.Resume(self.Scope)); // Asks its condition before the next activity begins.
        if (self.Corrects != 0)
            step.Then(
                self.Corrects == self.Scope
                    ? new Work.EndToken(self.Scope)
                    : new Work.Resume(self.Corrects)
            );
        else if (self.Compensates != 0)
            step.Then(new Work.Resume(self.Compensates));
        else if (!step.TryLeave(activity, self.Scope, activity.CompletionQuantity))
        {
            NoFlow.Raise(step, self, activity);
            return;
        }
        if (activity.Loop is null)
        {
            NoteServed(step, self, activity);
            Compensation.Keep(step, self, activity, self.Scope);
            step.Emit(new CaseEvent.ActivityCompleted(self.Key, activity.Id, by));
        }
        else
            step.Emit(new CaseEvent.LoopCompleted(self.Key, activity.Id));
    }

    /// <summary>Notes that a document was served by an activity that is about to complete, where one is.</summary>
    public static void NoteServed(Step step, Instance self, Element.Activity activity)
    {
        if (activity.Serves)
            step.Emit(new CaseEvent.DocumentServed(self.Key, activity.Id));
    }
}
