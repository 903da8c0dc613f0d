using System.Collections.Concurrent;
using System.Collections.Immutable;
using Approvals.Engine.Scenarios;

namespace Approvals.Engine.Tests;

/// <summary>Each run of each scenario under <c>bpmn/</c> is a case of these tests.</summary>
public sealed class ScenarioFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "bpmn");

    // A file is run once, with all of its runs.
    private static readonly ConcurrentDictionary<string, ImmutableArray<ScenarioResult>> Played =
        new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, ImmutableArray<ScenarioResult>> Replayed =
        new(StringComparer.Ordinal);

    /// <summary>The files, with the numbers of their runs.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> Runs =>
        from file in Files
        from run in Play(file).Select((result, number) => (Name: result.Run, Number: number))
        select new TheoryDataRow<string, int>(file, run.Number)
        {
            TestDisplayName = $"{file}: {run.Name}",
        };

    private static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Folder, $"*{ScenarioRunner.Extension}", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_run_of_a_scenario_passes(string file, int number) =>
        AssertPassed(Play(file)[number]);

    [Theory]
    [MemberData(nameof(Runs))]
    public void It_passes_as_well_when_each_state_is_stored_and_read_back(
        string file,
        int number
    ) => AssertPassed(Replayed.GetOrAdd(file, f => Run(f, new Storage().KeepAndRead))[number]);

    private static ImmutableArray<ScenarioResult> Play(string file) =>
        Played.GetOrAdd(file, f => Run(f, null));

    private static ImmutableArray<ScenarioResult> Run(string file, AfterCommand? afterCommand)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Folder, file))!;
        return ScenarioRunner.Run(Path.GetFileName(file), Read, afterCommand);

        string? Read(string name) =>
            Path.Combine(folder, name) is var path && File.Exists(path)
                ? File.ReadAllText(path)
                : null;
    }

    private static void AssertPassed(ScenarioResult result)
    {
        var where = result.Step is { } step ? $"step {step}" : "the end";
        var findings = string.Join('\n', result.Diagnostics.Select(d => $"{d.File}: {d.Finding}"));
        Assert.True(
            result.Outcome == ScenarioOutcome.Passed,
            $"At {where}: expected {result.Expected}, but found: {result.Actual}\n{findings}"
        );
    }
}
