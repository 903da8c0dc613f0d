namespace Approvals.Casework.Outbox.Letters;

/// <summary>What somebody was told of a case was corrected: it is never too late for that.</summary>
internal sealed class RecordCorrected()
    : LetterKind(LetterCode.RecordCorrected, version: 2, LetterSubject.News)
{
    public override DropReason? WhyDropped(LetterFacts facts) => null;
}
