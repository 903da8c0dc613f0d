namespace Approvals.Casework.Outbox.Letters;

/// <summary>The office is told that a mail came back: a notice in the product only.</summary>
internal sealed class MailBounced()
    : LetterKind(LetterCode.MailBounced, version: 1, LetterSubject.News)
{
    public override DropReason? WhyDropped(LetterFacts facts) => null;
}
