using System.Collections.Immutable;
using Approvals.Casework.People;
using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger;

/// <summary>A line of the ledger (整改台账): a measure with all that is known about it, as one person may see it.</summary>
public sealed record LedgerLine
{
    /// <summary>The key of the entry in the database.</summary>
    public required long EntryId { get; init; }

    /// <summary>The number of the measure.</summary>
    public required int Number { get; init; }

    /// <summary>1, and one more each time it was reopened.</summary>
    public required int Cycle { get; init; }

    /// <summary>The problem.</summary>
    public required LedgerProblem Problem { get; init; }

    /// <summary>The lead of its words; null where it has none, or where the viewer may not see them.</summary>
    public string? Heading { get; init; }

    /// <summary>Its words; null where the viewer may not see them.</summary>
    public string? Text { get; init; }

    /// <summary>What is to be reached.</summary>
    public string? Target { get; init; }

    /// <summary>Its types, the main one first.</summary>
    public required IReadOnlyList<MeasureType> Types { get; init; }

    /// <summary>How it ends.</summary>
    public required MeasureClass Class { get; init; }

    /// <summary>The post of the responsible leader.</summary>
    public Post? Leader { get; init; }

    /// <summary>Who holds that post today.</summary>
    public Person? LeaderPerson { get; init; }

    /// <summary>The department that leads.</summary>
    public Department? Department { get; init; }

    /// <summary>The field of work.</summary>
    public FieldId? FieldId { get; init; }

    /// <summary>The departments that help.</summary>
    public ImmutableArray<Department> Assisting { get; init; } = [];

    /// <summary>Who does the work.</summary>
    public Person? Handler { get; init; }

    /// <summary>The body outside that it belongs to, as printed.</summary>
    public string? ExternalOwner { get; init; }

    /// <summary>From when.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The last day permitted.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The last day as it was first set.</summary>
    public DateOnly? FirstDueOn { get; init; }

    /// <summary>What the plan says about when.</summary>
    public string? DueText { get; init; }

    /// <summary>Its rhythms.</summary>
    public ImmutableArray<Rhythm> Rhythms { get; init; } = [];

    /// <summary>What it stands at.</summary>
    public required EntryStanding Standing { get; init; }

    /// <summary>Its cases, in the order of their periods.</summary>
    public ImmutableArray<LedgerCase> Cases { get; init; } = [];

    /// <summary>The last report on progress.</summary>
    public string? Progress { get; init; }

    /// <summary>What is difficult, and what help is needed.</summary>
    public string? Difficulty { get; init; }

    /// <summary>What came of it.</summary>
    public string? Result { get; init; }

    /// <summary>How many files prove it.</summary>
    public int Evidence { get; init; }

    /// <summary>The rules that were made.</summary>
    public ImmutableArray<string> RulesMade { get; init; } = [];

    /// <summary>How many people were talked to or dealt with otherwise.</summary>
    public int PeopleDealtWith { get; init; }

    /// <summary>The money that it is about.</summary>
    public MoneyBalance Money { get; init; }

    /// <summary>The day of its close-off; null while it is open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The next or last look back.</summary>
    public LedgerLookBack? LookBack { get; init; }

    /// <summary>The mark of secrecy.</summary>
    public Secrecy Secrecy { get; init; }

    /// <summary>Whether few may see it.</summary>
    public MeasureVisibility Visibility { get; init; }

    /// <summary>How many questions about its text nobody has answered.</summary>
    public int OpenQuestions { get; init; }

    /// <summary>When anything about it last changed; null where nothing has since the import.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Whether the viewer sees no more than number, status and dates.</summary>
    public bool IsMetadataOnly => Text is null;
}

/// <summary>A problem of the ledger.</summary>
/// <param name="No">Its number.</param>
/// <param name="Aspect">Its aspect; null where the plan has none.</param>
/// <param name="AspectTitle">What that is called.</param>
/// <param name="Title">Its short wording.</param>
/// <param name="Text">Its wording.</param>
/// <param name="RootCause">Where it comes from, as far as somebody has said.</param>
/// <param name="Status">What it stands at.</param>
/// <param name="Measures">The numbers of its measures.</param>
public sealed record LedgerProblem(
    int No,
    int? Aspect,
    string? AspectTitle,
    string Title,
    string Text,
    string? RootCause,
    ProblemStatus Status,
    ImmutableArray<int> Measures
);

/// <summary>A case of a line.</summary>
/// <param name="Id">The case.</param>
/// <param name="Period">Which period it is for.</param>
/// <param name="Level">The level of close-off that it has passed.</param>
/// <param name="DueOn">The last day permitted, as it is now.</param>
/// <param name="FirstDueOn">The last day as it was first set.</param>
/// <param name="ClosedOn">The day of its close-off; null while it is open.</param>
public sealed record LedgerCase(
    CaseId Id,
    string Period,
    int Level,
    DateOnly DueOn,
    DateOnly FirstDueOn,
    DateOnly? ClosedOn
);

/// <summary>A look back at a measure.</summary>
/// <param name="DueOn">Until when.</param>
/// <param name="DoneOn">When it was done; null while it is not.</param>
/// <param name="Result">What it found; null while it is not done.</param>
public sealed record LedgerLookBack(DateOnly DueOn, DateOnly? DoneOn, LookBackResult? Result);

/// <summary>Money of a measure, in yuan.</summary>
/// <param name="Due">To be returned.</param>
/// <param name="Returned">Returned.</param>
/// <param name="Waived">Waived by a decision.</param>
public readonly record struct MoneyBalance(decimal Due, decimal Returned, decimal Waived)
{
    /// <summary>What is still open.</summary>
    public decimal Balance => Due - Returned - Waived;

    /// <summary>What lines of money, in fen, add up to.</summary>
    internal static MoneyBalance Of(IEnumerable<(MoneyKind Kind, long Fen)> lines)
    {
        var sums = lines.ToLookup(l => l.Kind, l => l.Fen);
        decimal Sum(MoneyKind kind) => Fen.ToYuan(sums[kind].Sum());
        return new(Sum(MoneyKind.Due), Sum(MoneyKind.Returned), Sum(MoneyKind.Waived));
    }
}
