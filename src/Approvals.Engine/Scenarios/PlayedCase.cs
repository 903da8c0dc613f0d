using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>A case as a scenario sees it.</summary>
/// <param name="running">The case.</param>
/// <param name="facts">What has happened in it.</param>
/// <param name="seen">How many of the facts are older than the last action.</param>
internal sealed class PlayedCase(RunningCase running, IReadOnlyList<CaseEvent> facts, int seen)
{
    public int Id => running.Id;

    public CaseState State => running.State;

    /// <summary>The open user tasks, in the order in which they were opened.</summary>
    public IEnumerable<Instance> Tasks => State.OpenTasks;

    /// <summary>The elements at which incidents stand.</summary>
    public IEnumerable<string> Incidents => TargetKind.Incident.In(State).Select(i => i.Element);

    /// <summary>The activities and events that were completed, in that order.</summary>
    public IReadOnlyList<string> Completed =>
        [
            .. facts
                .Select(fact =>
                    fact switch
                    {
                        CaseEvent.ActivityCompleted e => e.Element,
                        CaseEvent.EventOccurred e => e.Element,
                        _ => null,
                    }
                )
                .OfType<string>(),
        ];

    /// <summary>The names of the messages that the case has sent since before the last action.</summary>
    public IEnumerable<string> Notices =>
        facts.Skip(seen).OfType<CaseEvent.MessageSent>().Select(m => m.Name);

    /// <summary>The steps that count no more since the last action.</summary>
    public IEnumerable<string> Void =>
        facts
            .Skip(seen)
            .OfType<CaseEvent.CaseRedirected>()
            .SelectMany(r => r.Void)
            .Select(step => step.Element);

    /// <summary>How the case stands.</summary>
    public EndState Status =>
        State.Status switch
        {
            CaseStatus.Completed => EndState.Completed,
            CaseStatus.Cancelled => EndState.Cancelled,
            _ => IsStuck ? EndState.Failed : EndState.Running,
        };

    /// <summary>What stands in the way of the case, for messages; empty where nothing does.</summary>
    public string Trouble =>
        string.Concat(
            TargetKind
                .Incident.In(State)
                .Select(i => $"; '{i.Element}': {i.Instance!.Incident!.Message}")
        );

    /// <summary>Whether an incident stands open, and nothing else can go on.</summary>
    private bool IsStuck =>
        State.Waits.IsEmpty
        && TargetKind.Incident.In(State).Any()
        && TargetKind.Task.In(State).All(t => t.Instance?.Incident is not null);

    /// <summary>When the open tasks, or the timers, of an element are due; null for never.</summary>
    public IEnumerable<DateTimeOffset?> DueAt(string element) =>
        TargetKind
            .Due.In(State)
            .Where(f => f.Element == element)
            .Select(f =>
                State.FindWait(f.Key) is Wait.Timer timer ? timer.DueAt : f.Instance?.Task?.DueAt
            );

    /// <summary>A variable that an instance sees, or of the case itself; null where there is none.</summary>
    /// <param name="name">Its name; of a data object, any of its names.</param>
    /// <param name="at">The instance; null for the case itself.</param>
    public Value? Read(string name, Instance? at)
    {
        var variables = at is null ? State.Variables : Visible.Merged(State, at);
        if (variables.TryGet(name, out var value))
            return value;
        var names =
            running.Process.Root.Data.FirstOrDefault(d => d.Names.Contains(name))?.Names ?? [];
        return names
            .Select(n => variables.TryGet(n, out var same) ? same : null)
            .FirstOrDefault(v => v is not null);
    }
}
