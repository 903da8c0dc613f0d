namespace Approvals.Casework.Outbox.Letters;

/// <summary>The secrecy officer is told that the check for secrets held a mail back.</summary>
internal sealed class MailBlocked()
    : LetterKind(LetterCode.MailBlocked, version: 1, LetterSubject.News)
{
    public override DropReason? WhyDropped(LetterFacts facts) => null;
}
