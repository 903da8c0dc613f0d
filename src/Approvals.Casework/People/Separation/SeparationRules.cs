using System.Collections.Immutable;

namespace Approvals.Casework.People.Separation;

/// <summary>
/// All rules, one row each, in the order in which they are asked. What each is for: <c>docs/authority.md</c>.
/// </summary>
internal static class SeparationRules
{
    public static ImmutableArray<SeparationRule> All { get; } =
    [
        new("sod-1", Apart.Of(Duty.Handler, Duty.Verifier)),
        new("sod-1", VerifierFromLeadDepartment.Check),
        new("sod-2", NobodyDecidesOnHimself.Check),
        new("sod-3", Apart.Of(Duty.ProjectLeader, Duty.FinanceLeader)),
        new("sod-3", ProjectAndFinance.Check),
        new("sod-4", Apart.Of(Duty.Buyer, Duty.Acceptor, Duty.Payer)),
        new("sod-5", Apart.Of(Duty.Investigator, Duty.HearingChair, Duty.LegalReviewer)),
        new("sod-5", TwoInvestigators.Check),
        new("sod-6", Apart.Of(Duty.TrainingContact, Duty.BallotCounter)),
        new("sod-6", Apart.Of(Duty.Introducer, Duty.BallotCounter)),
        new("sod-7", Apart.Of(Duty.MinuteTaker, Duty.MainLeader)),
        new("sod-8", AboutMainLeader.Check),
        new("sod-9", Apart.Of(Duty.DefinitionAuthor, Duty.DefinitionActivator)),
        new("no-self-approval", Apart.Of(Duty.Handler, Duty.Approver)),
        new("no-self-approval", Apart.Of(Duty.Starter, Duty.Approver)),
        new("fresh-reviewer", Apart.Of(Duty.FirstDecider, Duty.Reviewer)),
        new("fresh-reviewer", Apart.Of(Duty.Approver, Duty.Reviewer)),
        new("four-eyes", Apart.Of(Duty.Redactor, Duty.SecrecyChecker, Duty.Approver)),
        new("talk-goes-downward", TalkGoesDownward.Check),
        new("recusal", PartialPeople.Check),
        new("recusal", AskedToStepAside.Check),
    ];

    /// <summary>Those that ask no more than whether somebody is partial.</summary>
    public static ImmutableArray<SeparationRule> OfImpartiality { get; } =
    [.. All.Where(rule => rule.Code is "sod-2" or "recusal")];
}
