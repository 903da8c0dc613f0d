using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Benchmarks.Engine;

/// <summary>A process from its start to its end, with the commands that it takes.</summary>
internal sealed class Workload
{
    private static readonly Command.StartCase Count = new(Value.Context.Of(("n", Value.Of(0))));
    private static readonly Command.StartCase Ask = new(
        Value.Context.Of(("amount", Value.Of(8_000)), ("for", Value.Of("a desk")))
    );
    private static readonly Command.CompleteTask Answer = new(
        0,
        Value.Context.Of(("approved", Value.True))
    )
    {
        By = "li",
    };

    private readonly CompiledProcess _process;
    private readonly Command.StartCase _start;

    private Workload(string name, string text, Command.StartCase start)
    {
        Name = name;
        _process = Processes.Compile(text);
        _start = start;
        Elements = RunToEnd(new(_process)).History.Count(f => f is CaseEvent.ElementEntered);
    }

    public static Workload Scripts { get; } = new("ten script tasks", Processes.Scripts, Count);

    public static Workload TwoSteps { get; } = new("two-step approval", Processes.TwoSteps, Ask);

    public static Workload OneLoopBack { get; } =
        new("gateway, one loop back", Processes.OneLoopBack, Count);

    public static Workload ForkAndJoin { get; } =
        new("fork and join, two tasks", Processes.ForkAndJoin, Ask);

    public static Workload ManyAtOnce { get; } =
        new($"multi-instance of {Processes.ManyInstances}", Processes.ManyAtOnce, Ask);

    public string Name { get; }

    /// <summary>How many elements are entered on the way; a join once for each token.</summary>
    public int Elements { get; }

    /// <summary>Runs one instance.</summary>
    /// <returns>Whether it came to its end.</returns>
    public bool Run() => RunToEnd(new(_process)).IsCompleted;

    /// <summary>Runs one instance that is stored after each command, and read back before the next.</summary>
    /// <returns>Whether it came to its end.</returns>
    public bool RunStored() => RunToEnd(new StoredCase(_process)).IsCompleted;

    private TimedCase RunToEnd(TimedCase one)
    {
        one.Decide(_start);
        one.CompleteAll(Answer);
        return one;
    }
}
