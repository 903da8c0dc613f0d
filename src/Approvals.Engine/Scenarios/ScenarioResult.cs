using System.Collections.Immutable;

namespace Approvals.Engine.Scenarios;

/// <summary>What came of a run of a scenario.</summary>
/// <param name="Run">The name of the run.</param>
/// <param name="Outcome">Whether all was as expected.</param>
public sealed record ScenarioResult(string Run, ScenarioOutcome Outcome)
{
    /// <summary>The number of the step that failed, from 1; null where it was none of them.</summary>
    public int? Step { get; init; }

    /// <summary>What the scenario expected, where that is not what happened; else null.</summary>
    public string? Expected { get; init; }

    /// <summary>What happened instead.</summary>
    public string? Actual { get; init; }

    /// <summary>What is wrong with the files; empty where they could be run.</summary>
    public ImmutableArray<FileFinding> Diagnostics { get; init; } = [];

    /// <summary>The ids of the activities and events of the first instance, in the order of completion.</summary>
    public ImmutableArray<string> Completed { get; init; } = [];
}

/// <summary>Whether all was as a scenario expects.</summary>
public enum ScenarioOutcome
{
    /// <summary>All was.</summary>
    Passed,

    /// <summary>Something was not, or the scenario cannot be read.</summary>
    Failed,

    /// <summary>The definitions have errors: they cannot be deployed.</summary>
    Refused,
}
