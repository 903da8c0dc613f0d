using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Run;

namespace Approvals.Engine.Scenarios;

/// <summary>
/// Runs scenario files: what must happen when a process runs. Each run has a world and a clock of its own.
/// </summary>
public static class ScenarioRunner
{
    /// <summary>How the name of a scenario file ends: <c>NAME.scenario.json</c> tests <c>NAME.bpmn</c>.</summary>
    public const string Extension = ".scenario.json";

    /// <summary>How the name of a file with processes ends.</summary>
    public const string DefinitionExtension = ".bpmn";

    /// <summary>Runs all that a scenario file says.</summary>
    /// <param name="name">Its name; it ends in <see cref="Extension"/>.</param>
    /// <param name="read">Gives the text of a file by its name, relative to the folder of the scenario; null where
    /// there is none.</param>
    /// <param name="afterCommand">Asked after each command; by default the case goes on as it is.</param>
    /// <returns>What came of each run, the file's own first.</returns>
    public static ImmutableArray<ScenarioResult> Run(
        string name,
        Func<string, string?> read,
        AfterCommand? afterCommand = null
    )
    {
        var files = new ScenarioFiles(name, read);
        if (files.Text is not { } text)
            return
            [
                Unreadable(
                    "run 1",
                    [files.Complaint("a file to read", "there is none of that name")]
                ),
            ];
        var file = ScenarioFile.Read(text);
        return file.Problems.IsEmpty
            ? [.. file.Runs.Select(scenario => Run(scenario, files, afterCommand))]
            : [Unreadable("run 1", file.Problems.Select(files.Complaint))];
    }

    private static ScenarioResult Run(
        Scenario scenario,
        ScenarioFiles files,
        AfterCommand? afterCommand
    )
    {
        var definitions = files.DefinitionsOf(scenario);
        var versions = files.VersionsFor(scenario);
        var errors = definitions
            .Findings.Concat(
                versions
                    .OrderBy(v => v.Key, StringComparer.Ordinal)
                    .SelectMany(v => v.Value.Findings)
            )
            .Where(f => f.Finding.Severity == Severity.Error)
            .ToImmutableArray();
        if (!errors.IsEmpty)
            return new(scenario.Name, ScenarioOutcome.Refused) { Diagnostics = errors };
        if (files.ProcessOf(scenario, definitions.Library) is not { } process)
            return Unreadable(
                scenario.Name,
                [files.Complaint(ExpectedProcess(scenario), "there is none, or several")]
            );

        var play = new Play(scenario, definitions.Library, versions, afterCommand);
        try
        {
            return new ScenarioRun(scenario, play).Run(process);
        }
        catch (InvalidOperationException e) // Cases that tell each other things without end.
        {
            return new(scenario.Name, ScenarioOutcome.Failed)
            {
                Expected = "the cases to come to rest",
                Actual = e.Message,
            };
        }
    }

    private static string ExpectedProcess(Scenario scenario) =>
        scenario.Process is { } id
            ? $"a process '{id}'"
            : "one process, or the name of one in 'process'";

    private static ScenarioResult Unreadable(string run, IEnumerable<FileFinding> problems) =>
        new(run, ScenarioOutcome.Failed) { Diagnostics = [.. problems] };
}

/// <summary>Sees a command that was given to a case of a scenario, and what came of it.</summary>
/// <param name="running">The case.</param>
/// <param name="command">The command.</param>
/// <param name="decision">What came of it.</param>
/// <returns>The state with which the case goes on.</returns>
public delegate CaseState AfterCommand(RunningCase running, Command command, Decision decision);
