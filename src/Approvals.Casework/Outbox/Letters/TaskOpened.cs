namespace Approvals.Casework.Outbox.Letters;

/// <summary>Somebody got a task.</summary>
internal sealed class TaskOpened()
    : LetterKind(LetterCode.TaskOpened, version: 2, LetterSubject.Tasks)
{
    public override DropReason? WhyDropped(LetterFacts facts) => facts.WhyTaskIsOver;
}
