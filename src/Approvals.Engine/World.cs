using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine;

/// <summary>
/// The third front door: many cases in memory under a clock that is moved by hand. For scenarios, rehearsals, and those
/// who embed the engine without a database. Not safe for several threads at once.
/// </summary>
public sealed class World
{
    /// <summary>Far above what cases have to say to each other in one go; past it, they do so without end.</summary>
    private const int MaxDeliveries = 20_000;

    private readonly List<RunningCase> _cases = [];
    private readonly Queue<(RunningCase Sender, Outgoing What, bool WasTaken)> _leaving = [];
    private readonly Queue<(RunningCase Case, Command Command)> _results = [];
    private readonly List<(Starter Starter, TimerStart Due)> _starts = [];
    private readonly ImmutableArray<Starter> _starters;
    private readonly Library _library;

    /// <summary>A world without cases. Timers that start processes begin to run now.</summary>
    /// <param name="library">The definitions.</param>
    /// <param name="now">The time at the start.</param>
    /// <param name="calendar">The working days and the time zone; by default Monday to Friday.</param>
    public World(Library library, DateTimeOffset now, WorkCalendar? calendar = null)
        : this(library, new Moment(now, calendar ?? WorkCalendar.MondayToFriday)) { }

    /// <summary>A world without cases. Timers that start processes begin to run now.</summary>
    /// <param name="library">The definitions.</param>
    /// <param name="start">The time at the start, with the working days and with who there is.</param>
    public World(Library library, Moment start)
    {
        _library = library;
        Now = start;
        _starters =
        [
            .. library
                .Processes.Values.OrderBy(p => p.Id, StringComparer.Ordinal)
                .SelectMany(p => Routing.StartersOf(p)),
        ];
        foreach (var starter in _starters)
        {
            if (
                starter.Trigger is EventDefinition.Timer timer
                && timer.Rule.Start([], Now, out _) is { } due
            )
                _starts.Add((starter, due));
        }
    }

    /// <summary>The time.</summary>
    public Moment Now { get; private set; }

    /// <summary>The cases in the order in which they began; those that have ended stay.</summary>
    public IReadOnlyList<RunningCase> Cases => _cases;

    /// <summary>
    /// Does what a task asks for outside of the engine: takes the request, gives the results; null leaves the task
    /// waiting for <see cref="Command.CompleteFunction"/>. By default all is done at once, with no results.
    /// </summary>
    public Func<FunctionRequest, Value.Context?> Call { get; init; } = _ => Value.Context.Empty;

    /// <summary>The variables with which a case begins that a timer starts; by default none.</summary>
    public Func<Starter, Value.Context> TimerPayload { get; init; } = _ => Value.Context.Empty;

    /// <summary>Told of each command that was decided: the case, the command, the decision.</summary>
    public Action<RunningCase, Command, Decision>? Decided { get; init; }

    /// <summary>Begins a case.</summary>
    /// <param name="process">The id of the process.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="startEvent">The element that starts it; null for the none start event.</param>
    /// <param name="caseId">The number of the case; 0 where it was rejected.</param>
    /// <exception cref="ArgumentException">There is no such process.</exception>
    /// <exception cref="InvalidOperationException">Cases send to each other without end.</exception>
    public Decision Start(
        string process,
        Value.Context variables,
        string? startEvent,
        out int caseId
    )
    {
        var definition =
            _library.Process(process)
            ?? throw new ArgumentException(
                $"Expected a process '{process}' among the definitions, but there is none.",
                nameof(process)
            );
        var decision = Begin(definition, new(variables, startEvent), out var running);
        caseId = running?.Id ?? 0;
        Settle();
        return decision;
    }

    /// <summary>Gives a command to a case, and tells others what leaves it.</summary>
    /// <param name="caseId">The number of the case.</param>
    /// <param name="command">The command.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case.</exception>
    /// <exception cref="InvalidOperationException">Cases send to each other without end.</exception>
    public Decision Send(int caseId, Command command)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(caseId, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(caseId, _cases.Count);
        var decision = Decide(_cases[caseId - 1], command);
        Settle();
        return decision;
    }

    /// <summary>Sends a message from outside.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="key">What tells its receivers apart; null for nothing.</param>
    /// <param name="payload">What it carries.</param>
    /// <returns>How many who waited took it; where nobody did, how many processes it started.</returns>
    public int SendMessage(string name, Value? key, Value.Context payload)
    {
        var taken = Tell(null, new Outgoing.Message(name, key, payload), wasTaken: false);
        Settle();
        return taken;
    }

    /// <summary>Sends a signal from outside.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="payload">What it carries.</param>
    /// <returns>How many cases took it, and how many processes it started.</returns>
    public int SendSignal(string name, Value.Context payload)
    {
        var taken = Tell(null, new Outgoing.Signal(name, payload), wasTaken: false);
        Settle();
        return taken;
    }

    /// <summary>Moves the clock on. Each timer that falls due on the way fires at its own time, the earliest
    /// first.</summary>
    /// <param name="instant">Where to; a time before now does nothing.</param>
    public void AdvanceTo(DateTimeOffset instant)
    {
        while (NextDueAt() is { } due && due <= instant)
        {
            if (due > Now.At)
                Now = Now with { At = due };
            Settle();
        }
        if (instant > Now.At)
            Now = Now with { At = instant };
    }

    private DateTimeOffset? NextDueAt()
    {
        DateTimeOffset? next = null;
        foreach (var (_, due) in _starts)
            next = due.DueAt < (next ?? DateTimeOffset.MaxValue) ? due.DueAt : next;
        foreach (var running in _cases)
        {
            if (NextTimer(running) is { } timer && timer.DueAt < (next ?? DateTimeOffset.MaxValue))
                next = timer.DueAt;
        }
        return next;
    }

    private static Wait.Timer? NextTimer(RunningCase running)
    {
        Wait.Timer? next = null;
        if (running.State.IsSuspended)
            return null;
        foreach (var wait in running.State.Waits)
        {
            if (wait is Wait.Timer timer && (next is null || timer.DueAt < next.DueAt))
                next = timer;
        }
        return next;
    }

    // Delivers what was sent, and fires what is due now.
    private void Settle()
    {
        for (var done = 0; ; done++)
        {
            if (done > MaxDeliveries)
                throw new InvalidOperationException(
                    $"Expected the cases to come to rest, but they told each other more than {MaxDeliveries} things."
                );
            if (_results.TryDequeue(out var result))
                Decide(result.Case, result.Command);
            else if (_leaving.TryDequeue(out var leaving))
                Tell(leaving.Sender, leaving.What, leaving.WasTaken);
            else if (!TryFireOne())
                return;
        }
    }

    private bool TryFireOne()
    {
        for (var i = 0; i < _starts.Count; i++)
        {
            var (starter, due) = _starts[i];
            if (due.DueAt > Now.At)
                continue;
            if (due.Next(Now) is { } next)
                _starts[i] = (starter, next);
            else
                _starts.RemoveAt(i);
            if (!IsAwaited(starter))
                Begin(starter, TimerPayload(starter));
            return true;
        }
        var (first, earliest) = ((RunningCase?)null, (Wait.Timer?)null);
        foreach (var running in _cases)
        {
            if (
                NextTimer(running) is { } timer
                && timer.DueAt < (earliest?.DueAt ?? DateTimeOffset.MaxValue)
            )
                (first, earliest) = (running, timer);
        }
        if (first is null || earliest!.DueAt > Now.At)
            return false;
        Decide(first, new Command.FireTimer(earliest.Key));
        return true;
    }

    private int Tell(RunningCase? sender, Outgoing outgoing, bool wasTaken)
    {
        var taken = 0;
        var started = _starters.Where(s => s.IsStartedBy(outgoing) && !IsAwaited(s)).ToArray();
        foreach (var running in _cases.ToArray())
        {
            if (running == sender)
                continue; // It has told itself.
            foreach (var command in Routing.Into(running.State, outgoing).ToArray())
                taken += Decide(running, command).Rejection is null ? 1 : 0;
        }
        if (outgoing is Outgoing.Message && (taken > 0 || wasTaken))
            return taken;
        foreach (var starter in started)
        {
            Begin(starter, PayloadOf(outgoing));
            taken++;
        }
        return taken;
    }

    private bool IsAwaited(Starter starter) =>
        _cases.Exists(running => starter.IsAwaitedIn(running.State));

    private static Value.Context PayloadOf(Outgoing outgoing) =>
        outgoing switch
        {
            Outgoing.Message message => message.Payload,
            Outgoing.Signal signal => signal.Payload,
            _ => Value.Context.Empty,
        };

    private void Begin(Starter starter, Value.Context payload) =>
        Begin(starter.Process, new(payload, starter.Element, starter.Definition), out _);

    private Decision Begin(
        CompiledProcess process,
        Command.StartCase command,
        out RunningCase? running
    )
    {
        running = new(_cases.Count + 1, process);
        _cases.Add(running);
        var decision = Decide(running, command);
        if (decision.Rejection is null)
            return decision;
        _cases.Remove(running);
        running = null;
        return decision;
    }

    private Decision Decide(RunningCase running, Command command)
    {
        var decision = Decider.Decide(running.Process, running.State, command, Now);
        if (decision.Rejection is null)
        {
            running.State = decision.State;
            if (command is Command.MigrateCase migration)
                running.Process = migration.To;
        }
        Decided?.Invoke(running, command, decision);
        Spread(running, decision);
        return decision;
    }

    private void Spread(RunningCase running, Decision decision)
    {
        var wasTaken = decision.Facts.Any(f => f is CaseEvent.MessageReceived);
        foreach (var outgoing in Routing.Leaving(decision.Facts))
            _leaving.Enqueue((running, outgoing, wasTaken));
        foreach (var request in decision.Facts.OfType<CaseEvent.FunctionRequested>())
        {
            if (Call(request.Request) is { } results)
                _results.Enqueue((running, new Command.CompleteFunction(request.Key, results)));
        }
    }
}

/// <summary>A case in a <see cref="World"/>.</summary>
public sealed class RunningCase
{
    internal RunningCase(int id, CompiledProcess process)
    {
        Id = id;
        Process = process;
    }

    /// <summary>Its number; the first is 1.</summary>
    public int Id { get; }

    /// <summary>The definition that it runs under.</summary>
    public CompiledProcess Process { get; internal set; }

    /// <summary>What it stands at.</summary>
    public CaseState State { get; internal set; } = CaseState.New;
}
