namespace Approvals.Casework.Outbox.Letters;

/// <summary>Who answers for others is told that a task in their charge is nearly due.</summary>
internal sealed class DueInYourCharge()
    : LetterKind(LetterCode.DueInYourCharge, version: 1, LetterSubject.Tasks)
{
    public override DropReason? WhyDropped(LetterFacts facts) => facts.WhyNothingToOversee;
}
