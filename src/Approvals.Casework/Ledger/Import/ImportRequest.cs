using Approvals.Casework.Plans;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger.Import;

/// <summary>A plan that is to become part of the ledger.</summary>
/// <param name="UnitId">The unit whose plan it is.</param>
/// <param name="Reading">What the reader understood.</param>
public sealed record ImportRequest(UnitId UnitId, PlanReading Reading)
{
    /// <summary>The code of the plan within the unit; null for the only one, or for a new one by the year.</summary>
    public string? Plan { get; init; }

    /// <summary>The decision of the Party group that an amendment rests on; null for a first import.</summary>
    public string? Document { get; init; }

    /// <summary>The day on which the plan was approved; null for the first day of the phase in which it is carried
    /// out.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Whether only to tell what would change.</summary>
    public bool IsDryRun { get; init; }
}

/// <summary>What came of an import.</summary>
public abstract record ImportAnswer
{
    private ImportAnswer() { } // Closed: these and no others.

    /// <summary>It was done, or would be.</summary>
    /// <param name="Plan">The code of the plan.</param>
    /// <param name="IsFirst">Whether the plan is new.</param>
    /// <param name="Measures">What happened to each measure.</param>
    /// <param name="OtherWordings">The problems that the document words otherwise: the ledger keeps the accepted
    /// wording.</param>
    public sealed record Done(
        string Plan,
        bool IsFirst,
        IReadOnlyList<MeasureChange> Measures,
        IReadOnlyList<int> OtherWordings
    ) : ImportAnswer
    {
        /// <summary>How many measures something happened to.</summary>
        public int Count(MeasureChangeKind kind) => Measures.Count(m => m.Kind == kind);

        /// <summary>Whether phases, who leads, or the list of problems are otherwise than before.</summary>
        public bool ChangesFrame { get; init; }

        /// <summary>Whether anything is otherwise than before.</summary>
        public bool ChangesAnything =>
            ChangesFrame || Measures.Any(m => m.Kind != MeasureChangeKind.Unchanged);
    }

    /// <summary>It was not done, and nothing has changed.</summary>
    /// <param name="Code">Why, such as <c>no-document</c>; <c>Texts/ledger.*.json</c> has the sentence.</param>
    /// <param name="Values">What the sentence names.</param>
    public sealed record Refused(string Code, params IReadOnlyList<string> Values) : ImportAnswer;

    /// <summary>Whoever wanted it may not.</summary>
    /// <param name="Verdict">Why.</param>
    public sealed record Forbidden(People.Verdict Verdict) : ImportAnswer;
}
