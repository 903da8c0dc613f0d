namespace Approvals.Casework.Outbox.Letters;

/// <summary>Somebody got the sight of a case, to read and for nothing else.</summary>
internal sealed class CaseCopied()
    : LetterKind(LetterCode.CaseCopied, version: 2, LetterSubject.News)
{
    public override DropReason? WhyDropped(LetterFacts facts) => null;
}
