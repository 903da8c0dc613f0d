using System.Collections.Immutable;

namespace Approvals.Casework.People;

/// <summary>What rules need to know of duties.</summary>
public static class Duties
{
    /// <summary>
    /// What is done in person or not at all: no substitute, no transfer, no delegation. A vote, the signature under
    /// the
    /// record of one's own talk, a recusal. (So is the main leader's talk with a leader in charge, by who talks
    /// with
    /// whom.)
    /// </summary>
    public static ImmutableArray<Duty> NeverSubstituted { get; } =
    [Duty.Voter, Duty.PersonConcerned, Duty.RecusalDecider];

    /// <summary>What decides, examines or weighs: nobody does it in a matter of his own or of a relative.</summary>
    internal static ImmutableArray<Duty> Impartial { get; } =
    [
        Duty.Verifier,
        Duty.Approver,
        Duty.Talker,
        Duty.Recorder,
        Duty.Investigator,
        Duty.HearingChair,
        Duty.LegalReviewer,
        Duty.Acceptor,
        Duty.Payer,
        Duty.BallotCounter,
        Duty.Voter,
        Duty.MainLeader,
        Duty.FirstDecider,
        Duty.Reviewer,
        Duty.RecusalDecider,
    ];

    /// <summary>The roles of which a duty needs one; no entry where none is needed.</summary>
    internal static ImmutableArray<(Duty Duty, ImmutableArray<Role> Roles)> Needs { get; } =
    [
        (Duty.Verifier, [Role.LeadingGroupOffice]),
        (Duty.Investigator, [Role.EnforcementOfficer]),
        (Duty.LegalReviewer, [Role.LegalReviewer]),
        (Duty.Payer, [Role.Finance]),
        (Duty.MainLeader, [Role.MainLeader]),
        (Duty.DefinitionActivator, [Role.Office, Role.LeadingGroupOffice]),
        (Duty.SecrecyChecker, [Role.SecrecyOfficer]),
        (
            Duty.Voter,
            [Role.PartyGroupMember, Role.BranchCommittee, Role.BranchMember, Role.LeadingGroup]
        ),
    ];

    /// <summary>
    /// Whether who has it works on the case; the others are what the case is about, or know of it.
    /// </summary>
    internal static bool WorksOnIt(Duty duty) =>
        duty
            is not (
                Duty.PersonConcerned
                or Duty.Witness
                or Duty.InterestedParty
                or Duty.DefinitionAuthor
                or Duty.DefinitionActivator
            );
}
