namespace Approvals.Casework.Outbox.Letters;

/// <summary>Who runs the system is told that the days off of the next year are not entered.</summary>
internal sealed class CalendarMissing()
    : LetterKind(LetterCode.CalendarMissing, version: 1, LetterSubject.News)
{
    public override DropReason? WhyDropped(LetterFacts facts) => null;
}
