namespace Approvals.Casework.Outbox.Letters;

/// <summary>Who does the work of a long-term measure is told that a period of it was opened.</summary>
internal sealed class PeriodOpened()
    : LetterKind(LetterCode.PeriodOpened, version: 1, LetterSubject.Tasks)
{
    public override DropReason? WhyDropped(LetterFacts facts) =>
        facts.IsRunning ? null : DropReason.Ended;
}
