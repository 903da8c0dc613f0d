using System.Collections.Immutable;
using Approvals.Casework.People;
using Approvals.Casework.Storage;

namespace Approvals.Casework.Ledger.Evidence;

/// <summary>A file of evidence that is to be added.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Numbers">The measures that it proves something about.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What people call it.</param>
/// <param name="DocumentOn">The date on its face: the real one, also where it comes late.</param>
public sealed record NewEvidence(
    UnitId UnitId,
    ImmutableArray<int> Numbers,
    string FileName,
    EvidenceKind Kind,
    string Title,
    DateOnly DocumentOn
)
{
    /// <summary>The code of the plan; null for the only one.</summary>
    public string? Plan { get; init; }

    /// <summary>The number of the document, where it has one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>When it was photographed or scanned, where that is known.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>Where it is late paperwork (补齐手续); null where it was made in time.</summary>
    public Supplement? Supplement { get; init; }

    /// <summary>What is taken.</summary>
    public EvidenceLimits Limits { get; init; } = new();
}

/// <summary>That a document was made late.</summary>
/// <param name="Period">The period that it is about.</param>
/// <param name="Reason">Why it comes late.</param>
/// <param name="ApprovedBy">Who approved that.</param>
public sealed record Supplement(string Period, string Reason, PersonId ApprovedBy);

/// <summary>What came of adding evidence.</summary>
public abstract record EvidenceAnswer
{
    private EvidenceAnswer() { } // Closed: these and no others.

    /// <summary>It was added.</summary>
    /// <param name="Id">Its key.</param>
    /// <param name="Sha256">The hash of its bytes.</param>
    /// <param name="Measures">The measures that it proves by this.</param>
    /// <param name="IsKnown">Whether the same file was there: then what was said of it first stays.</param>
    /// <param name="Proves">How many measures it proves in all; more than <see cref="AddEvidence.ManyMeasures"/> are
    /// worth a look.</param>
    /// <param name="Early">The measures that began after the date on its face.</param>
    public sealed record Added(
        long Id,
        string Sha256,
        ImmutableArray<int> Measures,
        bool IsKnown,
        int Proves,
        ImmutableArray<int> Early
    ) : EvidenceAnswer;

    /// <summary>The file is not one that is taken.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record NotTaken(EvidenceProblem Problem) : EvidenceAnswer;

    /// <summary>What was said of it is wrong.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(LedgerAnswer.Refused Why) : EvidenceAnswer;

    /// <summary>Whoever wanted it may not.</summary>
    /// <param name="Verdict">Why.</param>
    public sealed record Forbidden(Verdict Verdict) : EvidenceAnswer;
}
