using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Behaviours;

/// <summary>Activities that are done several times (BPMN 2.0, 13.3.6 and 13.3.7).</summary>
internal static class Loops
{
    /// <summary>Far above any real list of people or things; past it, a wrong list was given.</summary>
    public const int MaxInstances = 10_000;

    /// <summary>The whole begins; <paramref name="whole"/> stands for all of the times.</summary>
    public static void Start(Step step, Instance whole, Element.Activity activity)
    {
        switch (activity.Loop)
        {
            case Loop.Standard loop:
                step.Emit(new CaseEvent.LoopStarted(whole.Key, null, 0, null));
                if (
                    IsUsedUp(step, whole.Key, loop)
                    || (loop.TestsBefore && !GoesOn(step, whole.Key, loop))
                )
                    ActivityBehaviour.GoOn(step, step[whole.Key], activity, null);
                else
                    Add(step, whole.Key, activity);
                break;
            case Loop.MultiInstance loop:
                Start(step, whole, activity, loop);
                break;
        }
    }

    /// <summary>One of the instances is done.</summary>
    public static void Completed(Step step, Instance one, Element.Activity activity, string? by)
    {
        var whole = one.Scope;
        var loop = activity.Loop as Loop.MultiInstance;
        if (loop is not null)
            KeepResult(step, one, loop);
        ActivityBehaviour.NoteServed(step, one, activity);
        Compensation.Keep(step, one, activity, step[whole].Scope);
        step.Emit(new CaseEvent.ActivityCompleted(one.Key, activity.Id, by));
        if (loop is null)
        {
            if (GoesOn(step, whole, (Loop.Standard)activity.Loop!))
                Add(step, whole, activity);
            else
                ActivityBehaviour.GoOn(step, step[whole], activity, null);
            return;
        }
        if (loop.Throws is null && loop.ConditionalThrows.IsEmpty)
            GoOn(step, one, activity);
        else
        {
            Throw(step, step[whole], loop);
            step.Then(new Work.LoopOn(one)); // What is thrown is caught before: perhaps on the border.
        }
    }

    /// <summary>An instance of a multi-instance activity was completed: perhaps that is enough.</summary>
    public static void GoOn(Step step, Instance one, Element.Activity activity)
    {
        var whole = one.Scope;
        var loop = (Loop.MultiInstance)activity.Loop!;
        if (loop.CompletionCondition is { } condition && IsEnough(step, one, condition))
        {
            step.CancelInside(whole, CancelReason.NotNeeded);
            Finish(step, whole, activity, loop);
        }
        else
            GoOn(step, whole, activity, loop);
    }

    /// <summary>One of the instances has ended: the next begins, or all is done.</summary>
    public static void GoOn(
        Step step,
        int whole,
        Element.Activity activity,
        Loop.MultiInstance loop
    )
    {
        var progress = step[whole].Repetition!;
        if (progress.Begun < progress.Total)
        {
            if (progress.Active == 0 || !loop.IsSequential)
                Add(step, whole, activity);
        }
        else if (progress.Active == 0)
            Finish(step, whole, activity, loop);
    }

    /// <summary>Whether an output is that of all instances together: the list of their results.</summary>
    public static bool IsOfAll(Mapping output, Element.Activity activity) =>
        activity.Loop is Loop.MultiInstance { OutputCollection: { } name }
        && output.Source.Text == name;

    private static void Start(
        Step step,
        Instance whole,
        Element.Activity activity,
        Loop.MultiInstance loop
    )
    {
        // The list may be an input of the activity, which is filled once for all instances.
        if (loop.Collection is not null && !activity.Inputs.IsEmpty)
            step.AssignOwn(whole.Key, step.Compute(activity.Inputs, whole.Key));
        if (!TryCount(step, whole, loop, out var items, out var total))
            return;
        step.Emit(new CaseEvent.LoopStarted(whole.Key, items, total, loop.OutputCollection));
        if (total == 0)
            Finish(step, whole.Key, activity, loop);
        for (var i = 0; i < (loop.IsSequential ? Math.Min(total, 1) : total); i++)
            Add(step, whole.Key, activity);
    }

    private static bool TryCount(
        Step step,
        Instance whole,
        Loop.MultiInstance loop,
        out Value.List? items,
        out int total
    )
    {
        (items, total) = (null, 0);
        var formula = loop.Collection ?? loop.Cardinality;
        var value = formula is null ? Value.None : step.Evaluate(formula, whole.Key);
        if (loop.Collection is not null && value is not Value.Null)
        {
            items = value as Value.List ?? new([value]);
            total = items.Items.Length;
        }
        else if (value is Value.Number { Amount: >= 0 and <= int.MaxValue } number)
            total = (int)number.Amount;
        else
        {
            var expected = loop.Collection is null ? "a number, at least 0," : "a list";
            step.Fail(
                whole,
                IncidentKind.BadValue,
                $"Expected {expected} from '{formula}', but it is {value}. Set the variables right and retry."
            );
            return false;
        }
        if (total <= MaxInstances)
            return true;
        step.Fail(
            whole,
            IncidentKind.BadValue,
            $"Expected at most {MaxInstances} instances, but there would be {total}."
        );
        return false;
    }

    // The next instance: entered now, so that all stand before the first is done.
    private static void Add(Step step, int whole, Element.Activity activity)
    {
        var progress = step[whole].Repetition!;
        var number = progress.Begun + 1;
        var one = step.Enter(new(activity, whole, null), loop: number);
        if (activity.Loop is Loop.MultiInstance loop)
        {
            var own = Value.Context.Empty;
            foreach (var name in loop.OutputNames)
                own = own.With(name, Value.None); // So that it is written here, and nowhere around.
            var item = progress.Items?.Items.ElementAtOrDefault(number - 1) ?? Value.None;
            foreach (var name in loop.InputNames)
                own = own.With(name, item);
            step.AssignOwn(one.Key, own);
        }
        step.Then(new Work.Begin(one.Key));
    }

    private static void KeepResult(Step step, Instance one, Loop.MultiInstance loop)
    {
        if (loop.OutputCollection is null)
            return;
        var result = loop.OutputElement is { } element
            ? step.Evaluate(element, one.Key)
            : loop
                .OutputNames.Select(n => one.Locals.TryGet(n, out var v) ? v : Value.None)
                .FirstOrDefault(Value.None);
        step.Emit(new CaseEvent.LoopResultKept(one.Scope, one.Loop, result));
    }

    // The condition reads how far the whole is, and what the instance that was completed had of its own.
    private static bool IsEnough(Step step, Instance one, Formula condition)
    {
        var counted = Value.Context.Of(("loopCounter", Value.Of(one.Loop)));
        var own = one.Calls is null ? one.Locals : Value.Context.Empty; // Those of a called process are its own.
        IReadOnlyList<Value.Context> scopes = [own, counted, .. step.VariablesAt(one.Scope)];
        return Step.IsTrue(condition.Evaluate(scopes, step.Now).Value);
    }

    private static void Throw(Step step, Instance whole, Loop.MultiInstance loop)
    {
        if (
            loop.Throws is { } throws
            && (
                loop.Behavior == LoopBehavior.None
                || (loop.Behavior == LoopBehavior.One && whole.Repetition!.Completed == 1)
            )
        )
            Throwing.Throw(step, whole, throws, Value.Context.Empty);
        foreach (var (condition, what) in loop.ConditionalThrows)
        {
            if (Step.IsTrue(step.Evaluate(condition, whole.Key)))
                Throwing.Throw(step, whole, what, Value.Context.Empty);
        }
    }

    private static void Finish(
        Step step,
        int whole,
        Element.Activity activity,
        Loop.MultiInstance loop
    )
    {
        var self = step[whole];
        if (loop.OutputCollection is { } name && !activity.Data.Any(d => d.Names.Contains(name)))
            step.Assign(self.Scope, name, self.Repetition!.ResultsInOrder());
        step.Assign(
            self.Scope,
            step.Compute(activity.Outputs.Where(o => IsOfAll(o, activity)), whole)
        );
        ActivityBehaviour.GoOn(step, self, activity, null);
    }

    private static bool GoesOn(Step step, int whole, Loop.Standard loop)
    {
        if (IsUsedUp(step, whole, loop))
            return false;
        if (loop.Condition is null)
            return loop.Maximum is not null;
        // The condition reads how often it was done under the name that each instance has for its number.
        var counted = Value.Context.Of(("loopCounter", Value.Of(step[whole].Repetition!.Begun)));
        var result = loop.Condition.Evaluate([counted, .. step.VariablesAt(whole)], step.Now);
        return Step.IsTrue(result.Value);
    }

    // A maximum caps the rounds before the first one, too: 0 allows none (BPMN 2.0, table 10.28).
    private static bool IsUsedUp(Step step, int whole, Loop.Standard loop) =>
        loop.Maximum is { } maximum
        && step.Evaluate(maximum, whole) is Value.Number most
        && step[whole].Repetition!.Begun >= most.Amount;
}
