using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>A run of a scenario in progress: a world, and the names of the cases in it.</summary>
internal sealed class Play
{
    /// <summary>Far above what any sensible run needs; past it, timers fire without end, or nearly so.</summary>
    private const int MaxCommands = 20_000;

    private readonly World _world;
    private readonly Scenario _scenario;
    private readonly Library _library;
    private readonly ImmutableDictionary<string, Definitions> _versions;
    private readonly AfterCommand? _afterCommand;
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<CaseEvent>> _facts = [];
    private readonly Dictionary<int, int> _seen = [];
    private readonly Queue<string?> _asking = [];
    private CompiledProcess? _awaited;
    private int _commands;

    /// <summary>A run that is about to begin.</summary>
    /// <param name="scenario">What is run.</param>
    /// <param name="library">The definitions.</param>
    /// <param name="versions">Other versions of them, by the names of their files.</param>
    /// <param name="afterCommand">Asked after each command; null for nobody.</param>
    public Play(
        Scenario scenario,
        Library library,
        ImmutableDictionary<string, Definitions> versions,
        AfterCommand? afterCommand
    )
    {
        _scenario = scenario;
        _library = library;
        _versions = versions;
        _afterCommand = afterCommand;
        _world = new(library, scenario.Begin)
        {
            Decided = Note,
            Call = Answer,
            TimerPayload = starter =>
                starter.Process == _awaited ? _scenario.Variables : Value.Context.Empty,
        };
    }

    public Moment Now => _world.Now;

    /// <summary>Starts the first case; or waits for the step that does.</summary>
    public ActionResult Begin(CompiledProcess process)
    {
        var trigger = Trigger.Of(process, _scenario);
        if (!trigger.ByStep)
            return Start(process.Id, _scenario.Variables, trigger.Element, ScenarioStep.Main);
        _awaited = process;
        return ActionResult.Fine;
    }

    /// <summary>The case of that name; null where none has begun.</summary>
    public PlayedCase? Find(string name) =>
        _names.TryGetValue(name, out var id)
            ? new(_world.Cases[id - 1], _facts[id], _seen.GetValueOrDefault(id))
            : null;

    /// <summary>From here on something new begins: what has happened before is not looked at again.</summary>
    public void Mark()
    {
        foreach (var (id, facts) in _facts)
            _seen[id] = facts.Count;
    }

    public Rejection? Send(PlayedCase to, Command command) => _world.Send(to.Id, command).Rejection;

    public ActionResult Start(
        string process,
        Value.Context variables,
        string? startEvent,
        string? name
    )
    {
        if (_library.Process(process) is null)
            return new(null) { Problem = $"there is no process '{process}'" };
        var decision = _world.Start(process, variables, startEvent, out var id);
        if (decision.Rejection is null && name is not null)
            _names[name] = id;
        return new(decision.Rejection);
    }

    /// <summary>The instant that much later; null past the year 9999.</summary>
    public DateTimeOffset? After(IsoDuration time) => time.AddTo(Now.At, 1, Now.Calendar);

    /// <summary>Lets time pass; false past the year 9999.</summary>
    public bool Advance(IsoDuration by)
    {
        if (After(by) is not { } until)
            return false;
        _world.AdvanceTo(until);
        Adopt();
        return true;
    }

    public int SendMessage(string name, Value? key, Value.Context payload)
    {
        var starts = Starts(new Outgoing.Message(name, key, payload));
        var receivers = _world.SendMessage(
            name,
            key,
            starts ? WithStartVariables(payload) : payload
        );
        Adopt();
        return receivers;
    }

    public int SendSignal(string name, Value.Context payload)
    {
        var starts = Starts(new Outgoing.Signal(name, payload));
        var receivers = _world.SendSignal(name, starts ? WithStartVariables(payload) : payload);
        Adopt();
        return receivers;
    }

    /// <summary>How many instances of a process run, called ones too.</summary>
    public int CountInstances(string process)
    {
        var count = 0;
        foreach (var running in _world.Cases)
        {
            foreach (var instance in running.State.Instances)
                count += instance.Calls == process ? 1 : 0;
        }
        return count;
    }

    /// <summary>A process by its id, or a version of one by the name of its file.</summary>
    public CompiledProcess? Definition(string to, string before) =>
        _versions.TryGetValue(to, out var version)
            ? version.Library.Process(before)
            : _library.Process(to);

    /// <summary>The element with that id, of any of the processes.</summary>
    public Element? ElementOf(string id) =>
        _library
            .Processes.Values.OrderBy(p => p.Id, StringComparer.Ordinal)
            .Select(p => p.Elements.GetValueOrDefault(id))
            .FirstOrDefault(e => e is not null);

    /// <summary>Whether it starts the first case: then the start variables go with it.</summary>
    private bool Starts(Outgoing sent) =>
        _awaited is not null && Routing.StartersOf(_awaited).Any(s => s.IsStartedBy(sent));

    private Value.Context WithStartVariables(Value.Context payload) =>
        new([.. _scenario.Variables.Entries, .. payload.Entries]);

    private void Adopt()
    {
        if (_world.Cases.FirstOrDefault(c => c.Process == _awaited) is not { } begun)
            return;
        _names[ScenarioStep.Main] = begun.Id;
        _awaited = null;
    }

    private void Note(RunningCase running, Command command, Decision decision)
    {
        if (++_commands > MaxCommands)
            throw new InvalidOperationException(
                $"Expected at most {MaxCommands} commands in a run, but there are more."
            );
        if (decision.Rejection is null)
        {
            if (!_facts.TryGetValue(running.Id, out var facts))
                _facts[running.Id] = facts = [];
            facts.AddRange(decision.Facts);
            foreach (var request in decision.Facts.OfType<CaseEvent.FunctionRequested>())
                _asking.Enqueue(decision.State.Find(request.Key)?.Element);
        }
        if (_afterCommand?.Invoke(running, command, decision) is { } state)
            running.State = state;
    }

    // The world asks in the order of the facts. What no step does anything about is done at once.
    private Value.Context? Answer(FunctionRequest request)
    {
        _asking.TryDequeue(out var element);
        return _scenario.Steps.Any(s =>
            s.Action is ScenarioAction.OrderAbout { Target.Id: var id } && id == element
        )
            ? null
            : Value.Context.Empty;
    }
}
