using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Rehearsal;

/// <summary>Reads how people act from a file (<c>docs/rehearsal.md</c>).</summary>
public static class BehaviourFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Reads it.</summary>
    /// <param name="json">The text of the file.</param>
    /// <exception cref="JsonException">It is none; the message says where, and what was expected.</exception>
    public static Behaviour Read(string json)
    {
        var file =
            JsonSerializer.Deserialize<Whole>(json, Options)
            ?? throw new JsonException("Expected an object, but found null.");
        if (file.LeaderItems < 1)
            throw new JsonException(
                $"Expected 'leaderItems' of at least 1, but found {file.LeaderItems}."
            );
        return new()
        {
            Name = file.Name,
            Rules = [.. file.Rules.Select(RuleOf)],
            Leaves =
            [
                .. file.Leaves.Select(l =>
                    l.Until >= l.From
                        ? new PlannedLeave(new(l.Person), l.From, l.Until)
                        : throw new JsonException(
                            $"Expected the leave of '{l.Person}' to end on {l.From:yyyy-MM-dd} or later, but found "
                                + $"{l.Until:yyyy-MM-dd}."
                        )
                ),
            ],
            LeaderItems = file.LeaderItems,
        };
    }

    private static BehaviourRule RuleOf(Rule rule)
    {
        if (!StoredCode.TryRead<Conduct>(rule.Does, out var conduct))
            throw new JsonException(
                $"Expected 'does' to be one of {string.Join(", ", Enum.GetValues<Conduct>().Select(StoredCode.Of))}, "
                    + $"but found '{rule.Does}'."
            );
        if (rule.Share is < 0 or > 1)
            throw new JsonException($"Expected a 'share' from 0 to 1, but found {rule.Share}.");
        if (rule.Days < 0)
            throw new JsonException($"Expected 'days' of 0 and up, but found {rule.Days}.");
        return new(conduct)
        {
            Share = rule.Share,
            Days = rule.Days,
            Persons = rule.Persons,
            Roles = rule.Roles,
            Steps = rule.Steps,
            Processes = rule.Processes,
            Measures = rule.Measures,
        };
    }

    private sealed record Whole
    {
        public required string Name { get; init; }

        public ImmutableArray<Rule> Rules { get; init; } = [];

        public ImmutableArray<Leave> Leaves { get; init; } = [];

        public int LeaderItems { get; init; } = Behaviour.OnTime.LeaderItems;
    }

    private sealed record Rule(string Does)
    {
        public double Share { get; init; } = 1;

        public int Days { get; init; } = 5;

        public ImmutableArray<string> Persons { get; init; } = [];

        public ImmutableArray<string> Roles { get; init; } = [];

        public ImmutableArray<string> Steps { get; init; } = [];

        public ImmutableArray<string> Processes { get; init; } = [];

        public ImmutableArray<int> Measures { get; init; } = [];
    }

    private sealed record Leave(string Person, DateOnly From, DateOnly Until);
}
