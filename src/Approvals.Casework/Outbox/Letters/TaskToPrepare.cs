namespace Approvals.Casework.Outbox.Letters;

/// <summary>Somebody is asked to prepare a task of another, who signs it.</summary>
internal sealed class TaskToPrepare()
    : LetterKind(LetterCode.TaskToPrepare, version: 2, LetterSubject.Tasks)
{
    public override DropReason? WhyDropped(LetterFacts facts) => facts.WhyTaskIsOver;
}
