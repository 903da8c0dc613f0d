using Approvals.Feel;

namespace Approvals.Engine.Run;

/// <summary>Which variables an instance sees.</summary>
internal static class Visible
{
    /// <summary>The variables of an instance's own, then those of the scopes around it, up to the border of its
    /// process; inside of a loop, how far that is.</summary>
    public static void Collect(CaseState state, Instance at, List<Value.Context> all)
    {
        for (var instance = at; ; )
        {
            if (instance.Locals.Entries.Count > 0)
                all.Add(instance.Locals);
            if (instance.Loop > 0)
                all.Add(Value.Context.Of(("loopCounter", Value.Of(instance.Loop))));
            if (instance.Repetition is { } loop)
                all.Add(Progress(loop));
            if (!instance.Signers.IsEmpty)
                all.Add(Signing(instance));
            if (instance.Calls is not null || state.Find(instance.Scope) is not { } around)
                break;
            instance = around;
        }
        if (all.Count == 0)
            all.Add(Value.Context.Empty);
    }

    /// <summary>All that an instance sees, as one context.</summary>
    public static Value.Context Merged(CaseState state, Instance at)
    {
        var all = new List<Value.Context>();
        Collect(state, at, all);
        all.Reverse();
        return new(all.SelectMany(c => c.Entries));
    }

    // Not kept as a variable: what a task is given under that name goes where it goes without signers.
    private static Value.Context Signing(Instance task) =>
        Value.Context.Of(("signers", Value.Of(task.Signers.Select(s => s.AsValue()))));

    // The names of BPMN 2.0, table 10.31, and those by which the Camunda family calls the same.
    private static Value.Context Progress(Repetition loop)
    {
        var total = Value.Of(loop.Total == 0 ? loop.Begun : loop.Total - loop.Removed);
        var active = Value.Of(loop.Active);
        var completed = Value.Of(loop.Completed);
        var progress = Value.Context.Of(
            ("numberOfInstances", total),
            ("numberOfActiveInstances", active),
            ("numberOfCompletedInstances", completed),
            ("numberOfTerminatedInstances", Value.Of(loop.Terminated)),
            ("nrOfInstances", total),
            ("nrOfActiveInstances", active),
            ("nrOfCompletedInstances", completed)
        );
        return loop.ResultsName is { } name ? progress.With(name, loop.ResultsInOrder()) : progress;
    }
}
