using System.Collections.Immutable;
using Approvals.Engine.Model;
using Approvals.Engine.Reading;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Engine.Scenarios;

/// <summary>One run of a scenario, from the first step to the last check.</summary>
internal sealed class ScenarioRun(Scenario scenario, Play play)
{
    private int? _correlated; // Of the message or signal sent last.

    /// <summary>Runs it.</summary>
    public ScenarioResult Run(CompiledProcess process)
    {
        var result = Judge(process) ?? new(scenario.Name, ScenarioOutcome.Passed);
        return result with { Completed = [.. play.Find(ScenarioStep.Main)?.Completed ?? []] };
    }

    private ScenarioResult? Judge(CompiledProcess process)
    {
        if (play.Begin(process).Rejection is { } rejection)
            return Failed(null, new("the process to start", rejection.Message));
        for (var i = 0; i < scenario.Steps.Length; i++)
        {
            if (Do(scenario.Steps[i]) is { } mismatch)
                return Failed(i + 1, mismatch);
        }
        return scenario.Ends.Select(Check).FirstOrDefault(m => m is not null) is { } atEnd
            ? Failed(null, atEnd)
            : null;
    }

    private Mismatch? Do(ScenarioStep step)
    {
        var before = step
            .Before.Select(check => check.Check(play, play.Find(step.On)))
            .FirstOrDefault(m => m is not null);
        return before ?? Act(step) ?? Compare(step.Correlated) ?? CompareVoid(step);
    }

    private Mismatch? Act(ScenarioStep step)
    {
        if (step.Action is null)
            return null;
        play.Mark();
        var result = step.Action.Do(play, play.Find(step.On));
        _correlated = result.Correlated ?? _correlated;
        return result.Problem is { } problem
            ? new("to do this", problem)
            : Compare(step.Rejection, result.Rejection);
    }

    private static Mismatch? Compare(RejectionReason? expected, Rejection? actual) =>
        expected == actual?.Reason
            ? null
            : new(
                expected is { } reason ? $"the rejection {JsonAt.NameOf(reason)}" : "no rejection",
                actual is null ? "it was done" : $"{JsonAt.NameOf(actual.Reason)}: {actual.Message}"
            );

    private Mismatch? Compare(int? correlated) =>
        correlated is null || correlated == _correlated
            ? null
            : new(
                $"{correlated} receivers",
                _correlated is null ? "nothing was sent" : $"{_correlated}"
            );

    private Mismatch? CompareVoid(ScenarioStep step) =>
        step.Void is { } expected
            ? Mismatch.OfSorted("the void steps", expected, play.Find(step.On)?.Void ?? [])
            : null;

    private Mismatch? Check(EndCheck end)
    {
        if (play.Find(end.On) is not { } on)
            return end.NeedsInstance ? new($"an instance '{end.On}'", "it has never begun") : null;
        if (end.End is { } status && status != on.Status)
            return new(
                $"'{end.On}' to be {JsonAt.NameOf(status)}",
                JsonAt.NameOf(on.Status) + on.Trouble
            );
        return CheckTrace(end, on.Completed)
            ?? Mismatch.OfVariables("at the end", end.Variables, name => on.Read(name, null))
            ?? Mismatch.OfVariables(
                "at the end",
                new(end.Absent.Select(name => KeyValuePair.Create(name, Value.None))),
                name => on.Read(name, null)
            );
    }

    private static Mismatch? CheckTrace(EndCheck end, IReadOnlyList<string> completed)
    {
        if (end.Trace is { } trace && TraceCheck.Compare(trace, completed) is { } mismatch)
            return mismatch;
        var found = end.Never.Where(completed.Contains).ToList();
        return found.Count == 0
            ? null
            : new($"{Mismatch.Show(found)} never to complete", Mismatch.Show(completed));
    }

    private ScenarioResult Failed(int? step, Mismatch mismatch) =>
        new(scenario.Name, ScenarioOutcome.Failed)
        {
            Step = step,
            Expected = mismatch.Expected,
            Actual = mismatch.Actual,
        };
}
