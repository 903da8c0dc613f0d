using Approvals.Engine.Run;

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

    /// <summary>The step of a command; null where the case is one of no measure.</summary>
    /// <param name="before">What the case stood at before it.</param>
    /// <param name="after">What it stands at now.</param>
    /// <param name="facts">What came of it.</param>
    public static StandingStep? Of(
        CaseState before,
        CaseState after,
        IReadOnlyCollection<CaseEvent> facts
    )
    {
        if (!facts.Any(SaysSomething) || CaseStanding.Of(after) is not { } now)
            return null;
        return new(CaseStanding.Of(before), now, now.HasNewProgress(before, after, facts));
    }

    // Variables are set, or a part that had set some has ended.
    private static bool SaysSomething(CaseEvent fact) =>
        fact
            is CaseEvent.CaseStarted
                or CaseEvent.VariablesSet
                or CaseEvent.ActivityCompleted
                or CaseEvent.ElementCancelled;
}
