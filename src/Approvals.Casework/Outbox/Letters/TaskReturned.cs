namespace Approvals.Casework.Outbox.Letters;

/// <summary>Who did a task before gets it back to work it over.</summary>
internal sealed class TaskReturned()
    : LetterKind(LetterCode.TaskReturned, version: 1, LetterSubject.Tasks)
{
    public override DropReason? WhyDropped(LetterFacts facts) => facts.WhyTaskIsOver;
}
