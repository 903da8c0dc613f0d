using System.Collections.Immutable;

namespace Approvals.Casework.Ledger;

/// <summary>The ledger of a plan, as one person may see it.</summary>
/// <param name="Plan">The code of the plan.</param>
/// <param name="FeedbackOn">The day of the feedback.</param>
/// <param name="ShiftedWeeks">By how many weeks all dates were moved; 0 where they are those of the plan.</param>
/// <param name="On">The day for which it was computed.</param>
/// <param name="Lines">The lines that the viewer may see, in the order of the numbers.</param>
public sealed record LedgerPage(
    string Plan,
    DateOnly? FeedbackOn,
    int ShiftedWeeks,
    DateOnly On,
    ImmutableArray<LedgerLine> Lines
)
{
    /// <summary>The problems, in the order of their numbers.</summary>
    public ImmutableArray<LedgerProblem> Problems { get; init; } = [];

    /// <summary>How many lines the viewer may not see at all.</summary>
    public int Hidden { get; init; }

    /// <summary>The figures of the ledger. Each has the numbers of the measures that it was counted from.</summary>
    public ImmutableArray<LedgerFigure> Figures => [.. LedgerFigures.Of(this)];
}

/// <summary>A figure of the ledger.</summary>
/// <param name="Code">What it is, such as <c>light.red</c>; <c>Texts/ledger.*.json</c> has its name.</param>
/// <param name="Value">How much: of money in yuan, else a count.</param>
/// <param name="Measures">The numbers of the measures that it was counted from.</param>
/// <param name="Problems">The numbers of the problems that it was counted from, where it counts those.</param>
public sealed record LedgerFigure(
    string Code,
    decimal Value,
    ImmutableArray<int> Measures,
    ImmutableArray<int> Problems
);
