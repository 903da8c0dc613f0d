namespace Approvals.Casework.Outbox.Letters;

/// <summary>The office is told that a mail was given up: a notice in the product only.</summary>
internal sealed class MailFailed()
    : LetterKind(LetterCode.MailFailed, version: 1, LetterSubject.News)
{
    public override DropReason? WhyDropped(LetterFacts facts) => null;
}
