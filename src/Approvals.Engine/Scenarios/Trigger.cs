using Approvals.Engine.Model;

namespace Approvals.Engine.Scenarios;

/// <summary>What starts the first case of a scenario: the scenario itself, or one of its steps.</summary>
/// <param name="Element">The element that starts it; null for the none start event.</param>
/// <param name="ByStep">Whether a step sends what triggers the start.</param>
internal sealed record Trigger(string? Element, bool ByStep)
{
    /// <summary>What starts a process in a scenario.</summary>
    public static Trigger Of(CompiledProcess process, Scenario scenario)
    {
        var starters = Routing.StartersOf(process);
        if (starters.IsEmpty || process.Root.Starts.Any(s => s.Definitions.IsEmpty))
            return new(null, ByStep: false);
        var end = EndOf(scenario);
        var byStep = starters.Any(starter =>
            starter.Trigger is EventDefinition.Timer { Rule: var rule }
                ? rule.Start([], scenario.Begin, out _)?.DueAt <= end
                : scenario.Steps.Any(step => IsSentBy(step.Action, starter))
        );
        var first =
            starters.FirstOrDefault(s => process.Elements[s.Element] is Element.StartEvent)
            ?? starters[0];
        // Where several things must occur, all of them have: that is what no element says.
        return process.Elements[first.Element] is Element.StartEvent { IsParallelMultiple: true }
            ? new(null, byStep)
            : new(first.Element, byStep);
    }

    /// <summary>What the clock will show after the last step; null where it is not moved.</summary>
    private static DateTimeOffset? EndOf(Scenario scenario)
    {
        var moves = scenario.Steps.Select(s => s.Action).OfType<ScenarioAction.Advance>().ToList();
        return moves.Count == 0
            ? null
            : moves.Aggregate(
                (DateTimeOffset?)scenario.Begin.At,
                (at, move) =>
                    at is { } from ? move.Time.AddTo(from, 1, scenario.Begin.Calendar) : null
            );
    }

    private static bool IsSentBy(ScenarioAction? action, Starter starter) =>
        action switch
        {
            ScenarioAction.Message sent => starter.IsStartedBy(
                new Outgoing.Message(sent.Name, sent.Key, sent.With)
            ),
            ScenarioAction.Signal sent => starter.IsStartedBy(
                new Outgoing.Signal(sent.Name, sent.With)
            ),
            _ => false,
        };
}
