namespace Approvals.Casework.Outbox.Letters;

/// <summary>Somebody is asked to get on with a task.</summary>
internal sealed class TaskUrged()
    : LetterKind(LetterCode.TaskUrged, version: 2, LetterSubject.Tasks)
{
    public override bool HasConsequence => true;

    public override DropReason? WhyDropped(LetterFacts facts) => facts.WhyTaskIsOver;
}
