namespace Approvals.Casework.Outbox.Letters;

/// <summary>Who has a task is told that it is overdue.</summary>
internal sealed class TaskOverdue()
    : LetterKind(LetterCode.TaskOverdue, version: 1, LetterSubject.Tasks)
{
    public override bool HasConsequence => true;

    public override DropReason? WhyDropped(LetterFacts facts) =>
        facts.WhyTaskIsOver ?? facts.WhyNotOverdue;
}
