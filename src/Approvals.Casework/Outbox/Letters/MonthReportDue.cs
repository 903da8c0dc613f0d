namespace Approvals.Casework.Outbox.Letters;

/// <summary>Who drafts, checks or signs the monthly report is told that it is due.</summary>
internal sealed class MonthReportDue()
    : LetterKind(LetterCode.MonthReportDue, version: 1, LetterSubject.News)
{
    public override DropReason? WhyDropped(LetterFacts facts) => null;
}
