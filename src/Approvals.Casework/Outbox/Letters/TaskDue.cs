namespace Approvals.Casework.Outbox.Letters;

/// <summary>Who has a task is reminded before it is due, and on the day.</summary>
internal sealed class TaskDue() : LetterKind(LetterCode.TaskDue, version: 1, LetterSubject.Tasks)
{
    public override bool HasConsequence => true;

    public override DropReason? WhyDropped(LetterFacts facts) => facts.WhyTaskIsOver;
}
