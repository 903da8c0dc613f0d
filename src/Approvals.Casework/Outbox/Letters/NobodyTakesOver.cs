namespace Approvals.Casework.Outbox.Letters;

/// <summary>Somebody stepped aside, and nobody was found who takes over: the leading-group office has to find
/// somebody.</summary>
internal sealed class NobodyTakesOver()
    : LetterKind(LetterCode.NobodyTakesOver, version: 2, LetterSubject.Tasks)
{
    // The task is nobody's, so that it is not theirs either.
    public override DropReason? WhyDropped(LetterFacts facts) =>
        (facts with { IsTheirs = true }).WhyTaskIsOver;
}
