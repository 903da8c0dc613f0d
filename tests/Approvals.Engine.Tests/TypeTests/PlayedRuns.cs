using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Run;
using Approvals.Engine.Scenarios;

namespace Approvals.Engine.Tests.TypeTests;

/// <summary>The runs of a scenario file, played: by which elements of which processes each comes.</summary>
internal sealed class PlayedRuns
{
    private readonly List<HashSet<(string Process, string Element)>> _visited = [];
    private readonly HashSet<RunningCase> _cases = [];

    /// <summary>For each case the processes of its instances, by their keys.</summary>
    private readonly Dictionary<RunningCase, Dictionary<int, string>> _processes = [];

    /// <summary>Plays a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="read">Gives the text of a file by its name, relative to the scenario's folder.</param>
    public PlayedRuns(string name, Func<string, string?> read)
    {
        Results = ScenarioRunner.Run(name, read, Note);
        var files = new Scenarios.ScenarioFiles(name, read);
        Library = ScenarioFile.Read(files.Text ?? "") is { Runs: [var first, ..] }
            ? files.DefinitionsOf(first).Library
            : Library.Empty;
    }

    /// <summary>What came of each run, the file's own first.</summary>
    public ImmutableArray<ScenarioResult> Results { get; }

    /// <summary>The definitions that the file's own run needs.</summary>
    public Library Library { get; }

    /// <summary>The names of the runs that do not pass.</summary>
    public IEnumerable<string> Failing =>
        Results.Where(r => r.Outcome != ScenarioOutcome.Passed).Select(r => r.Run);

    /// <summary>Whether there is a run of that name.</summary>
    public bool Has(string run) => Results.Any(result => result.Run == run);

    /// <summary>Whether a run comes by an element: an activity or gateway began there, an event happened.</summary>
    /// <param name="run">The name of a run; all of them have to pass.</param>
    /// <param name="process">The process that the element lies in, called ones too.</param>
    /// <param name="element">The element.</param>
    public bool ComesBy(string run, string process, string element) =>
        Results
            .Zip(_visited)
            .Any(pair => pair.First.Run == run && pair.Second.Contains((process, element)));

    private CaseState Note(RunningCase running, Command command, Decision decision)
    {
        // Each run has a world of its own, whose first case has the number 1. Runs are played in their order.
        if (_cases.Add(running) && running.Id == 1)
            _visited.Add([]);
        if (!_processes.TryGetValue(running, out var processes))
            _processes[running] = processes = [];
        foreach (var fact in decision.Facts)
            Note(fact, running, processes);
        return decision.State;
    }

    private void Note(CaseEvent fact, RunningCase running, Dictionary<int, string> processes)
    {
        var visited = _visited[^1];
        switch (fact)
        {
            case CaseEvent.CaseStarted started:
                processes[1] = started.Process; // The root's key.
                break;
            case CaseEvent.ElementEntered entered:
                processes[entered.Key] = processes[entered.Scope];
                if (Find(running, entered.Key, entered.Element, processes) is not Element.Event)
                    visited.Add((processes[entered.Key], entered.Element));
                break;
            case CaseEvent.ProcessCalled called:
                processes[called.Key] = called.Process; // What is entered in it now is that process's.
                break;
            case CaseEvent.EventOccurred occurred:
                visited.Add((processes[occurred.Key], occurred.Element));
                break;
            default:
                break;
        }
    }

    private static Element? Find(
        RunningCase running,
        int key,
        string element,
        Dictionary<int, string> processes
    ) => running.Process.Library.Process(processes[key])?.Elements.GetValueOrDefault(element);
}
