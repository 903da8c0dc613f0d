using System.Collections.Immutable;
using Approvals.Casework.People;

namespace Approvals.Casework.Ledger;

/// <summary>What came of a change of the ledger.</summary>
public abstract record LedgerAnswer
{
    private LedgerAnswer() { } // Closed: these and no others.

    /// <summary>It was done.</summary>
    /// <param name="Numbers">The measures that are otherwise now.</param>
    public sealed record Done(ImmutableArray<int> Numbers) : LedgerAnswer;

    /// <summary>It was not done, and nothing has changed.</summary>
    /// <param name="Code">Why; <c>Texts/ledger.*.json</c> has the sentence.</param>
    /// <param name="Values">What the sentence names.</param>
    public sealed record Refused(string Code, params ImmutableArray<string> Values) : LedgerAnswer;

    /// <summary>Whoever wanted it may not.</summary>
    /// <param name="Verdict">Why.</param>
    public sealed record Forbidden(Verdict Verdict) : LedgerAnswer;
}
