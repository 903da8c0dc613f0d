using Approvals.Engine.Run;
using Approvals.Feel;

namespace Approvals.Casework.Cases;

/// <summary>What one command has the process of a measure say: the ledger is written by it, and a journal that is gone
/// through is compared by it.</summary>
/// <param name="Before">What the process said before the command; null where it had said nothing.</param>
/// <param name="Now">What it says after it.</param>
/// <param name="Reports">Whether the command has brought a report on progress.</param>
internal sealed record StandingStep(CaseStanding? Before, CaseStanding Now, bool Reports)
{
    /// <summary>Whether it says something else than before.</summary>
    public bool Changes => Now != Before;

    /// <summary>Whether it is closed off from now on, or no longer; also where it speaks for the first time.</summary>
    public bool Turns => Now.IsClosed != Before?.IsClosed;

    /// <summary>The step of a command; null where the variables stayed as they were, or are those of no
    /// measure.</summary>
    /// <param name="before">The variables before it.</param>
    /// <param name="after">The variables after it.</param>
    /// <param name="facts">What came of it.</param>
    public static StandingStep? Of(
        Value.Context before,
        Value.Context after,
        IEnumerable<CaseEvent> facts
    )
    {
        if (ReferenceEquals(before, after) || CaseStanding.Of(after) is not { } now)
            return null;
        var old = CaseStanding.Of(before);
        return new(old, now, now.HasNewProgress(old, facts));
    }
}
