namespace Approvals.Casework.Outbox.Letters;

/// <summary>The leader in charge is told that a substitute stands in for somebody of the field.</summary>
internal sealed class SubstituteActs()
    : LetterKind(LetterCode.SubstituteActs, version: 2, LetterSubject.News)
{
    public override DropReason? WhyDropped(LetterFacts facts) => null;
}
