using Approvals.Engine;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Benchmarks.Engine;

/// <summary>A case that keeps all of its facts, with the moment of each decision, until it ends.</summary>
internal class TimedCase(CompiledProcess process)
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly List<(Moment When, IReadOnlyList<CaseEvent> Facts)> _history = [];

    /// <summary>After the last decision.</summary>
    public CaseState State { get; private set; } = CaseState.New;

    public IEnumerable<CaseEvent> History => _history.SelectMany(h => h.Facts);

    /// <summary>Whether it has come to its end as it should.</summary>
    public bool IsCompleted => State.Status == CaseStatus.Completed;

    public void Decide(Command command)
    {
        var now = new Moment(Monday, WorkCalendar.MondayToFriday);
        var decision = Decider.Decide(process, Load(), command, now);
        if (decision.Rejection is { } rejection)
            throw new InvalidOperationException(rejection.Message);
        State = decision.State;
        Keep(now, decision);
    }

    /// <summary>Does the task that has been open for longest, and so on to the end of the case.</summary>
    public void CompleteAll(Command.CompleteTask pattern)
    {
        while (State.Status == CaseStatus.Running)
            Decide(pattern with { Key = State.OpenTasks.First().Key });
    }

    /// <summary>The state that is decided on.</summary>
    protected virtual CaseState Load() => State;

    /// <summary>Keeps what was decided.</summary>
    protected virtual void Keep(Moment now, Decision decision) =>
        _history.Add((now, decision.Facts));
}
