namespace Approvals.Casework.Outbox.Letters;

/// <summary>Somebody is asked to step aside. Who asked is not said.</summary>
internal sealed class RecusalAsked()
    : LetterKind(LetterCode.RecusalAsked, version: 2, LetterSubject.News)
{
    public override DropReason? WhyDropped(LetterFacts facts) =>
        facts.IsRunning ? null : DropReason.Ended;
}
