using System.Collections.Immutable;
using Approvals.Casework.Storage;
using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>
/// What the process of a measure says of itself: the part of its variables that the ledger stands on
/// (<c>docs/ledger.md</c>).
/// </summary>
internal sealed record CaseStanding
{
    /// <summary>What only the process itself says: whoever completes a task of a measure cannot type it in.</summary>
    public static ImmutableArray<string> OfProcess { get; } =
    [
        "stage",
        "level",
        "returned",
        "isFalse",
        "extensions",
        "dueOn",
        "startsOn",
        "entry",
        "leaderGroup",
        "needsPartyGroup",
        "aboutLeader",
    ];

    private const string StageName = "stage";
    private const string ProgressName = "progress";
    private const decimal MaxYuan = 1_000_000_000_000m;
    private const int MaxPeople = 1_000_000;

    /// <summary>The scope of the variables of the case as a whole.</summary>
    private const int RootScope = 1;

    /// <summary>How far it has come.</summary>
    public required CaseStage Stage { get; init; }

    /// <summary>Whether it is closed off.</summary>
    public bool IsClosed => Stage == CaseStage.Closed;

    /// <summary>How much is done; 0 to 100.</summary>
    public int Percent { get; init; }

    /// <summary>Until when it is to be done; null where it is not said.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How often the date was changed.</summary>
    public int Extensions { get; init; }

    /// <summary>The level of close-off that it has passed; 0 to 6.</summary>
    public int Level { get; init; }

    /// <summary>How often it was given back.</summary>
    public int Returned { get; init; }

    /// <summary>Whether evidence was found to be false.</summary>
    public bool IsFalse { get; init; }

    /// <summary>How much should be done by when; as text, <c>2023-09-01=50;2023-10-01=80</c>.</summary>
    public string? Milestones { get; init; }

    /// <summary>The last report on progress.</summary>
    public string? Progress { get; init; }

    /// <summary>What is difficult.</summary>
    public string? Difficulty { get; init; }

    /// <summary>What help is needed.</summary>
    public string? Help { get; init; }

    /// <summary>What came of it.</summary>
    public string? Result { get; init; }

    /// <summary>The rules that were made, one a line.</summary>
    public string? RulesMade { get; init; }

    /// <summary>With how many people somebody talked, or dealt otherwise.</summary>
    public int? PeopleDealtWith { get; init; }

    /// <summary>How much money came back, in yuan.</summary>
    public decimal? MoneyRecovered { get; init; }

    /// <summary>What a case says; null where it is the case of no measure.</summary>
    public static CaseStanding? Of(CaseState state) => Of(SpokenIn(state));

    /// <summary>
    /// The variables that a case speaks by: its own, and over them what called parts that were given a
    /// <c>stage</c> have set since. So a close-off that is a process of its own tells the ledger how far it is before
    /// it ends. A part that only holds what it was given says nothing: the case may have gone on meanwhile.
    /// </summary>
    private static Value.Context SpokenIn(CaseState state)
    {
        var spoken = state.Variables;
        if (spoken.Text(StageName) is null)
            return spoken;
        foreach (var instance in state.Instances)
        {
            if (IsPart(instance))
                spoken = new([.. spoken.Entries, .. SetSince(instance)]);
        }
        return spoken;
    }

    private static bool IsPart(Instance instance) =>
        instance.Scope != 0 && instance.Given?.Text(StageName) is not null;

    private static IEnumerable<KeyValuePair<string, Value>> SetSince(Instance part) =>
        part.Locals.Entries.Where(e =>
            !(part.Given!.TryGet(e.Key, out var given) && given.Equals(e.Value))
        );

    /// <summary>What variables say; null where they are those of no measure.</summary>
    public static CaseStanding? Of(Value.Context variables) =>
        variables.Text(StageName) is { } code && StoredCode.TryRead<CaseStage>(code, out var stage)
            ? new()
            {
                Stage = stage,
                Percent = variables.Whole("percent", 0, 100) ?? 0,
                DueOn = variables.Day("dueOn"),
                Extensions = variables.Whole("extensions", 0, 100) ?? 0,
                Level = variables.Whole("level", 0, 6) ?? 0,
                Returned = variables.Whole("returned", 0, 1000) ?? 0,
                IsFalse = variables.Truth("isFalse"),
                Milestones = MilestonesOf(variables),
                Progress = variables.Text(ProgressName),
                Difficulty = variables.Text("difficulty"),
                Help = variables.Text("help"),
                Result = variables.Text("result"),
                RulesMade = Lines(variables, "rulesMade"),
                PeopleDealtWith = variables.Whole("peopleDealtWith", 0, MaxPeople),
                MoneyRecovered = variables.Amount("moneyRecovered", 0, MaxYuan) is { } yuan
                    ? Fen.ToYuan(Fen.Of(yuan)) // As it is stored.
                    : null,
            }
            : null;

    /// <summary>Whether a command has brought a report on progress: who says the same again has reported, too. What a
    /// part has reported before, and hands over as it ends, is reported already.</summary>
    /// <param name="before">What the case stood at before it.</param>
    /// <param name="after">What it stands at now.</param>
    /// <param name="facts">What came of it.</param>
    public bool HasNewProgress(CaseState before, CaseState after, IEnumerable<CaseEvent> facts) =>
        Progress is not null
        && (Percent != Of(before)?.Percent || facts.Any(f => IsReport(f, before, after)));

    private static bool IsReport(CaseEvent fact, CaseState before, CaseState after)
    {
        if (fact is not CaseEvent.VariablesSet set || set.Values.Text(ProgressName) is not { } told)
            return false;
        if (set.Scope != RootScope)
            return (before.Find(set.Scope) ?? after.Find(set.Scope)) is { } part && IsPart(part);
        return !before
            .Instances.ToArray()
            .Any(i =>
                IsPart(i)
                && SetSince(i)
                    .Any(e => e.Key == ProgressName && e.Value is Value.String s && s.Text == told)
            );
    }

    // One line each: the lines are counted.
    private static string? Lines(Value.Context variables, string name)
    {
        var lines = variables
            .Items(name)
            .OfType<Value.String>()
            .Select(s => s.Text.ReplaceLineEndings(" ").Trim())
            .Where(line => line.Length > 0)
            .ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string? MilestonesOf(Value.Context variables)
    {
        var milestones = variables
            .Items("milestones")
            .OfType<Value.Context>()
            .Select(m => (On: m.Day("on"), Percent: m.Whole("percent", 0, 100)))
            .Where(m => m is { On: not null, Percent: not null })
            .Select(m => new Milestone(m.On!.Value, m.Percent!.Value))
            .OrderBy(m => m.On)
            .ToImmutableArray();
        return milestones.IsEmpty ? null : Milestone.Write(milestones);
    }
}
